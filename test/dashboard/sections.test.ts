import { describe, expect, test } from "vitest";
import { missingBrowser } from "../support/browser.ts";
import { callApi, card, suiteDesk, tabTo } from "./dashboard.ts";

describe.skipIf(missingBrowser())("a section", () => {
  const desk = suiteDesk();

  test("a company is found by words of its name, and one that is added stands there chosen", async () => {
    const { page, problems } = await desk.open();
    const companies = card(page, "Companies");
    await companies.getByLabel("Search companies").fill("hundred THREE");
    await expect.poll(() => companies.getByRole("link").allTextContents()).toEqual([expect.stringMatching(/^Three Hundred Shops/)]);
    await companies.getByLabel("Search companies").fill("nobody at all");
    await companies.getByText("No company fits the search.").waitFor();
    await companies.getByLabel("Search companies").fill("");
    await companies.getByLabel("New company").fill("<i>Dot & Daughters</i>");
    await page.keyboard.press("Enter");
    await companies
      .getByRole("alert")
      .getByText(/name must match/)
      .waitFor();
    await companies.getByLabel("New company").fill("Dot & Daughters, Ltd.");
    await page.keyboard.press("Enter");
    await companies.getByRole("heading", { name: "Dot & Daughters, Ltd." }).waitFor();
    expect(await companies.getByRole("link", { name: /^Dot/ }).getAttribute("aria-current")).toBe("true");
    await companies.getByText(/^No connections yet/).waitFor();
    await page.reload();
    await companies.getByRole("heading", { name: "Dot & Daughters, Ltd." }).waitFor();
    expect(problems).toEqual([expect.stringContaining("status of 400")]);
  });

  test("three hundred connections come a few at a time, and are found by status and name", async () => {
    const { page } = await desk.open();
    const companies = card(page, "Companies");
    await companies.getByRole("link", { name: /^Three Hundred/ }).click();
    await companies.getByText("12 of 300").waitFor();
    await companies.getByRole("button", { name: "Show more" }).click();
    await companies.getByText("62 of 300").waitFor();
    await companies.getByLabel("Status").selectOption("Deauthorized");
    await companies.getByText("12 of 42").waitFor();
    await companies.getByLabel("Search connections").fill("shop 294");
    await expect.poll(() => companies.locator("summary").allTextContents()).toEqual([expect.stringContaining("shop 294")]);
  });

  test("a connection is added, linked on its link page, expired, unlinked and deleted; the focus is never lost", async () => {
    const { page } = await desk.open();
    const companies = card(page, "Companies");
    await companies.getByRole("link", { name: /^Fresh Start/ }).click();
    await companies.getByLabel("New connection").selectOption("gbol");
    await companies.getByRole("button", { name: "Add connection" }).click();
    const row = companies.locator("details");
    await row.getByText("PendingAuth", { exact: true }).waitFor();
    await tabTo(page, row.locator("summary"));
    await page.keyboard.press("Enter");

    const opened = page.context().waitForEvent("page");
    await row.getByRole("link", { name: /Link page/ }).click();
    const link = await opened;
    await link.getByRole("button", { name: "Approve", exact: true }).click();
    await link.close().catch(() => {});
    await row.getByText("Linked", { exact: true }).waitFor();

    const press = async (name: string, status: string): Promise<void> => {
      await tabTo(page, row.getByRole("button", { name }));
      await page.keyboard.press("Enter");
      await row.locator("summary").getByText(status, { exact: true }).waitFor();
      await expect.poll(() => row.locator("summary").evaluate((element) => element.matches(":focus"))).toBe(true);
    };
    await press("Let the authorization expire of Xero", "Deauthorized");
    await press("Link Xero", "Linked");
    await press("Unlink Xero", "Unlinked");
    await tabTo(page, row.getByRole("button", { name: "Delete Xero" }));
    await page.keyboard.press("Enter");
    await companies.getByText(/^No connections yet/).waitFor();
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false);
  });

  test("an origin is allowed and removed; one that is none is refused in words that say why, and changes nothing", async () => {
    const { page } = await desk.open();
    const origins = card(page, "Allowed origins");
    await origins.getByLabel("New origin").fill("http://localhost:3000");
    await page.keyboard.press("Enter");
    await origins.getByText("http://localhost:3000", { exact: true }).waitFor();
    await origins.getByLabel("New origin").fill("https://*.example.com");
    await page.keyboard.press("Enter");
    await origins
      .getByRole("alert")
      .getByText(/has a wildcard; name each origin/)
      .waitFor();
    await origins.getByLabel("New origin").fill("<img src=x>");
    await page.keyboard.press("Enter");
    await origins
      .getByRole("alert")
      .getByText(/but is "<img src=x>"/)
      .waitFor();
    const read = await callApi(desk, "GET", "/connectionManagement/corsSettings");
    expect(await read.json()).toMatchObject({ allowedOrigins: ["http://localhost:3000"] });
    await origins.getByRole("button", { name: "Remove http://localhost:3000" }).click();
    await origins.getByText(/^No origin is allowed/).waitFor();
  });

  test("a fault meets the operation that was chosen, as often as was said, and is gone then", async () => {
    const { page } = await desk.open();
    const faults = card(page, "Faults");
    await faults.getByLabel("What goes wrong").selectOption("429;retry-after=2");
    await faults.getByLabel("Met by").selectOption("get-profile");
    await faults.getByRole("button", { name: "Add fault" }).click();
    await faults.getByRole("listitem").filter({ hasText: "settings.getProfile" }).waitFor();
    expect((await callApi(desk, "GET", "/companies")).status).toBe(200);
    const met = await callApi(desk, "GET", "/profile");
    expect([met.status, met.headers.get("retry-after")]).toEqual([429, "2"]);
    await faults.getByText("Nothing goes wrong on purpose.").waitFor();
    expect((await callApi(desk, "GET", "/profile")).status).toBe(200);

    await faults.getByLabel("How often").selectOption({ label: "Until cleared" });
    await faults.getByRole("button", { name: "Add fault" }).click();
    await faults.getByText("until cleared", { exact: true }).waitFor();
    await faults.getByRole("button", { name: "Clear all" }).click();
    await faults.getByText("Nothing goes wrong on purpose.").waitFor();
    expect(await faults.getByRole("button", { name: "Clear all" }).isVisible()).toBe(false);
  });

  test("a webhook consumer's secret shows when it is asked for, not before, and a delivery that fails says how", async () => {
    const { page } = await desk.open();
    const webhooks = card(page, "Webhooks");
    const url = "http://127.0.0.1:9/webhooks";
    await webhooks.getByLabel("New consumer").fill(url);
    await webhooks.getByLabel("Events").selectOption("company.created");
    await webhooks.getByRole("button", { name: "Add", exact: true }).click();
    await webhooks.getByText(url, { exact: true }).waitFor();
    expect(await page.content()).not.toContain("whsec_");
    await webhooks.getByRole("button", { name: `Show the secret of ${url}` }).click();
    await webhooks.getByText(/^whsec_/).waitFor();
    await callApi(desk, "POST", "/companies", { name: "One that nobody hears of" });
    const sent = webhooks.getByRole("listitem").filter({ hasText: "company.created" }).filter({ hasText: "attempt" });
    await sent.getByText(/1 attempt · .+ · next at/).waitFor();
    await webhooks.getByRole("button", { name: `Delete ${url}` }).click();
    await webhooks.getByText(/^Nobody is told of changes yet/).waitFor();
  });
});
