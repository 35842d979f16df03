import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import type { CodatConnectionsProps } from "../../../embed/src/types.ts";
import { type Sandbox, seededCompanies, startSandbox } from "../../../sandbox/src/index.ts";
import { type Host, startHost, strictPolicy } from "./host.ts";

export interface Heard {
  readonly name: string;
  readonly argument: unknown;
}

export interface Row {
  readonly id: string;
  readonly status: string;
  readonly platformName: string;
  readonly sourceType: string;
}

export type Company = keyof typeof seededCompanies;

/** A page with the component on it, before a sandbox that is the API. */
export interface Stage {
  readonly page: Page;
  readonly embed: Locator;
  readonly token: string;
  readonly mount: (props?: Partial<CodatConnectionsProps>) => Promise<void>;
  /** What the page heard of one callback. */
  readonly heard: (name: string) => Promise<readonly unknown[]>;
  /** How often the page has asked the API, by one method or at all. */
  readonly asked: (method?: string) => number;
  /** What no page should ever hear: violations of its policy, errors that nobody caught, words in the console. */
  readonly trouble: () => Promise<readonly string[]>;
  readonly button: (name: string | RegExp) => Locator;
  readonly title: (name: string | RegExp) => Locator;
  /** A control by its name inside the component, which is the same in every language. */
  readonly key: (name: string) => Locator;
}

export interface Theatre {
  readonly sandbox: Sandbox;
  readonly host: Host;
  readonly open: (browser: Browser, company: Company, options?: BrowserContextOptions, query?: string) => Promise<Stage>;
  readonly control: (request: string, body?: unknown) => Promise<unknown>;
  readonly connections: (company: Company) => Promise<readonly Row[]>;
}

const basic = ({ apiKey }: Sandbox) => `Basic ${Buffer.from(apiKey).toString("base64")}`;

/** A sandbox and a page that it allows, for a suite. */
export function suiteTheatre(policy: (api: string) => string = strictPolicy): Theatre {
  let sandbox: Sandbox;
  let host: Host;
  beforeAll(async () => {
    sandbox = await startSandbox({ port: 0 });
    host = await startHost(policy(sandbox.url));
    await control("PUT /_sandbox/origins", { allowedOrigins: [host.origin] });
  });
  afterAll(async () => {
    await host.close();
    await sandbox.close();
  });

  async function control(request: string, body?: unknown): Promise<unknown> {
    const [method = "GET", path = "/"] = request.split(" ");
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    const headers = { authorization: basic(sandbox), "content-type": "application/json" };
    const response = await fetch(sandbox.url + path, { method, headers, ...content });
    if (!response.ok) throw new Error(`${request}: ${response.status} ${await response.text()}`);
    return response.status === 204 ? undefined : response.json();
  }

  return {
    get sandbox() {
      return sandbox;
    },
    get host() {
      return host;
    },
    control,
    open: async (browser, company, options = {}, query = "") => {
      const { accessToken } = (await control(`POST /_sandbox/companies/${seededCompanies[company]}/tokens`, {})) as { accessToken: string };
      const context = await browser.newContext({ viewport: { width: 460, height: 840 }, ...options });
      const page = await context.newPage();
      const words: string[] = [];
      // What a request came to is the browser's to say; the component says nothing unless it has to.
      page.on(
        "console",
        (message) => message.text().startsWith("Failed to load resource") || words.push(`console.${message.type()}: ${message.text()}`),
      );
      const sent: string[] = [];
      page.on("request", (request) => request.url().startsWith(sandbox.url) && sent.push(request.method()));
      await page.goto(`${host.origin}/${query}`);
      await page.waitForFunction(() => "page" in window);
      return stageOf(page, { words, sent, token: accessToken, apiUrl: sandbox.url });
    },
    connections: async (company) => {
      const { connections } = (await control(`GET /_sandbox/companies/${seededCompanies[company]}/connections`)) as {
        connections: readonly Row[];
      };
      return connections;
    },
  };
}

interface Told {
  readonly words: readonly string[];
  readonly sent: readonly string[];
  readonly token: string;
  readonly apiUrl: string;
}

function stageOf(page: Page, { words, sent, token, apiUrl }: Told): Stage {
  const heard = () => page.evaluate(() => window.page.events) as Promise<readonly Heard[]>;
  const embed = page.locator("#target > *").first();
  return {
    page,
    embed,
    token,
    button: (name) => embed.getByRole("button", { name }),
    key: (name) => embed.locator(`[data-key="${name}"]`),
    title: (name) => embed.getByRole("heading", { name }),
    mount: async ({ options = {}, ...props } = {}) => {
      const source = "accessToken" in props ? {} : { accessToken: token };
      await page.evaluate((given) => window.page.mount(given), { ...source, ...props, options: { apiUrl, ...options } });
    },
    heard: async (name) => (await heard()).filter((each) => each.name === name).map(({ argument }) => argument),
    asked: (method) => sent.filter((each) => method === undefined || each === method).length,
    trouble: async () => [
      ...(await heard())
        .filter(({ name }) => name === "violation" || name === "uncaught")
        .map(({ name, argument }) => `${name}: ${argument}`),
      ...words,
    ],
  };
}

declare global {
  interface Window {
    readonly page: {
      readonly component: typeof import("../../../embed/src/connections.ts");
      readonly events: Heard[];
      readonly callbacks: object;
      readonly instances: import("../../../embed/src/connections.ts").CodatConnections[];
      readonly mount: (props: object, target?: Element) => Promise<void>;
    };
  }
}
