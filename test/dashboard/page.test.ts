import { describe, expect, test } from "vitest";
import { seededCompanies, startSandbox, testKey } from "../../sandbox/src/index.ts";
import { missingBrowser } from "../support/browser.ts";
import { callApi, card, suiteDesk } from "./dashboard.ts";

const key = "a-key-of-our-own";

const token = `/companies/${seededCompanies.one}/connectionManagement/accessToken`;

describe.skipIf(missingBrowser())("the page", () => {
  const desk = suiteDesk({ apiKey: key });

  test("the page lets nothing in from elsewhere, nothing inline and no text into its scripts", async () => {
    const policy = (await fetch(desk.sandbox.dashboard)).headers.get("content-security-policy")?.split("; ");
    expect(policy).toEqual(
      expect.arrayContaining([
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ]),
    );
  });

  test("a key of one's own is in no answer that the page gets", async () => {
    const { page, problems } = await desk.open();
    const answers: string[] = [];
    page.on(
      "response",
      (response) =>
        void response.text().then(
          (text) => answers.push(text),
          () => {},
        ),
    );
    await page.reload();
    await page.getByText("the one that the terminal shows").waitFor();
    await card(page, "Requests").getByText("Live", { exact: true }).waitFor();
    expect(answers.length).toBeGreaterThan(4);
    expect(answers.filter((text) => text.includes(key) || text.includes(btoa(key)) || text.includes(testKey))).toEqual([]);
    expect(problems).toEqual([]);
  });

  test("a token is in the page while its dialog is open, and never in storage, cookies, addresses or the log", async () => {
    const { page } = await desk.open();
    await page.getByRole("button", { name: "Issue token" }).click();
    const issued = await page.getByRole("textbox", { name: "The token" }).inputValue();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    const kept = await page.evaluate(() => [location.href, document.cookie, JSON.stringify({ ...localStorage, ...sessionStorage })]);
    const log = await (await fetch(`${desk.sandbox.url}/_sandbox/requests`)).text();
    expect([...kept, log, await page.content()].filter((text) => text.includes(issued))).toEqual([]);
  });

  test("the sandbox calls with the key for its own page only, and only what the page needs", async () => {
    const call = (method: string, path: string, headers = {}): Promise<Response> =>
      fetch(`${desk.sandbox.url}/_sandbox/api${path}`, { method, headers });
    expect((await call("GET", token)).status).toBe(200);
    expect((await call("GET", token, { Origin: "https://elsewhere.example" })).status).toBe(403);
    expect((await call("POST", "/apiKeys")).status).toBe(404);
    expect((await call("DELETE", `/companies/${seededCompanies.one}`)).status).toBe(404);
    const refused = (await (await call("GET", "/profile")).json()) as { readonly error: string };
    expect(refused.error).toBe("The dashboard does not call GET /profile; use the API key, on your server.");
  });

  test("what the page calls for you is in the log as a call of your server", async () => {
    const { page } = await desk.open();
    await page.getByRole("button", { name: "Issue token" }).click();
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
    await card(page, "Requests")
      .getByRole("button", { name: /connectionManagement\.getAccessToken/ })
      .first()
      .click();
    await page.getByRole("dialog").getByText("the API key", { exact: true }).waitFor();
  });

  test("another page is refused, then allowed once its origin stands in the list", async () => {
    const origin = "http://localhost:3000";
    const { page } = await desk.open();
    const allowed = async (): Promise<string | null> => {
      const response = await fetch(`${desk.sandbox.url}/companies/${seededCompanies.one}`, { headers: { Origin: origin } });
      return response.headers.get("access-control-allow-origin");
    };
    expect(await allowed()).toBeNull();
    await page.getByLabel("New origin").fill(origin);
    await page.getByRole("button", { name: "Allow" }).click();
    await card(page, "Allowed origins").getByText(origin, { exact: true }).waitFor();
    expect(await allowed()).toBe(origin);
  });

  test("an action that a fault spoils says what happened, and works when it is done again", async () => {
    const { page } = await desk.open();
    const issue = page.getByRole("button", { name: "Issue token" });
    const told: Readonly<Record<string, RegExp>> = {
      "503": /was asked for/,
      cut: /cut off/,

      "content-type": /is no JSON/,
    };
    for (const [fault, words] of Object.entries(told)) {
      await fetch(`${desk.sandbox.url}/_sandbox/faults`, { method: "POST", body: JSON.stringify({ fault }) });
      await issue.click();
      await card(page, "Companies").getByRole("alert").getByText(words).waitFor();
    }
    await issue.click();
    await page.getByRole("dialog").waitFor();
  });

  test("when the sandbox is gone the page says so, and it stands again when the sandbox does", async () => {
    const first = await startSandbox({ port: 0 });
    const { page } = await desk.open({}, first.dashboard);
    await first.close();
    await card(page, "Requests").getByText("Not connected").waitFor();
    await page.getByText("The sandbox did not answer. Look whether it still runs in its terminal.").first().waitFor();
    const sandbox = await startSandbox({ port: Number(new URL(first.url).port) });
    await card(page, "Requests").getByText("Live", { exact: true }).waitFor();
    await page.getByRole("link", { name: /^Toft stores/ }).waitFor();
    await callApi({ sandbox }, "GET", "/profile");
    await card(page, "Requests").getByText("settings.getProfile").waitFor();
    await sandbox.close();
  });

  test("when the sandbox stops, the stream of requests ends in order and is not torn", async () => {
    const sandbox = await startSandbox({ port: 0 });
    const stream = await fetch(`${sandbox.url}/_sandbox/requests/live`);
    const text = stream.text();
    await sandbox.close();
    expect(await text).toMatch(/^event: ping\n/);
  });
});
