import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { findings } from "../embed/support/axe.ts";
import { missingBrowser } from "../support/browser.ts";
import { callApi, card, suiteDesk } from "./dashboard.ts";

const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

describe.skipIf(missingBrowser())("everybody can use it", () => {
  const desk = suiteDesk();

  beforeAll(async () => {
    await callApi(desk, "POST", "/webhooks", { url: "http://127.0.0.1:9/webhooks" });
    await callApi(desk, "POST", "/companies", { name: "A company that a consumer is told of" });
  });

  describe.each(["light", "dark"] as const)("%s", (colorScheme) => {
    test.each([360, 1280])("at %i pixels neither the page nor a dialog has a violation or a scroll bar across", async (width) => {
      const { page, problems } = await desk.open({ colorScheme, viewport: { width, height: 800 } });
      const companies = card(page, "Companies");
      const seen: Record<string, readonly string[]> = {};
      const look = async (what: string): Promise<void> => {
        seen[what] = await findings(page);
        if ((await widthOf(page)) > width) seen[`${what}, too wide`] = [String(await widthOf(page))];
      };

      await companies.getByRole("list").nth(1).locator("summary").first().click();
      await page.getByLabel("New origin").fill("https://app.example.com/page");
      await page.getByRole("button", { name: "Allow" }).click();
      await card(page, "Allowed origins")
        .getByText(/is not an origin/)
        .waitFor();
      await page.getByRole("button", { name: "Add fault" }).click();
      await card(page, "Faults").getByText("once", { exact: true }).waitFor();
      await look("page");
      await page.getByRole("button", { name: "Clear all" }).click();
      await card(page, "Faults").getByText("Nothing goes wrong on purpose.").waitFor();

      await page.getByRole("button", { name: "Issue token" }).click();
      await page.getByRole("dialog").waitFor();
      await look("token");
      await page.keyboard.press("Escape");

      await callApi(desk, "GET", "/companies/none");
      await card(page, "Requests")
        .getByRole("button", { name: /companies\.get / })
        .first()
        .click();
      await page.getByRole("tab", { name: "Java" }).click();
      await look("request");
      await page.keyboard.press("Escape");

      await page.getByRole("button", { name: "Open embed" }).click();
      await page.getByText(/^onReady/).waitFor();
      // It draws itself anew as its logos arrive, and axe cannot follow that.
      await expect.poll(() => findings(page), { timeout: 15_000 }).toEqual([]);
      expect(await widthOf(page)).toBe(width);

      expect(Object.entries(seen).filter(([, found]) => found.length > 0)).toEqual([]);
      expect(problems.filter((problem) => !/status of 404/.test(problem))).toEqual([]);
    });
  });

  test("a dialog moves in, but not for who wishes for less motion", async () => {
    const seen: string[] = [];
    for (const reducedMotion of ["no-preference", "reduce"] as const) {
      const { page } = await desk.open({ reducedMotion });
      await page.getByRole("button", { name: "Issue token" }).click();
      seen.push(await page.getByRole("dialog").evaluate((element) => getComputedStyle(element).animationName));
    }
    expect(seen).toEqual(["arrive", "none"]);
  });
});
