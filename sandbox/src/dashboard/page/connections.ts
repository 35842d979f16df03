import { shownTime } from "./dates.ts";
import { copyable, h } from "./dom.ts";
import { notice } from "./region.ts";
import { call, callAsServer } from "./server.ts";
import type { About, Connection, Status } from "./types.ts";

export interface Place {
  readonly companyId: string;
  readonly about: About;
  readonly refresh: () => Promise<void>;
}

/** A connection as one row, which opens to what can be done with it. */
export function connectionItem(connection: Connection, place: Place): HTMLElement {
  const { id, platformName, sourceType, created, lastSync, dataConnectionErrors, connectionInfo } = connection;
  const name = h("span", { class: "name" }, h("bdi", {}, platformName));
  const kind = h("span", { class: "second" }, `${sourceType} · ${lastSync === null ? "never synced" : `synced ${shownTime(lastSync)}`}`);
  const row = h(
    "summary",
    { "data-key": `connection:${id}` },
    logo(connection, place.about),
    h("span", { class: "words" }, name, kind),
    chip(connection),
  );
  const facts = h("dl", {}, ...fact("Id", copyable(id, `id of ${platformName}`)), ...fact("Created", shownTime(created)));
  if (connectionInfo?.pausedUntil !== undefined) facts.append(...fact("Paused until", shownTime(connectionInfo.pausedUntil)));
  for (const error of dataConnectionErrors) facts.append(...fact(`Error, ${error.status.toLowerCase()}`, error.errorMessage));
  const details = h("details", { "data-key": `details:${id}` }, row, h("div", { class: "more" }, facts, actions(connection, place)));
  return h("li", {}, details);
}

function fact(term: string, value: string | Node): readonly HTMLElement[] {
  return [h("dt", {}, term), h("dd", {}, value)];
}

/** What the company's people, the source, or your server may do to it. */
function actions({ id, status, linkUrl, platformName }: Connection, { companyId, refresh }: Place): HTMLElement {
  const problem = notice();
  const button = (words: string, does: string, work: () => Promise<unknown>): HTMLButtonElement => {
    const element = h(
      "button",
      { type: "button", class: "small", "aria-label": `${does} ${platformName}`, "data-key": `${words}:${id}` },
      words,
    );
    element.addEventListener("click", () =>
      problem.during(element, async () => {
        await work();
        await refresh();
      }),
    );
    return element;
  };
  const path = `/companies/${companyId}/connections/${id}`;
  const become = (to: Status): Promise<unknown> => call("PUT", `${path}/status`, { status: to });
  const link = h(
    "a",
    { class: "button small", href: linkUrl, target: "_blank", rel: "noreferrer", "data-key": `link:${id}` },
    "Link page ↗",
  );
  const possible = [
    status !== "Linked" && link,
    status !== "Linked" && button("Link", "Link", () => become("Linked")),
    status === "Linked" && button("Unlink", "Unlink", () => callAsServer("PATCH", path, { status: "Unlinked" })),
    status === "Linked" && button("Expire", "Let the authorization expire of", () => become("Deauthorized")),
    button("Delete", "Delete", () => callAsServer("DELETE", path)),
  ];
  return h("div", {}, h("div", { class: "actions" }, ...possible), problem.element);
}

const tones: Readonly<Record<Status, string>> = { Linked: "ok", PendingAuth: "wait", Unlinked: "off", Deauthorized: "bad" };

function chip({ status, connectionInfo }: Connection): HTMLElement {
  const paused = connectionInfo?.pausedUntil !== undefined;
  return h("span", { class: `chip ${paused ? "wait" : tones[status]}` }, paused ? "Paused" : status);
}

/** The logo, or a letter where there is none. */
function logo({ integrationKey, platformName }: Connection, { integrations }: About): HTMLElement {
  const hasLogo = integrations.find(({ key }) => key === integrationKey)?.hasLogo ?? false;
  const image = (): HTMLElement => h("img", { src: `/_sandbox/logos/${integrationKey}.svg`, alt: "", width: 32, height: 32 });
  return h("span", { class: "logo", "aria-hidden": "true" }, hasLogo ? image() : platformName.slice(0, 1));
}
