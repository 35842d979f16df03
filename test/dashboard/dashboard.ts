import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from "playwright-core";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../sandbox/src/index.ts";
import { root } from "../support/documents.ts";

const quiet = ["--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** A browser and a sandbox, for the tests of one file. */
export interface Desk {
  readonly sandbox: Sandbox;
  /** The dashboard in a context of its own; `problems` gets whatever the page complains of. */
  readonly open: (options?: BrowserContextOptions) => Promise<Opened>;
  readonly close: () => Promise<void>;
}

export interface Opened {
  readonly page: Page;
  /** Errors and warnings of the console, errors that nobody caught, and violations of the page's policy. */
  readonly problems: readonly string[];
}

export async function startDesk(options: SandboxOptions = {}): Promise<Desk> {
  execFileSync("node", [join(root, "sandbox/scripts/dashboard.mjs")]);
  if (!existsSync(join(root, "embed/dist/connections.js"))) execFileSync("node", [join(root, "embed/scripts/build.mjs")]);
  const sandbox = await startSandbox({ port: 0, ...options });
  const browser = await launch();
  return {
    sandbox,
    async open(contextOptions = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce", ...contextOptions });
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      const problems = watch(page);
      await page.goto(sandbox.dashboard);
      await page.getByRole("heading", { name: "Requests" }).waitFor();
      await page.getByText("Live", { exact: true }).waitFor();
      return { page, problems };
    },
    async close() {
      await browser.close();
      await sandbox.close();
    },
  };
}

function launch(): Promise<Browser> {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", ...quiet];
  return chromium.launch({ executablePath: "/usr/bin/chromium", args, ignoreDefaultArgs: ["--disable-popup-blocking"] });
}

function watch(page: Page): readonly string[] {
  const problems: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  return problems;
}

/** Goes to an element with the Tab key alone, as somebody without a mouse does. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 250; presses++) {
    if (await target.evaluate((element) => element.matches(":focus"))) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`the Tab key does not reach ${target}`);
}

/** A call of the Platform API with the key, from outside of the page. */
export function callApi({ sandbox }: Desk, method: string, path: string, body?: object): Promise<Response> {
  const Authorization = `Basic ${Buffer.from(sandbox.apiKey).toString("base64")}`;
  const headers = { Authorization, "Content-Type": "application/json" };
  return fetch(`${sandbox.url}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
}

export const card = (page: Page, name: string): Locator => page.getByRole("region", { name, exact: true });
