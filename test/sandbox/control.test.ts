import { describe, expect, test } from "vitest";
import { seededCompanies } from "../../sandbox/src/index.ts";
import { operations } from "./answers.ts";
import { suiteSandbox } from "./support.ts";

const client = suiteSandbox();
const { call } = client;
const { everything, many } = seededCompanies;

/** As the dashboard and tests do: without a key. */
const steer = (request: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) =>
  call(request, { body, headers: { authorization: "", ...headers } });

describe("the routes that steer the sandbox", () => {
  test("count each company's connections", async () => {
    const { companies } = (await steer("GET /_sandbox/companies")).json<{ readonly companies: readonly Record<string, unknown>[] }>();
    expect(companies).toHaveLength(4);
    expect(companies.find(({ id }) => id === many)).toMatchObject({ name: "Three Hundred Shops", connections: 300, linked: 258 });
  });

  test("issue a token that lives as long as was asked, a day at most", async () => {
    const issued = async (body: object) =>
      (await steer(`POST /_sandbox/companies/${everything}/tokens`, body)).json<Record<string, unknown>>();
    const token = await issued({ ttl: 60 });
    expect(token).toMatchObject({ expiresIn: 60, tokenType: "Bearer" });
    expect((await call("GET /companies/me", { token: String(token["accessToken"]) })).json()).toMatchObject({ id: everything });
    expect([(await issued({}))["expiresIn"], (await issued({ ttl: 1e9 }))["expiresIn"]]).toEqual([3600, 86_400]);
    expect((await steer(`POST /_sandbox/companies/${crypto.randomUUID()}/tokens`, {})).status).toBe(404);
  });

  test("set the allowed origins as the API does, and refuse what it refuses", async () => {
    const allowedOrigins = ["https://app.example.com"];
    expect((await steer("PUT /_sandbox/origins", { allowedOrigins })).json()).toEqual({ allowedOrigins });
    expect((await call("GET /corsSettings")).json()).toEqual({ allowedOrigins });
    for (const [wrong, reason] of [
      ["*", "wildcard"],
      ["null", "every page"],
      ["app.example.com", "no origin"],
    ] as const) {
      const reply = await steer("PUT /_sandbox/origins", { allowedOrigins: [wrong] });
      expect([reply.status, reply.error]).toEqual([400, expect.stringContaining(reason)]);
    }
    expect((await steer("GET /_sandbox/origins")).json()).toEqual({ allowedOrigins });
  });

  test("have a snippet of every operation in every language", async () => {
    for (const { operationId } of operations) {
      const { snippets } = (await steer(`GET /_sandbox/snippets/${operationId}`)).json<{
        readonly snippets: Readonly<Record<string, string>>;
      }>();
      expect(Object.keys(snippets).sort(), operationId).toEqual(["csharp", "go", "java", "python", "typescript"]);
    }
    expect((await steer("GET /_sandbox/snippets/constructor")).status).toBe(404);
  });

  test("log each call of the API, with what was wrong, but with no credential, query or body", async () => {
    await call("GET /companies/no-id?secret=1", { headers: { origin: "https://app.example.com" } });
    await call("GET /companies/me", { token: "nonsense" });
    const { requests } = (await steer("GET /_sandbox/requests")).json<{ readonly requests: readonly Record<string, unknown>[] }>();
    const [wrong, refused] = requests.slice(-2);
    expect(wrong).toMatchObject({
      method: "GET",
      path: "/companies/no-id",
      status: 404,
      operation: "companies.get",
      operationId: "get-company",
      caller: "key",
      origin: "https://app.example.com",
    });
    expect(wrong?.["error"]).toContain("companyId must match format");
    expect(refused).toMatchObject({ status: 401, caller: "nobody", error: "The access token is not one of this server's." });
    expect(JSON.stringify(requests)).not.toMatch(/secret|nonsense|sandbox-test-key|Basic/);
  });

  test("tell of each call as it happens", async () => {
    const response = await fetch(`${client.sandbox.url}/_sandbox/requests/live`);
    expect(response.headers.get("content-type")).toContain("text/event-stream");
    await call("GET /integrations/gbol");
    let text = "";
    for await (const chunk of response.body ?? []) {
      text += new TextDecoder().decode(chunk);
      if (text.includes("/integrations/gbol")) break;
    }
    expect(text).toMatch(/event: request\ndata: \{.*"path":"\/integrations\/gbol".*\}/);
  });

  test("are answered to the sandbox's own pages, and to no others", async () => {
    const own = { origin: client.sandbox.url };
    expect((await steer("GET /_sandbox/companies", undefined, own)).status).toBe(200);
    for (const origin of ["https://evil.example", "null", client.sandbox.linkUrl]) {
      const reply = await steer("POST /_sandbox/faults", { fault: "503" }, { origin });
      expect([reply.status, reply.headers.get("access-control-allow-origin")]).toEqual([403, null]);
    }
    expect((await steer("GET /_sandbox/faults")).json()).toEqual({ faults: [] });
  });

  test("answer what they do not know, or cannot read, with the API's error", async () => {
    expect((await steer("GET /_sandbox/nowhere")).error).toBe("The sandbox has no such route.");
    const reply = await call("PUT /_sandbox/origins", { text: "{" });
    expect([reply.status, reply.error]).toEqual([400, "The body must be a JSON object."]);
  });
});

describe("the embed", () => {
  test("is served as a CDN would: an alias that may change, and a version that never does", async () => {
    const alias = await steer("GET /v1/connections.js");
    expect([alias.status, alias.headers.get("content-type")]).toEqual([200, "text/javascript; charset=utf-8"]);
    expect(alias.headers.get("cache-control")).toMatch(/^public, max-age=300/);
    expect(alias.headers.get("access-control-allow-origin")).toBe("*");
    const [, address = ""] = /^export \* from "(\/v\d+\.\d+\.\d+\/connections\.js)";\n$/.exec(alias.text) ?? [];
    const pinned = await steer(`GET ${address}`);
    expect([pinned.status, pinned.headers.get("content-type")]).toEqual([200, "text/javascript; charset=utf-8"]);
    expect(pinned.headers.get("cache-control")).toContain("immutable");
    expect(pinned.text).toContain("CodatConnections");
  });

  test.each(["/v9/connections.js", "/v1.99.0/connections.js", "/v1/nothing.js", "/v1/connections.exe", "/v1/"])(
    "has no %s",
    async (path) => {
      expect((await steer(`GET ${path}`)).status).toBe(404);
    },
  );
});
