import { describe, expect, test } from "vitest";
import { seededCompanies } from "../../sandbox/src/index.ts";
import { missingBrowser } from "../support/browser.ts";
import { callApi, card, suiteDesk, tabTo } from "./dashboard.ts";

const nobody = "00000000-0000-4000-8000-000000000000";

describe.skipIf(missingBrowser())("the request log", () => {
  const desk = suiteDesk();

  test("a request shows as it is answered, and opens to who called, what was wrong and five snippets", async () => {
    const { page, problems } = await desk.open({ permissions: ["clipboard-read", "clipboard-write"] });
    const requests = card(page, "Requests");
    await callApi(desk, "GET", `/companies/${nobody}`);
    const row = requests.getByRole("button", { name: `404 companies.get GET /companies/${nobody}` });
    await tabTo(page, row);
    await page.keyboard.press("Enter");

    const detail = page.getByRole("dialog", { name: "companies.get" });
    await detail.getByText(`There is no company ${nobody}.`).waitFor();
    await detail.getByText("the API key", { exact: true }).waitFor();
    await tabTo(page, detail.getByRole("tab", { name: "TypeScript" }));
    const seen: string[] = [];
    for (const language of ["TypeScript", "Python", "C#", "Go", "Java"]) {
      const tab = detail.getByRole("tab", { name: language });
      expect(await tab.getAttribute("aria-selected"), language).toBe("true");
      expect(await tab.evaluate((element) => element.matches(":focus")), language).toBe(true);
      seen.push((await detail.getByRole("tabpanel", { name: language }).textContent()) ?? "");
      await page.keyboard.press("ArrowRight");
    }
    expect(seen[0]).toContain("companies.get(");
    expect(seen[2]).toContain("Companies.GetAsync(");
    expect(new Set(seen).size).toBe(5);
    await page.keyboard.press("End");
    await detail.getByRole("button", { name: "Copy snippet" }).click();
    await detail.getByText("Copied").waitFor();
    expect((await page.evaluate(() => navigator.clipboard.readText())).trim()).toBe(seen[4]?.trim());

    await page.keyboard.press("Escape");
    await detail.waitFor({ state: "detached" });
    expect(await row.evaluate((element) => element.matches(":focus")), "the focus is back").toBe(true);
    expect(problems).toEqual([]);
  });

  test("the row that has the focus keeps it while other requests come in", async () => {
    const { page } = await desk.open();
    await callApi(desk, "GET", "/profile");
    const row = card(page, "Requests")
      .getByRole("button", { name: /settings\.getProfile/ })
      .first();
    await tabTo(page, row);
    await callApi(desk, "GET", "/integrations/gbol");
    await card(page, "Requests").getByText("integrations.get", { exact: true }).waitFor();
    expect(await row.evaluate((element) => element.matches(":focus"))).toBe(true);
  });

  test("calls of one operation stand together, and the focus stays with the row that went there", async () => {
    const { page } = await desk.open();
    const requests = card(page, "Requests");
    await callApi(desk, "GET", "/integrations/gbol/branding");
    await tabTo(page, requests.getByRole("button", { name: /branding/ }).first());
    await callApi(desk, "GET", "/integrations/qhyg/branding");
    await callApi(desk, "GET", "/integrations/fztf/branding");
    const others = requests.getByText("2 more like it");
    await others.waitFor();
    expect(await requests.getByRole("button", { name: /branding/ }).count()).toBe(1);
    expect(await others.evaluate((element) => element.matches(":focus"))).toBe(true);
    await page.keyboard.press("Enter");
    await requests.getByRole("button", { name: /gbol.branding/ }).waitFor();
    expect(await requests.getByRole("button", { name: /branding/ }).count()).toBe(3);
  });

  test("a paused log stands still, and then shows what it missed", async () => {
    const { page } = await desk.open();
    const requests = card(page, "Requests");
    await requests.getByRole("button", { name: "Pause" }).click();
    await callApi(desk, "GET", "/apiKeys");
    await callApi(desk, "POST", "/companies", { name: "Told after the request" });
    await page.getByRole("link", { name: /^Told after the request/ }).waitFor();
    expect(await requests.getByText("settings.listApiKeys").count()).toBe(0);
    await requests.getByRole("button", { name: "Pause" }).click();
    await requests.getByText("settings.listApiKeys").waitFor();
  });

  test("the search finds by operation, path and status, and says when nothing fits", async () => {
    const { page } = await desk.open();
    await callApi(desk, "GET", `/companies/${seededCompanies.one}/connections`);
    const requests = card(page, "Requests");
    await requests.getByLabel("Search requests").fill(`200 connections.list ${seededCompanies.one}`);
    await expect.poll(() => requests.getByRole("listitem").count()).toBe(1);
    await requests.getByLabel("Search requests").fill("418");
    await requests.getByText("No request fits the search.").waitFor();
  });

  test("a cut connection is told as one, and what was said of a secret is nowhere in the page", async () => {
    const { page } = await desk.open();
    const secret = "top-secret-value";
    await fetch(`${desk.sandbox.url}/companies?query=${secret}`, { headers: { Authorization: `Bearer ${secret}` } });
    const broken = fetch(`${desk.sandbox.url}/profile`, { headers: { Authorization: "Basic x", "X-Sandbox-Fault": "reset" } });
    await expect(broken).rejects.toThrow();
    await card(page, "Requests")
      .getByRole("button", { name: /^cut settings\.getProfile/ })
      .waitFor();
    expect(await page.content()).not.toContain(secret);
  });
});
