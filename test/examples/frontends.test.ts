import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../sandbox/src/index.ts";
import { missingBrowser, suiteBrowser } from "../support/browser.ts";
import { countTimers, keptBy, openAndClose } from "../support/leaks.ts";
import { temporaryFolder } from "../support/temp.ts";
import { changingPage, isWrapped } from "./support/changing-page.ts";
import { companyId, journey, troubleOf } from "./support/journey.ts";
import {
  buildPage,
  type Example,
  exampleOf,
  type Framework,
  frameworks,
  installPage,
  startDevelopment,
  startPage,
} from "./support/pages.ts";
import type { Running } from "./support/process.ts";
import { wrapperSize } from "./support/sizes.ts";
import { buildPackages, copyOf, examplesSkipped } from "./support/workspace.ts";

interface Opened {
  readonly page: Page;
  /** What has gone wrong in it, and must not. */
  readonly trouble: readonly string[];
}

const skipped = examplesSkipped ?? missingBrowser();

if (skipped) test.skip(skipped, () => {});
else
  describe("the example pages", () => {
    const chrome = suiteBrowser();
    const workspace = temporaryFolder();
    let sandbox: Sandbox;

    beforeAll(async () => {
      await buildPackages(workspace.path);
      sandbox = await startSandbox({ port: 0 });
    });

    afterAll(async () => {
      await sandbox?.close();
      workspace[Symbol.dispose]();
    });

    /** A page of the example, whose origin the sandbox knows, in a window that has room for the dialog. */
    async function open({ url }: Running): Promise<Opened> {
      await fetch(`${sandbox.url}/_sandbox/origins`, {
        method: "PUT",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ allowedOrigins: [url] }),
      });
      const page = await chrome.browser.newPage({ viewport: { width: 1280, height: 900 } });
      return { page, trouble: troubleOf(page) };
    }

    const placed = (framework: Framework): Example =>
      exampleOf(workspace.path, framework, {
        CODAT_API_KEY: sandbox.apiKey,
        CODAT_SERVER_URL: sandbox.url,
        CODAT_COMPANY_ID: companyId,
      });

    describe.each(frameworks)("%s", (framework) => {
      let server: Running;

      beforeAll(async () => {
        copyOf(workspace.path, [`examples/${framework}`]);
        await installPage(placed(framework));
        await buildPage(framework, placed(framework));
        server = await startPage(framework, placed(framework));
      });

      afterAll(() => server?.[Symbol.asyncDispose]());

      test("lists, disconnects, reconnects, closes, opens again, and can be left while it asks", async () => {
        const { page, trouble } = await open(server);
        await journey(page, server.url, sandbox);
        expect(trouble).toEqual([]);
        await page.close();
      });

      test("keeps no node, no listener and no timer of 200 times opened and closed", async () => {
        const { page, trouble } = await open(server);
        await countTimers(page);
        await page.goto(server.url);
        await openAndClose(page, 20);
        const before = await keptBy(page);
        await openAndClose(page, 200);
        const after = await keptBy(page);
        // What leaks, leaks 200 times; a framework may keep a few nodes of its own until it works again.
        expect(after.nodes - before.nodes).toBeLessThan(20);
        expect(after.listeners - before.listeners).toBeLessThan(20);
        expect(after.timers - before.timers).toBeLessThan(20);
        expect(trouble).toEqual([]);
        await page.close();
      });

      if (framework === "react")
        test("takes the same steps in development, in StrictMode", async () => {
          await using development = await startDevelopment(placed(framework));
          const { page, trouble } = await open(development);
          await journey(page, development.url, sandbox);
          expect(trouble).toEqual([]);
          await page.close();
        });

      if (isWrapped(framework)) describe("its wrapper", () => wrapperKeepsUp(framework, () => placed(framework), open));
    });

    test.each(["react.js", "vue.js", "svelte", "angular"])("the wrapper %s is at most 1.5 kB", async (path) => {
      expect(await wrapperSize(join(workspace.path, "embed/dist", path))).toBeLessThanOrEqual(1536);
    });
  });

/** A page that changes what it tells the component while it is shown. */
function wrapperKeepsUp(framework: Framework, example: () => Example, open: (server: Running) => Promise<Opened>): void {
  let server: Running;

  beforeAll(async () => {
    const changing = changingPage(framework, example());
    await buildPage(framework, changing);
    server = await startPage(framework, changing);
  });

  afterAll(() => server?.[Symbol.asyncDispose]());

  test("shows options that change, and calls what was rendered last", async () => {
    const { page, trouble } = await open(server);
    await page.goto(server.url);
    await page.getByRole("button", { name: "Show" }).click();
    await page.getByRole("heading", { name: "Count 0" }).waitFor();
    await page.getByRole("button", { name: "More" }).click({ clickCount: 2 });
    await page.getByRole("heading", { name: "Count 2" }).waitFor();
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByText("closed at 2").waitFor();
    expect(await page.locator("[part=root]").count()).toBe(1);
    expect(trouble).toEqual([]);
    await page.close();
  });

  test("may be gone before anything has come", async () => {
    const { page, trouble } = await open(server);
    await page.goto(server.url);
    await page.getByRole("button", { name: "Flash" }).click();
    await page.locator("[part=root]").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Show" }).click();
    await page.getByRole("button", { name: /QuickBooks Desktop/ }).waitFor();
    expect(await page.locator("[part=root]").count()).toBe(1);
    expect(trouble).toEqual([]);
    await page.close();
  });
}
