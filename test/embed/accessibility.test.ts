import { mkdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { seededCompanies } from "../../sandbox/src/index.ts";
import { missingBrowser, suiteBrowser } from "../support/browser.ts";
import { thorough } from "../support/thorough.ts";
import { findings } from "./support/axe.ts";
import { type Stage, suiteTheatre } from "./support/stage.ts";
import { dataTypes, lonely, tour } from "./support/states.ts";

/** Left behind to be looked at. */
const screenshots = new URL("../../node_modules/.cache/gen-sdks/screenshots/", import.meta.url).pathname;

const schemes = ["light", "dark"] as const;
const all = schemes.flatMap((scheme) => ["en", "ar"].flatMap((locale) => [460, 320].map((width) => ({ scheme, locale, width }))));

const few = all.filter(({ scheme, locale, width }) =>
  scheme === "light" ? locale === "en" && width === 460 : locale === "ar" && width === 320,
);
const looks = thorough ? all : few;

/** What is wrong with what is on the page now: axe's findings, what sticks out, and what nobody caught. */
async function faults(stage: Stage, name: string): Promise<readonly string[]> {
  mkdirSync(screenshots, { recursive: true });
  await stage.page.screenshot({ path: `${screenshots}${name}.png` });
  const wide = await stage.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const all = [...(await findings(stage.page)), ...(wide > 0 ? [`${wide} px too wide`] : []), ...(await stage.trouble())];
  return all.map((each) => `${name}: ${each}`);
}

describe.skipIf(missingBrowser()).each(looks)("accessible: $scheme, $locale, $width px", ({ scheme, locale, width }) => {
  const chrome = suiteBrowser();
  const theatre = suiteTheatre();
  const options = { viewport: { width, height: 840 }, colorScheme: scheme };
  const look = `${scheme}-${locale}-${width}`;

  test("nothing is wrong on the way through all that can be done", async () => {
    const rows = await theatre.connections("everything");
    const idOf = (of: Partial<(typeof rows)[number]>) =>
      rows.find((row) => Object.entries(of).every(([key, value]) => row[key as keyof typeof row] === value))?.id ?? "";
    const ids = {
      linked: idOf({ status: "Linked", sourceType: "Accounting" }),
      attention: idOf({ status: "Deauthorized", sourceType: "Banking" }),
      desktop: idOf({ platformName: "QuickBooks Desktop" }),
    };
    await theatre.control(`PUT /_sandbox/companies/${seededCompanies.everything}/connections/${ids.desktop}/status`, { status: "Linked" });
    const stage = await theatre.open(chrome.browser, "everything", options, `?lang=${locale}`);
    await stage.mount({ options: dataTypes });
    const found: string[] = [];
    for (const { state, go } of tour(ids)) {
      await go(stage, theatre);
      found.push(...(await faults(stage, `${look}-${state}`)));
    }
    expect(found).toEqual([]);
    await stage.page.context().close();
  });

  test.each(lonely)("nothing is wrong when there is nothing to show: $state", async ({ state, company, go }) => {
    const stage = await theatre.open(chrome.browser, company, options, `?lang=${locale}`);
    await go(stage, theatre);
    const found = await faults(stage, `${look}-${state}`);
    expect(found.filter((each) => !/console\.error/.test(each))).toEqual([]);
    await stage.page.context().close();
  });
});

describe.skipIf(missingBrowser())("the judge itself", () => {
  const chrome = suiteBrowser();
  const theatre = suiteTheatre();

  test("finds a text that cannot be read, when one is planted", async () => {
    const stage = await theatre.open(chrome.browser, "everything");
    await stage.mount({ options: { theme: { muted: "#cccccc", background: "#ffffff" } } });
    expect((await findings(stage.page)).join()).toMatch(/color-contrast/);
    await stage.page.context().close();
  });
});
