import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Api } from "../../embed/src/api.ts";
import { pause, unlink } from "../../embed/src/flows/writes.ts";
import { Token } from "../../embed/src/token.ts";

const base = "https://api.example";
const row = (id: string, more: object = {}) => ({ id, status: "Linked", platformName: id, ...more });

type Answer = (url: string, init: RequestInit) => Response | Promise<Response>;
const json =
  (body: unknown, status = 200, headers: Record<string, string> = {}): Answer =>
  () =>
    new Response(JSON.stringify(body), { status, headers });
const dead: Answer = () => Promise.reject(new TypeError("Failed to fetch"));

/** An API that answers what it is told, in this order, and what it was asked. */
function api(answers: readonly Answer[], token = new Token("t1", undefined, new AbortController().signal), ended = new AbortController()) {
  const asked: { readonly url: string; readonly init: RequestInit }[] = [];
  const left = [...answers];
  vi.stubGlobal("fetch", async (url: string, init: RequestInit) => {
    asked.push({ url, init });
    const answer = left.shift();
    if (!answer) throw new Error(`nobody expected ${init.method} ${url}`);
    return answer(url, init);
  });
  return { asked, ended, api: new Api(base, token, () => "c/1", ended.signal) };
}

const authorization = ({ init }: { readonly init: RequestInit }) => (init.headers as Record<string, string>)["Authorization"];

describe("the API", () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal("navigator", { onLine: true });
    vi.stubGlobal("location", { origin: "https://page.example" });
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  /** Lets every wait that there is pass. */
  async function patiently<Value>(promise: Promise<Value>): Promise<Value> {
    promise.catch(() => {});
    await vi.advanceTimersByTimeAsync(120_000);
    return promise;
  }

  test("reads page after page, and leaves out rows that are none", async () => {
    const next = { next: { href: "/companies/c%2F1/connections?page=2" } };
    const { api: it, asked } = api([json({ results: [row("a"), { id: 5 }], _links: next }), json({ results: [row("b")] })]);
    expect((await it.connections()).map(({ id }) => id)).toEqual(["a", "b"]);
    expect(asked.map(({ url }) => url)).toEqual([
      `${base}/companies/c%2F1/connections?pageSize=100`,
      `${base}/companies/c%2F1/connections?page=2`,
    ]);
    expect(asked[0]?.init).toMatchObject({ credentials: "omit", cache: "no-store", headers: { Authorization: "Bearer t1" } });
  });

  test("never takes its token to another origin", async () => {
    const { api: it, asked } = api([json({ results: [row("a")], _links: { next: { href: "https://elsewhere.example/steal" } } })]);
    await it.connections();
    expect(asked).toHaveLength(1);
  });

  test("stops at five hundred rows", async () => {
    const page = json({ results: Array.from({ length: 100 }, (_, index) => row(`${index}`)), _links: { next: { href: "/more" } } });
    const { api: it, asked } = api([page, page, page, page, page]);
    expect(await it.connections()).toHaveLength(500);
    expect(asked).toHaveLength(5);
  });

  test("reads again when that may help, and as late as the server asks", async () => {
    const started = Date.now();
    const times: number[] = [];
    const at =
      (answer: Answer): Answer =>
      (...request) => {
        times.push(Date.now() - started);
        return answer(...request);
      };
    const { api: it } = api([json({}, 500), json({}, 429, { "retry-after": "7" }), json({ results: [] })].map(at));
    await patiently(it.connections());
    expect(times[1]).toBeLessThanOrEqual(600);
    expect((times[2] ?? 0) - (times[1] ?? 0)).toBe(7000);
  });

  test.each([
    ["asks to wait longer than anybody would", [json({ error: "slow" }, 429, { "retry-after": "21" })], "rate_limited"],
    ["says no", [json({ error: "no" }, 403)], "forbidden"],
    ["never gets well", [json({}, 503), json({}, 503), json({}, 503), json({}, 503)], "server"],
    ["sends no JSON", [() => new Response("<html>")], "invalid_response"],
    ["sends JSON of another shape", [json({ rows: [] })], "invalid_response"],
  ] as const)("gives up when it %s", async (_, answers, kind) => {
    const { api: it, asked } = api(answers);
    await expect(patiently(it.connections())).rejects.toMatchObject({ kind });
    expect(asked).toHaveLength(answers.length);
  });

  test("says with which reference it failed", async () => {
    const { api: it } = api([json({ error: "gone", correlationId: "abc" }, 404), json({}, 404, { "x-correlation-id": "def" })]);
    const expected = { kind: "not_found", message: "gone", facts: { status: 404, correlationId: "abc" } };
    await expect(it.read("/x")).rejects.toMatchObject(expected);
    await expect(it.read("/x")).rejects.toMatchObject({ facts: { correlationId: "def" }, message: "the API answered 404" });
  });

  test("asks once more with another token when the first is refused, and no more than once", async () => {
    const fresh = () => new Token("t1", async () => "t2", new AbortController().signal);
    const good = api([json({}, 401), json({ results: [] })], fresh());
    await good.api.connections();
    expect(good.asked.map(authorization)).toEqual(["Bearer t1", "Bearer t2"]);
    const bad = api([json({}, 401), json({}, 401)], fresh());
    await expect(bad.api.connections()).rejects.toMatchObject({ kind: "unauthorized" });
  });

  test("tells an origin that is not allowed from a server that is not there", async () => {
    const opaque: Answer = () => new Response();
    await expect(patiently(api([dead, opaque]).api.connections())).rejects.toMatchObject({
      kind: "cors",
      message: expect.stringContaining("https://page.example"),
    });
    await expect(patiently(api(Array.from({ length: 8 }, () => dead)).api.connections())).rejects.toMatchObject({ kind: "network" });
    vi.stubGlobal("navigator", { onLine: false });
    await expect(patiently(api([dead]).api.connections())).rejects.toMatchObject({ kind: "offline" });
  });

  test("never asks to disconnect twice: when the answer is lost, it looks what has become of it", async () => {
    const lost = api([dead, dead, json(row("a", { status: "Unlinked" }))]);
    expect((await patiently(unlink(lost.api, "a"))).status).toBe("Unlinked");
    const failed = api([json({ error: "no" }, 500)]);
    await expect(patiently(unlink(failed.api, "a"))).rejects.toMatchObject({ kind: "server" });
    const already = api([json({ error: "only Linked connections" }, 409), json(row("a", { status: "Unlinked" }))]);
    expect((await patiently(unlink(already.api, "a"))).status).toBe("Unlinked");
  });

  test("pauses at the sandbox's own address, and resumes there", async () => {
    const { api: it, asked } = api([json(row("a")), json(row("a"))]);
    await pause(it, "a", "2030-01-01T00:00:00Z");
    await pause(it, "a", null);
    expect(asked.map(({ url, init }) => [init.method, url, init.body])).toEqual([
      ["PUT", `${base}/_sandbox/companies/c%2F1/connections/a/pause`, '{"pausedUntil":"2030-01-01T00:00:00Z"}'],
      ["DELETE", `${base}/_sandbox/companies/c%2F1/connections/a/pause`, undefined],
    ]);
  });
});
