import { describe, expect, test } from "vitest";
import { type Connection, connectionsOf, pendingConnection } from "./connections.ts";
import { describeStores } from "./stores.ts";
import { tokenFor } from "./support.ts";

describeStores((client) => {
  const { call } = client;
  const read = async (path: string) => (await call(`GET ${path}`)).json<Connection>();
  const open = (url: string) => fetch(url, { redirect: "manual" });

  /** What a customer's browser does on the page of a link. */
  async function choose(linkUrl: string, outcome: string): Promise<Response> {
    const { origin, pathname, searchParams } = new URL(linkUrl);
    const form = new URLSearchParams({ otp: searchParams.get("otp") ?? "", outcome });
    return fetch(origin + pathname.replace(/start$/, "finish"), { method: "POST", body: form, redirect: "manual" });
  }

  describe("the Link page", () => {
    test("stands on another origin, offers every outcome, and takes nothing from elsewhere", async () => {
      const { linkUrl } = await pendingConnection(client);
      expect(new URL(linkUrl).origin).toBe(client.sandbox.linkUrl);
      expect(client.sandbox.linkUrl).not.toBe(client.sandbox.url);
      const response = await open(linkUrl);
      expect([response.status, response.headers.get("content-type")]).toEqual([200, expect.stringMatching(/^text\/html;/)]);
      expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(response.headers.get("referrer-policy")).toBe("no-referrer");
      const html = await response.text();
      for (const outcome of ["approve", "other-company", "cancel", "fail"]) expect(html).toContain(`value="${outcome}"`);
      expect(html).toContain("Connect Xero");
    });

    test("a company's own address leads to what still wants to be authorized", async () => {
      const { path, linkUrl } = await pendingConnection(client);
      const { redirect } = (await call(`GET ${path.replace(/\/connections.*/, "")}`)).json<{ readonly redirect: string }>();
      const html = await (await open(redirect)).text();
      expect(html).toContain(`href="${linkUrl}"`);
      expect((await open(redirect.replace(/[^/]+$/, "none"))).status).toBe(404);
    });

    test("opens with Cross-Origin-Opener-Policy when asked", async () => {
      const { linkUrl } = await pendingConnection(client);
      expect((await open(linkUrl)).headers.get("cross-origin-opener-policy")).toBeNull();
      expect((await open(`${linkUrl}&coop=1`)).headers.get("cross-origin-opener-policy")).toBe("same-origin");
    });

    test.each([
      ["without its signature", (url: string) => url.replace(/otp=.*/, "otp="), "no link to authorize"],
      ["with another signature", (url: string) => url.replace(/.$/, (last) => (last === "a" ? "b" : "a")), "no link to authorize"],
      ["with a longer life", (url: string) => url.replace(/(otp=\d+\.)[^.]+/, "$1zzzzzzzz"), "no link to authorize"],
      ["with another number", (url: string) => url.replace(/otp=0/, "otp=1"), "no link to authorize"],
    ])("does not open %s", async (_, change, reason) => {
      const { linkUrl, path } = await pendingConnection(client);
      const response = await open(change(linkUrl));
      expect([response.status, await response.text()]).toEqual([403, expect.stringContaining(reason)]);
      expect((await choose(change(linkUrl), "approve")).status).toBe(403);
      expect((await read(path)).status).toBe("PendingAuth");
    });

    test("of one connection does not open another", async () => {
      const [mine, other] = [await pendingConnection(client), await pendingConnection(client)];
      const otp = new URL(mine.linkUrl).search;
      expect((await open(other.linkUrl.replace(/\?.*/, otp))).status).toBe(403);
    });

    test("does not open once its connection is deleted", async () => {
      const { linkUrl, path } = await pendingConnection(client);
      await call(`DELETE ${path}`);
      expect((await open(linkUrl)).status).toBe(404);
    });
  });

  describe("a customer who", () => {
    test("approves links the connection, and uses the link up", async () => {
      const { linkUrl, path } = await pendingConnection(client);
      expect((await choose(linkUrl, "approve")).status).toBe(200);
      const linked = await read(path);
      expect(linked).toMatchObject({ status: "Linked", dataConnectionErrors: [] });
      expect(linked.lastSync).not.toBeNull();
      expect(linked.linkUrl).not.toBe(linkUrl);
      const again = await open(linkUrl);
      expect([again.status, await again.text()]).toEqual([403, expect.stringContaining("The link was used already; ask for a new one.")]);
      expect((await choose(linked.linkUrl, "approve")).status).toBe(200);
    });

    test("reauthorizes a connection that was unlinked sets it back to Linked", async () => {
      const { path, linkUrl } = await pendingConnection(client);
      await choose(linkUrl, "approve");
      await call(`PATCH ${path}`, { body: { status: "Unlinked" } });
      await choose((await read(path)).linkUrl, "approve");
      expect((await read(path)).status).toBe("Linked");
    });

    test("approves for another company can be told by the connection's company name", async () => {
      const { linkUrl, path } = await pendingConnection(client);
      await choose(linkUrl, "other-company");
      expect(await read(path)).toMatchObject({ status: "Linked", connectionInfo: { companyName: "Somebody Else Ltd" } });
    });

    test.each([
      ["cancel", "403", "User cancelled linking"],
      ["fail", "500", "Unknown error occurred"],
    ])("chooses %s leaves the status as it was, with an error that says so", async (outcome, statusCode, statusText) => {
      const { linkUrl, path } = await pendingConnection(client);
      await choose(linkUrl, outcome);
      await choose((await read(path)).linkUrl, outcome);
      const error = expect.objectContaining({ statusCode, statusText, status: "Active" });
      expect(await read(path)).toMatchObject({ status: "PendingAuth", dataConnectionErrors: [error, error] });
    });

    test("chooses what there is not is refused, and has not used the link up", async () => {
      const { linkUrl } = await pendingConnection(client);
      expect((await choose(linkUrl, "nonsense")).status).toBe(400);
      expect((await choose(linkUrl, "approve")).status).toBe(200);
    });

    test("uses one link many times at once succeeds once", async () => {
      const { linkUrl } = await pendingConnection(client);
      const statuses = await Promise.all(Array.from({ length: 8 }, async () => (await choose(linkUrl, "approve")).status));
      expect(statuses.sort()).toEqual([200, ...Array.from({ length: 7 }, () => 403)]);
    });
  });

  test("a client's redirect gets the reserved parameters, and keeps its own", async () => {
    const profile = { name: "Mine", redirectUrl: "http://localhost:1234/linked/{companyId}?mine=1&statusCode=999" };
    await call("PUT /profile", { body: profile });
    const { linkUrl, path, ...connection } = await pendingConnection(client);
    const companyId = path.split("/")[2];
    const response = await choose(linkUrl, "cancel");
    const url = new URL(response.headers.get("location") ?? "");
    expect([response.status, url.origin, url.pathname]).toEqual([303, "http://localhost:1234", `/linked/${companyId}`]);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      mine: "1",
      clientId: expect.stringMatching(/^[\w-]{36}$/),
      companyId,
      connectionId: connection.id,
      integrationId: connection.integrationId,
      sourceId: connection.sourceId,
      platform: "gbol",
      platformName: "Xero",
      sourceType: "Accounting",
      statusCode: "403",
      statusText: "User cancelled linking",
      errorMessage: "User cancelled",
    });
    await call("PUT /profile", { body: { ...profile, redirectUrl: "https://elsewhere.example.com/{companyId}" } });
    expect((await choose((await read(path)).linkUrl, "approve")).headers.get("location")).toBeNull();
  });

  test("a token sees the link of its own connections", async () => {
    const { path } = await pendingConnection(client);
    const companyId = path.split("/")[2] ?? "";
    const token = await tokenFor(client, companyId);
    const [listed] = await connectionsOf(client, companyId);
    const own = (await call(`GET ${path}`, { token })).json<Connection>();
    expect(own.linkUrl).toBe(listed?.linkUrl);
    expect((await choose(own.linkUrl, "approve")).status).toBe(200);
  });
});
