import { beforeEach, describe, expect, test } from "vitest";
import { seededCompanies } from "../../sandbox/src/index.ts";
import { suiteSandbox, tokenFor } from "./support.ts";

const { everything } = seededCompanies;
const client = suiteSandbox();
const { call } = client;
const origin = "https://app.example.com";
const routes = ["/connectionManagement/corsSettings", "/corsSettings"];

const allow = (...allowedOrigins: readonly string[]) => call("POST /connectionManagement/corsSettings", { body: { allowedOrigins } });
const fromPage = async (path: string, page: string) =>
  call(`GET ${path}`, { token: await tokenFor(client, everything), headers: { origin: page } });

function preflight(path: string, method: string, page: string) {
  return call(`OPTIONS ${path}`, {
    headers: {
      origin: page,
      authorization: "",
      "access-control-request-method": method,
      "access-control-request-headers": "authorization",
    },
  });
}

beforeEach(async () => {
  await allow(origin);
});

describe("the allow-list", () => {
  test.each(routes)("set by %s is read by both routes", async (path) => {
    const allowedOrigins = [`https://of${path.length}.example.com`, "http://localhost:3000"];
    expect((await call(`POST ${path}`, { body: { allowedOrigins } })).json()).toEqual({ allowedOrigins });
    for (const route of routes) expect((await call(`GET ${route}`)).json()).toEqual({ allowedOrigins });
  });

  test.each([
    ["*", 'must match format "uri"'],
    ["https://*.example.com", "wildcard"],
    ["null", 'must match format "uri"'],
    ["https://app.example.com/", "https://app.example.com is"],
    ["https://app.example.com/path", "https://app.example.com is"],
    ["https://APP.example.com", "https://app.example.com is"],
    ["https://app.example.com:443", "https://app.example.com is"],
    ["https://user@app.example.com", "https://app.example.com is"],
    ["app.example.com", 'must match format "uri"'],
    ["ftp://app.example.com", "no origin"],
    ["", 'must match format "uri"'],
  ])("refuses %j, says why, and stays as it was", async (wrong, reason) => {
    for (const route of routes) {
      const reply = await call(`POST ${route}`, { body: { allowedOrigins: ["https://other.example.com", wrong] } });
      expect(reply.status).toBe(404); // the document knows no 400 here
      expect(reply.error).toContain(JSON.stringify(wrong));
      expect(reply.error).toContain(reason);
      expect((await call(`GET ${route}`)).json()).toEqual({ allowedOrigins: [origin] });
    }
  });

  test("may be emptied, and holds an origin once", async () => {
    expect((await allow(origin, origin)).json()).toEqual({ allowedOrigins: [origin] });
    expect((await allow()).json()).toEqual({ allowedOrigins: [] });
    expect((await fromPage(`/companies/${everything}`, origin)).headers.get("access-control-allow-origin")).toBeNull();
  });

  test("set by two at once is one of the two", async () => {
    const lists = Array.from({ length: 8 }, (_, index) => [`https://one${index}.example.com`, `https://two${index}.example.com`]);
    const replies = await Promise.all(lists.map((list) => allow(...list)));
    expect(replies.map(({ status }) => status)).toEqual(lists.map(() => 200));
    const { allowedOrigins } = (await call("GET /corsSettings")).json<{ allowedOrigins: readonly string[] }>();
    expect(lists).toContainEqual(allowedOrigins);
  });
});

describe("a page's call with a token", () => {
  test("may be read from an origin of the list, with the headers that a page needs", async () => {
    const { status, headers } = await fromPage(`/companies/${everything}/connections`, origin);
    expect(status).toBe(200);
    expect(headers.get("access-control-allow-origin")).toBe(origin);
    expect(headers.get("vary")).toBe("Origin");
    expect(headers.get("access-control-expose-headers")).toBe("Retry-After, X-Correlation-Id");
    expect(headers.get("x-correlation-id")).toMatch(/^\w{32}$/);
    expect(headers.get("access-control-allow-credentials")).toBeNull();
  });

  test.each([
    "https://app.example.com.evil.test",
    "https://sub.app.example.com",
    "http://app.example.com",
    "https://app.example.com:8443",
    "https://APP.example.com",
    "null",
  ])("may not be read from %s, and caches know that the answer depends on the origin", async (page) => {
    const { headers } = await fromPage(`/companies/${everything}`, page);
    expect(headers.get("access-control-allow-origin")).toBeNull();
    expect(headers.get("vary")).toBe("Origin");
  });

  test("may read why it was refused", async () => {
    const headers = { origin };
    const expired = await call(`GET /companies/${everything}`, { token: "nonsense", headers });
    expect([expired.status, expired.headers.get("access-control-allow-origin")]).toEqual([401, origin]);
    const token = await tokenFor(client, everything);
    const busy = await call(`GET /companies/${everything}`, { token, headers: { origin, "x-sandbox-fault": "429;retry-after=3" } });
    expect([busy.status, busy.headers.get("retry-after"), busy.headers.get("access-control-allow-origin")]).toEqual([429, "3", origin]);
  });
});

describe("a preflight", () => {
  test.each([
    ["GET", `/companies/${everything}`],
    ["GET", `/companies/${everything}/connections`],
    ["GET", `/companies/${everything}/connections/${everything}`],
    ["PATCH", `/companies/${everything}/connections/${everything}`],
    ["GET", "/integrations/gbol/branding"],
  ])("without a credential is answered from the list: %s %s", async (method, path) => {
    const { status, headers, text } = await preflight(path, method, origin);
    expect([status, text]).toEqual([204, ""]);
    expect(headers.get("access-control-allow-origin")).toBe(origin);
    expect(headers.get("access-control-allow-methods")).toBe(method);
    expect(headers.get("access-control-allow-headers")).toContain("Authorization");
    expect(Number(headers.get("access-control-max-age"))).toBeGreaterThan(0);
    expect(headers.get("vary")).toContain("Origin");
    const other = await preflight(path, method, "https://other.example.com");
    expect([other.status, other.headers.get("access-control-allow-origin")]).toEqual([403, null]);
    expect(other.error).toContain("connectionManagement.corsSettings.set");
  });

  test.each([
    ["GET", "/companies"],
    ["POST", "/companies"],
    ["GET", "/apiKeys"],
    ["DELETE", `/companies/${everything}`],
    ["POST", "/connectionManagement/corsSettings"],
    ["GET", `/companies/${everything}/accessToken`],
    ["GET", "/nowhere"],
  ])("is refused where no token may call: %s %s", async (method, path) => {
    const { status, headers } = await preflight(path, method, origin);
    expect([status, headers.get("access-control-allow-origin")]).toEqual([403, null]);
  });
});

test("a call with the API key never gets CORS headers, whatever it calls", async () => {
  for (const path of ["/companies", `/companies/${everything}`, "/corsSettings", "/nowhere"]) {
    const { headers } = await call(`GET ${path}`, { headers: { origin } });
    expect([...headers.keys()].filter((name) => name.startsWith("access-control"))).toEqual([]);
  }
});
