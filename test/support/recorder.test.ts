import { describe, expect, test } from "vitest";
import { readRaw, root } from "./documents.ts";
import { startRecorder } from "./recorder.ts";

const fixture = (topic: string) => readRaw(`${root}/test/fixtures/${topic}/openapi.yaml`);

describe("the recorder", () => {
  test("answers a valid request with a valid success, and remembers that it came", async () => {
    await using recorder = await startRecorder(fixture("read-write-only"));
    const sent = await fetch(`${recorder.url}/users`, json("POST", { name: "Dave", password: "x" }));
    expect(sent.status).toBe(201);
    expect(await sent.json()).toMatchObject({ id: uuid });
    expect(recorder.problems).toEqual([]);
    expect([...recorder.called]).toEqual(["POST /users"]);
  });

  test.each([
    ["a route nobody declared", "all-of", "/nowhere", {}],
    ["a method nobody declared", "all-of", "/animals", { method: "PUT" }],
    ["a missing body", "read-write-only", "/users", { method: "POST" }],
    ["a body that does not fit", "read-write-only", "/users", json("POST", { name: 1, password: "x" })],
    ["another content type", "read-write-only", "/users", { method: "POST", body: "name=x", headers: { "content-type": "text/csv" } }],
    ["a body nobody asked for", "deprecations", "/new", json("DELETE", {})],
    ["a content type without a body", "deprecations", "/new", { headers: { "content-type": "application/json" } }],
    ["an unknown query parameter", "deprecations", "/old?legacy=1&other=2", {}],
    ["a missing query parameter", "parameters", "/query", {}],
    ["a number that is none", "parameters", "/query?text=a&limit=many", {}],
    ["a number out of its range", "parameters", "/query?text=a&limit=1000", {}],
    ["a wrongly nested object", "parameters", "/query?text=a&filter[z]=1", {}],
    ["JSON that does not fit its parameter", "parameters", `/query?text=a&json=${encodeURIComponent('{"x":"a"}')}`, {}],
    ["a path parameter of another style", "parameters", "/label/a,b/matrix/;object=x,1,y,2", {}],
    ["a missing header", "parameters", "/headers", {}],
    ["a missing credential", "auth", "/default", {}],
  ])("refuses %s", async (_, topic, target, request) => {
    await using recorder = await startRecorder(fixture(topic));
    const answer = await fetch(recorder.url + target, request);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(recorder.problems.length).toBeGreaterThan(0);
    expect(recorder.called.size).toBe(0);
  });

  test("reads parameters of every style back from the wire", async () => {
    await using recorder = await startRecorder(fixture("parameters"));
    const query =
      "text=a&exploded=1&exploded=2&joined=1,2&spaces=1%202&pipes=1|2&filter[x]=1&filter[y]=2&json=%7B%22x%22%3A1%2C%22y%22%3A2%7D&flag=true&limit=5";
    await fetch(`${recorder.url}/query?${query}`);
    await fetch(`${recorder.url}/headers`, { headers: { "x-trace": "t", "x-list": "1,2" } });
    await fetch(`${recorder.url}/simple/a%2Fb/1,2/x=1,y=2`);
    await fetch(`${recorder.url}/label/.a.b/matrix/;object=x,1,y,2`);
    expect(recorder.problems).toEqual([]);
    expect(recorder.called.size).toBe(4);
  });
});

const uuid = "8a210b68-6988-11ed-a1eb-0242ac120002";

function json(method: string, body: unknown): RequestInit {
  return { method, body: JSON.stringify(body), headers: { "content-type": "application/json" } };
}
