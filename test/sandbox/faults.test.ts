import { afterEach, describe, expect, test } from "vitest";
import { seededCompanies } from "../../sandbox/src/index.ts";
import { operations, problemsOf } from "./answers.ts";
import { suiteSandbox, tokenFor } from "./support.ts";

const client = suiteSandbox();
const { call } = client;
const { one } = seededCompanies;

const broken = (fault: string, request = "GET /companies?pageSize=1", body?: unknown) =>
  call(request, { headers: { "x-sandbox-fault": fault }, body });
const switchOn = (body: object) => call("POST /_sandbox/faults", { body });
const named = async (name: string) => {
  const reply = await call(`GET /companies?query=${encodeURIComponent(`name=${name}`)}`);
  return reply.json<{ readonly totalResults: number }>().totalResults;
};

afterEach(async () => {
  await call("DELETE /_sandbox/faults");
});

describe("the header X-Sandbox-Fault breaks its own request:", () => {
  test.each(["400", "401", "402", "403", "404", "429", "500", "503", "599"])("with the status %s and the API's error", async (status) => {
    const reply = await broken(status);
    expect([reply.status, reply.error]).toEqual([Number(status), "This error was asked for."]);
    expect(reply.json()).toMatchObject({ statusCode: Number(status), canBeRetried: Number(status) >= 429 ? "True" : "False" });
    const operation = operations.find(({ operationId }) => operationId === "list-companies");
    if (operation && status !== "599") expect(problemsOf(operation, reply)).toEqual([]);
  });

  test("with Retry-After", async () => {
    const reply = await broken("429; retry-after=7");
    expect([reply.status, reply.headers.get("retry-after")]).toEqual([429, "7"]);
    expect((await broken("503;retry-after=Wed, 21 Oct 2026 07:28:00 GMT")).headers.get("retry-after")).toMatch(/07:28:00/);
  });

  test("with a delay, after which the answer is right", async () => {
    const start = performance.now();
    const reply = await broken("delay=300");
    expect(reply.status).toBe(200);
    expect(performance.now() - start).toBeGreaterThan(290);
  });

  test("with a token that has expired", async () => {
    const token = await tokenFor(client, one);
    const reply = await call(`GET /companies/${one}`, { token, headers: { "x-sandbox-fault": "expired" } });
    expect([reply.status, reply.error]).toEqual([401, "The access token has expired."]);
  });

  test("with a body that is no JSON, or says that it is HTML; the work was done", async () => {
    const bad = await broken("badjson", "POST /companies", { name: "Bad JSON" });
    expect([bad.status, bad.headers.get("content-type")]).toEqual([200, "application/json"]);
    expect(() => bad.json()).toThrow(SyntaxError);
    const typed = await broken("content-type", "POST /companies", { name: "Typed" });
    expect([typed.status, typed.headers.get("content-type"), typed.text]).toEqual([
      200,
      "text/html",
      expect.stringContaining("<!doctype html>"),
    ]);
    expect([await named("Bad JSON"), await named("Typed")]).toEqual([1, 1]);
  });

  test("with half of the answer; the work was done", async () => {
    await expect(broken("cut", "POST /companies", { name: "Cut" })).rejects.toThrow("terminated");
    expect(await named("Cut")).toBe(1);
  });

  test("with a reset, before any work is done", async () => {
    await expect(broken("reset", "POST /companies", { name: "Reset" })).rejects.toThrow("fetch failed");
    expect(await named("Reset")).toBe(0);
  });

  test("with no answer at all, until the caller has had enough", async () => {
    const { sandbox } = client;
    const headers = { "x-sandbox-fault": "timeout" };
    await expect(fetch(`${sandbox.url}/companies`, { headers, signal: AbortSignal.timeout(300) })).rejects.toThrow("timeout");
    expect((await call("GET /companies")).status).toBe(200);
  });

  test.each(["nonsense", "200", "delay", "delay=x", "600"])("but not with %s, which is told", async (fault) => {
    const reply = await broken(fault);
    expect([reply.status, reply.error]).toEqual([400, expect.stringContaining("a fault is a status such as 503")]);
  });
});

describe("faults that are switched on meet the next requests:", () => {
  const statuses = async (count: number, request = "GET /companies") => {
    const found: number[] = [];
    for (let index = 0; index < count; index++) found.push((await call(request)).status);
    return found;
  };

  test("once, unless told how often", async () => {
    await switchOn({ fault: "503" });
    expect(await statuses(2)).toEqual([503, 200]);
    await switchOn({ fault: "429;retry-after=1", times: 2 });
    expect(await statuses(3)).toEqual([429, 429, 200]);
  });

  test("all of them until they are cleared", async () => {
    expect((await switchOn({ fault: "500", times: null })).json()).toEqual({ faults: [{ fault: "500", operation: null, left: null }] });
    expect(await statuses(5)).toEqual([500, 500, 500, 500, 500]);
    expect((await call("DELETE /_sandbox/faults")).json()).toEqual({ faults: [] });
    expect(await statuses(1)).toEqual([200]);
  });

  test("of one operation, and in the order in which they were switched on", async () => {
    for (const fault of ["503", "429"]) await switchOn({ fault, operation: "get-company" });
    expect(await statuses(1)).toEqual([200]);
    expect(await statuses(3, `GET /companies/${one}`)).toEqual([503, 429, 200]);
  });

  test.each([
    { fault: "nonsense" },
    {},
    { fault: "503", times: "many" },
    { fault: "503", times: 0 },
    { fault: "503", times: 1.5 },
    { fault: "503", operation: "no-operation" },
    { fault: "429;retry-after=1\r\nx-injected: 1" },
  ])("but %j is refused", async (body) => {
    const reply = await switchOn(body);
    expect(reply.status).toBe(400);
    expect((await call("GET /_sandbox/faults")).json()).toEqual({ faults: [] });
  });
});
