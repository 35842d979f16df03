import { describe, expect, test } from "vitest";
import { pendingConnection } from "./connections.ts";
import { head, sendRaw } from "./raw.ts";
import { basic, suiteSandbox } from "./support.ts";

const client = suiteSandbox(() => ({ clientTimeout: 1000 }));
const { call } = client;
const key = `Authorization: ${basic("sandbox-test-key")}`;
const closing = "Connection: close";

/** The API and the Link pages, each with an address of its own that answers. */
const servers = [
  ["the API", () => client.sandbox.url, "/companies"],
  ["the Link pages", () => client.sandbox.linkUrl, "/companies/a/connections/b/finish"],
] as const;

describe.each(servers)("%s", (_, url, path) => {
  const get = (target: string, ...headers: readonly string[]) => sendRaw(url(), head(`GET ${target} HTTP/1.1`, ...headers, closing));

  test.each([
    ["127.0.0.1", true],
    ["localhost:1234", true],
    ["LOCALHOST", true],
    ["app.localhost", true],
    ["[::1]:80", true],
    ["evil.example", false],
    ["localhost.evil.example", false],
    ["127.0.0.1.evil.example", false],
    ["169.254.169.254", false],
  ])("called by the name %j: %s", async (host, wanted) => {
    const { status, text } = await get("/", `Host: ${host}`);
    expect(status === 421, text).toBe(!wanted);
  });

  test("refuses a request without a Host, and one that is no HTTP", async () => {
    expect((await get("/")).status).toBe(400);
    expect((await sendRaw(url(), "nonsense\r\n\r\n")).status).toBe(400);
  });

  test("refuses long addresses and large headers", async () => {
    expect((await get(`/${"a".repeat(9000)}`, "Host: localhost")).status).toBe(414);
    expect((await get("/", "Host: localhost", `X-Long: ${"a".repeat(20_000)}`)).status).toBe(431);
  });

  test("cuts off a client that sends nothing, or its head a byte at a time, or never its body", async () => {
    const slowHead = sendRaw(url(), "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ", (socket) => {
      const drip = setInterval(() => socket.write("a"), 100);
      socket.on("close", () => clearInterval(drip));
    });
    const noBody = sendRaw(
      url(),
      head(`POST ${path} HTTP/1.1`, "Host: localhost", key, "Content-Type: application/json", "Content-Length: 50"),
    );
    expect((await slowHead).status).toBe(408);
    expect((await noBody).status).toBe(408);
  });
});

describe("a body of more than a megabyte", () => {
  const large = "a".repeat(1_000_001);

  test("is refused by the API, announced or not, and the server goes on", async () => {
    const announced = await call("POST /companies", { body: { name: large } });
    expect([announced.status, announced.error]).toEqual([413, "The body is larger than 1000000 bytes."]);
    const chunked = await sendRaw(
      client.sandbox.url,
      `${head("POST /companies HTTP/1.1", "Host: localhost", key, "Content-Type: application/json", "Transfer-Encoding: chunked", closing)}${`10000\r\n${"a".repeat(65_536)}\r\n`.repeat(17)}0\r\n\r\n`,
    );
    expect(chunked.status).toBe(413);
    expect((await call("GET /companies")).status).toBe(200);
  });

  test("is refused by the routes that steer the sandbox, and by the Link page", async () => {
    expect((await call("PUT /_sandbox/origins", { body: { allowedOrigins: [large] } })).status).toBe(413);
    const { linkUrl } = await pendingConnection(client);
    const form = { method: "POST", body: new URLSearchParams({ otp: large, outcome: "approve" }) };
    expect((await fetch(linkUrl.replace(/start\?.*/, "finish"), form)).status).toBe(413);
  });
});

test("a client that goes away in the middle of its body is no bug of the sandbox", async () => {
  const start = head("POST /companies HTTP/1.1", "Host: localhost", key, "Content-Type: application/json", "Content-Length: 50");
  await sendRaw(client.sandbox.url, `${start}{`, (socket) => setTimeout(() => socket.destroy(), 100));
  const last = async () =>
    (await call("GET /_sandbox/requests")).json<{ readonly requests: readonly { readonly error: string | null }[] }>().requests;
  await expect.poll(async () => (await last()).at(-1)?.error).toBe("The body was cut off.");
});

test.each([
  "/v1/../package.json",
  "/v1/..%2fpackage.json",
  "/v1/%2e%2e/%2e%2e/package.json",
  "/v1/....//package.json",
  "/../../etc/passwd",
  "/%2e%2e/%2e%2e/etc/passwd",
  "/v1//etc/passwd",
  "/_sandbox/logos/..%2f..%2fpackage.json",
])("no file of the machine is at %s", async (path) => {
  const { status, text } = await sendRaw(client.sandbox.url, head(`GET ${path} HTTP/1.1`, "Host: localhost", key, closing));
  expect([400, 404], text).toContain(status);
  expect(text).not.toMatch(/root:|"version"/);
});

test("text that means something to SQL is text", async () => {
  const name = "x', 'y', 'z'); delete from api_keys; --";
  const { id } = (await call("POST /apiKeys", { body: { name } })).json<{ readonly id: string }>();
  expect((await call("GET /apiKeys")).json()).toMatchObject({ results: [{ id, name }] });
  for (const text of ["' or '1'='1", '" or ""="', "%", "_"])
    expect((await call(`DELETE /apiKeys/${encodeURIComponent(text)}`)).status).toBe(404);
  expect((await call(`DELETE /apiKeys/${id}`)).status).toBe(204);
});
