import type { BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../sandbox/src/index.ts";
import { suiteBrowser } from "../support/browser.ts";

/** A browser and a sandbox, for the tests of one suite. */
export interface Desk {
  readonly sandbox: Sandbox;
  /** The dashboard in a context of its own, which ends with the test. */
  readonly open: (options?: BrowserContextOptions, dashboard?: string) => Promise<Opened>;
}

export interface Opened {
  readonly page: Page;
  /** Errors and warnings of the console, violations of the page's policy among them, and errors that nobody caught. */
  readonly problems: readonly string[];
}

export function suiteDesk(options: SandboxOptions = {}): Desk {
  const chrome = suiteBrowser();
  const contexts: BrowserContext[] = [];
  let started: Sandbox | null = null;
  beforeAll(async () => {
    started = await startSandbox({ port: 0, ...options });
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(() => started?.close());
  const sandbox = (): Sandbox => {
    if (started === null) throw new Error("the sandbox is there in tests and hooks only");
    return started;
  };
  return {
    get sandbox() {
      return sandbox();
    },
    async open(contextOptions = {}, dashboard = sandbox().dashboard) {
      const viewport = { width: 1280, height: 900 };
      const context = await chrome.browser.newContext({ viewport, reducedMotion: "reduce", ...contextOptions });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(15_000);
      const problems = watch(page);
      await page.goto(dashboard);
      await card(page, "Requests").getByText("Live", { exact: true }).waitFor();
      return { page, problems };
    },
  };
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
export function callApi({ sandbox }: Pick<Desk, "sandbox">, method: string, path: string, body?: object): Promise<Response> {
  const Authorization = `Basic ${Buffer.from(sandbox.apiKey).toString("base64")}`;
  const headers = { Authorization, "Content-Type": "application/json" };
  return fetch(`${sandbox.url}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
}

export const card = (page: Page, name: string): Locator => page.getByRole("region", { name, exact: true });
