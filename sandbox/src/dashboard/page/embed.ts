import { openDialog } from "./dialog.ts";
import { h } from "./dom.ts";
import { call, callAsServer } from "./server.ts";
import { issueToken } from "./token.ts";
import type { Company } from "./types.ts";

/** As much of the embed as is used here. */
interface Embed {
  readonly CodatConnections: new (args: { readonly target: HTMLElement; readonly props: object }) => { destroy(): void };
}

const callbacks = ["onReady", "onDisconnect", "onReconnect", "onPause", "onResume", "onError"] as const;

/** The whole flow: this origin is allowed, the server issues a token, the page mounts the embed with it. */
export async function openEmbed(company: Company): Promise<void> {
  const { CodatConnections } = await loadEmbed();
  await allowThisOrigin();
  const target = h("div", { class: "embed" });
  const called = h("ol", { class: "callbacks", "aria-live": "polite" });
  const log = h("div", { class: "called" }, h("h3", {}, "Callbacks"), called);
  const tell = (name: string, value: unknown): void => called.prepend(h("li", {}, h("code", {}, `${name}(${JSON.stringify(value)})`)));
  let embed: { destroy(): void } | null = null;
  const dialog = openDialog({
    title: `Connections of ${company.name}`,
    kind: "bare",
    content: [target, log],
    onClosed: () => embed?.destroy(),
  });
  embed = new CodatConnections({
    target,
    props: {
      getAccessToken: () => issueToken(company),
      companyId: company.id,
      options: { apiUrl: location.origin, hideBorder: true },
      onClose: () => dialog.close(),
      ...Object.fromEntries(callbacks.map((name) => [name, (value: unknown) => tell(name, value)])),
    },
  });
}

async function loadEmbed(): Promise<Embed> {
  const script = "/v1/connections.js";
  try {
    return (await import(script)) as Embed;
  } catch {
    throw new Error(`The embed could not be loaded from ${script}; npm run build makes it.`);
  }
}

/** As `connectionManagement.corsSettings.set` in your server: the list is set as a whole, so what is there goes with it. */
async function allowThisOrigin(): Promise<void> {
  const { allowedOrigins } = await call<{ readonly allowedOrigins: readonly string[] }>("GET", "/origins");
  if (allowedOrigins.includes(location.origin)) return;
  await callAsServer("POST", "/connectionManagement/corsSettings", { allowedOrigins: [...allowedOrigins, location.origin] });
}
