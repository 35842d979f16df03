import { cpSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { examplesSkipped } from "../examples/support/workspace.ts";
import { missingBrowser, suiteBrowser } from "../support/browser.ts";
import { root } from "../support/documents.ts";
import { temporaryFolder } from "../support/temp.ts";
import { tool } from "../support/tool.ts";
import { suiteTheatre } from "./support/stage.ts";

const skipped = examplesSkipped ?? missingBrowser();

/** How a page calls each modal, and what the modal has beside the component. */
const modals = [
  { name: "Radix Dialog", file: "react", show: "radix", beside: [] },
  { name: "Radix Dialog with controls of its own", file: "react", show: "radixWithMore", beside: ["first", "last"] },
  { name: "Headless UI Dialog", file: "react", show: "headless", beside: [] },
  { name: "Angular CDK focus trap", file: "angular", show: "cdk", beside: [] },
];

if (skipped) test.skip(skipped, () => {});
else
  describe("the component in modals that other libraries make", () => {
    const chrome = suiteBrowser();
    const theatre = suiteTheatre(() => "frame-ancestors 'none'");
    const folder = temporaryFolder();

    beforeAll(async () => {
      cpSync(join(root, "test/embed/modals"), folder.path, { recursive: true });
      await tool("npm", ["ci", "--no-audit", "--no-fund"], { cwd: folder.path });
    });
    afterAll(() => folder[Symbol.dispose]());

    const script = async (file: string) => {
      const entryPoints = [join(folder.path, `${file}.js`)];
      const define = { "process.env.NODE_ENV": '"production"', ngDevMode: "false" };
      const { outputFiles } = await build({ entryPoints, bundle: true, write: false, format: "esm", define });
      return outputFiles[0]?.text ?? "";
    };

    const focused = (page: Page) =>
      page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        return element?.getAttribute("data-key") ?? element?.id ?? "";
      });

    /** The controls that a key reaches, in as many steps as there are, and a few more. */
    async function reached(page: Page, key: string, steps: number): Promise<readonly string[]> {
      const seen = new Set<string>();
      for (let step = 0; step < steps + 3; step++) {
        await page.keyboard.press(key);
        await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)));
        const name = await focused(page);
        if (name !== "" && name !== "title") seen.add(name);
      }
      return [...seen].sort();
    }

    test.each(modals)("$name: Tab reaches every control, and Shift+Tab too", async ({ file, show, beside }) => {
      const stage = await theatre.open(chrome.browser, "everything");
      const body = await script(file);
      await stage.page.route("**/modal.mjs", (route) => route.fulfill({ body, contentType: "text/javascript" }));
      await stage.page.evaluate(`import("/modal.mjs").then((modals) => modals.${show}(document.getElementById("target")))`);
      await stage.page.waitForFunction(() => document.querySelector("[role=dialog] #target"));
      await stage.mount();
      const inside = await stage.embed
        .getByRole("button")
        .evaluateAll((buttons) => buttons.map((each) => each.getAttribute("data-key") ?? ""));
      const all = [...inside, ...beside].sort();
      await stage.embed.getByRole("listitem").first().getByRole("button").focus();
      expect(await reached(stage.page, "Tab", all.length)).toEqual(all);
      expect(await reached(stage.page, "Shift+Tab", all.length)).toEqual(all);
      await stage.page.context().close();
    });
  });
