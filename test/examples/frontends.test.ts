import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../sandbox/src/index.ts";
import { missingBrowser, suiteBrowser } from "../support/browser.ts";
import { temporaryFolder } from "../support/temp.ts";
import { companyId, journey, troubleOf } from "./support/journey.ts";
import { countTimers, keptBy, openAndClose } from "./support/leaks.ts";
import { buildPage, type Example, exampleOf, type Framework, frameworks, startDevelopment, startPage } from "./support/pages.ts";
import type { Running } from "./support/process.ts";
import { buildPackages, copyOf, examplesSkipped } from "./support/workspace.ts";

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
    async function open({ url }: Running): Promise<{ readonly page: Page; readonly trouble: readonly string[] }> {
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

    describe.each(frameworks)("%s, built for production", (framework) => {
      let server: Running;

      beforeAll(async () => {
        copyOf(workspace.path, [`examples/${framework}`]);
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
    });

    test("React's takes the same steps in development, in StrictMode", async () => {
      await using server = await startDevelopment(placed("react"));
      const { page, trouble } = await open(server);
      await journey(page, server.url, sandbox);
      expect(trouble).toEqual([]);
      await page.close();
    });
  });
