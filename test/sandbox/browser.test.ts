import { describe, expect, test } from "vitest";
import { seededCompanies } from "../../sandbox/src/index.ts";
import { missingBrowser, suiteBrowser } from "../support/browser.ts";
import { startServer } from "../support/server.ts";
import { type Connection, pendingConnection } from "./connections.ts";
import { suiteSandbox, tokenFor } from "./support.ts";

const html = { status: 200, headers: { "content-type": "text/html" }, body: "<!doctype html><title>A page</title>" };

describe.skipIf(missingBrowser())("in a browser", () => {
  const chrome = suiteBrowser();
  const client = suiteSandbox();
  const { call } = client;

  test("a page of an origin that is not registered is refused, then allowed once it is set, then refused again", async () => {
    await using site = await startServer(() => html);
    const page = await chrome.browser.newPage();
    await page.goto(site.url);
    const asked = { url: `${client.sandbox.url}/companies/me/connections`, token: await tokenFor(client, seededCompanies.one) };
    const listed = () =>
      page.evaluate(async ({ url, token }) => {
        const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
        return [response.status, response.headers.get("x-correlation-id")?.length];
      }, asked);
    await expect(listed()).rejects.toThrow("Failed to fetch");
    await call("POST /connectionManagement/corsSettings", { body: { allowedOrigins: [site.url] } });
    expect(await listed()).toEqual([200, 32]);
    await call("POST /connectionManagement/corsSettings", { body: { allowedOrigins: [] } });
    await page.close();
    const later = await chrome.browser.newPage(); // the first one may remember its preflight
    await later.goto(site.url);
    await expect(later.evaluate(({ url }) => fetch(url, { headers: { "x-sandbox-fault": "503" } }), asked)).rejects.toThrow(
      "Failed to fetch",
    );
    await later.close();
  });

  test("a page of another origin cannot steer the sandbox, not even without reading the answer", async () => {
    await using site = await startServer(() => html);
    const page = await chrome.browser.newPage();
    await page.goto(site.url);
    await page.evaluate(
      (url) => fetch(`${url}/_sandbox/faults`, { method: "POST", mode: "no-cors", body: '{"fault":"503","times":null}' }),
      client.sandbox.url,
    );
    expect((await call("GET /_sandbox/faults")).json()).toEqual({ faults: [] });
    await page.close();
  });

  test.each([
    ["Approve", "200", "Linked"],
    ["Cancel", "403", "PendingAuth"],
  ])("a customer presses %s on the Link page, and comes back to the client's own page", async (name, statusCode, status) => {
    await using site = await startServer(() => html);
    await call("PUT /profile", { body: { name: "Mine", redirectUrl: `${site.url}/linked/{companyId}` } });
    const { linkUrl, path } = await pendingConnection(client);
    const page = await chrome.browser.newPage();
    await page.goto(linkUrl);
    await page.getByRole("button", { name, exact: true }).click();
    await page.waitForURL((url) => url.origin === site.url);
    const { pathname, searchParams } = new URL(page.url());
    expect([pathname, searchParams.get("statusCode")]).toEqual([`/linked/${path.split("/")[2]}`, statusCode]);
    expect((await call(`GET ${path}`)).json<Connection>().status).toBe(status);
    await page.close();
  });
});
