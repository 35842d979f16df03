import { describe, expect, test } from "vitest";
import { seededCompanies } from "../../sandbox/src/index.ts";
import { operations, problemsOf } from "./answers.ts";
import { type CallOptions, suiteSandbox } from "./support.ts";

const { everything } = seededCompanies;
const { call } = suiteSandbox();
const company = `/companies/${everything}`;
const noId = crypto.randomUUID();

interface Refusal {
  readonly error: string;
  readonly validation: { readonly errors: readonly { readonly itemId: string; readonly message: string }[] } | null;
}

const json = (text: string): CallOptions => ({ text, headers: { "content-type": "application/json" } });

/** What is sent, with which status it is refused, and what the message says. */
const wrong: readonly (readonly [request: string, options: CallOptions, status: number, message: string])[] = [
  // paths: what is no id names nothing
  ["GET /companies/no-id", {}, 404, 'The path parameter companyId must match format "uuid", but is "no-id".'],
  [`GET ${company}/connections/no-id`, {}, 404, 'The path parameter connectionId must match format "uuid", but is "no-id".'],
  [`GET /companies/${noId}`, {}, 404, `There is no company ${noId}.`],
  [`GET ${company}/connections/${noId}`, {}, 404, `There is no connection ${noId}.`],
  [`GET ${company}/data/history/${noId}`, {}, 404, `There is no pull operation ${noId}.`],
  [`GET ${company}/push/${noId}`, {}, 404, `There is no push operation ${noId}.`],
  ["GET /integrations/zzzz", {}, 404, "There is no integration zzzz."],
  ["DELETE /apiKeys/a%00b", {}, 404, "The path parameter apiKeyId holds a NUL."],
  ["GET /integrations/gbol/dataTypes/custom/a%00b", {}, 404, "The path parameter customDataIdentifier holds a NUL."],
  ["GET /companies/%zz", {}, 404, 'The path parameter companyId must match format "uuid", but is "%zz".'],
  // queries
  ["GET /companies?page=0", {}, 400, 'The query parameter page must be >= 1, but is "0".'],
  ["GET /companies?page=one", {}, 400, 'The query parameter page must be integer, but is "one".'],
  ["GET /companies?page=", {}, 400, 'The query parameter page must be integer, but is "".'],
  ["GET /companies?page=1.5", {}, 400, 'The query parameter page must be integer, but is "1.5".'],
  ["GET /companies?pageSize=5001", {}, 400, 'The query parameter pageSize must be <= 5000, but is "5001".'],
  ["GET /companies?page=99999999999", {}, 400, "The query parameter page must match format"],
  ["GET /companies?query=name", {}, 400, 'The query "name" is no condition such as name=Bank'],
  [`POST ${company}/data/queue/invoices?connectionId=x`, {}, 400, 'The query parameter connectionId must match format "uuid", but is "x".'],
  // bodies
  ["POST /companies", {}, 400, "The request has no body."],
  ["POST /companies", json("{"), 400, "The body is not JSON: "],
  ["POST /companies", json("[]"), 400, "The body must be object."],
  ["POST /companies", json("{}"), 400, "The body must have required property 'name'."],
  ["POST /companies", json('{"name":7}'), 400, "The body's name must be string."],
  ["POST /companies", json('{"name":"a*"}'), 400, "The body's name must match pattern"],
  ["POST /companies", json('{"name":"a","tags":{"b":1}}'), 400, "The body's tags.b must be string."],
  ["POST /companies", { text: '{"name":"a"}', headers: { "content-type": "text/plain" } }, 400, "the Content-Type is text/plain."],
  [`PUT ${company}`, json("{}"), 404, "The body must have required property 'name'."],
  [`PATCH ${company}/connections/${noId}`, json('{"status":"Linked"}'), 404, 'Only "Unlinked" can be asked for here, not "Linked"'],
  [`PATCH ${company}/connections/${noId}`, json('{"state":"x"}'), 404, "The body must NOT have additional properties: state."],
  [`POST ${company}/connections`, json('{"platformKey":"zzzz"}'), 404, "There is no integration zzzz."],
  ["POST /corsSettings", json('{"allowedOrigins":"https://a.example"}'), 404, "The body's allowedOrigins must be array."],
  ["PUT /profile", json('{"name":"a"}'), 403, "The body must have required property 'redirectUrl'."],
  ["POST /webhooks", json('{"eventTypes":[]}'), 400, "The consumer needs a url that starts with https: or http:."],
  ["POST /webhooks", json('{"url":"javascript:alert(1)"}'), 400, "The consumer needs a url that starts with https: or http:."],
  ["POST /webhooks", json('{"url":"https://?"}'), 400, "The consumer needs a url that starts with https: or http:."],
  ["POST /webhooks", json('{"url":"https://a.example","eventTypes":["no.event"]}'), 400, "There is no event no.event; known: "],
];

describe("a wrong request", () => {
  test.each(wrong)("%s %j is answered with %i: %s", async (request, options, status, message) => {
    const reply = await call(request, options);
    expect([reply.status, reply.error]).toEqual([status, expect.stringContaining(message)]);
    const operation = operationOf(request);
    expect(problemsOf(operation, reply)).toEqual([]);
  });

  test("is told everything that is wrong with it at once, each with its place", async () => {
    const reply = await call("POST /companies", { body: { description: 7, tags: { region: 1 } } });
    const { error, validation } = reply.json<Refusal>();
    expect(validation?.errors.map(({ itemId }) => itemId).sort()).toEqual(["", "description", "tags/region"]);
    for (const { message } of validation?.errors ?? []) expect(error).toContain(message);
  });

  test("changes nothing", async () => {
    const before = (await call(`GET ${company}`)).text;
    await call(`PATCH ${company}`, { body: { description: "changed", tags: 7 } });
    await call(`PUT ${company}`, { body: { name: "*" } });
    expect((await call(`GET ${company}`)).text).toBe(before);
  });

  test("carries the id by which the answer can be spoken of", async () => {
    const reply = await call("GET /companies/no-id");
    expect(reply.json()).toMatchObject({ statusCode: 404, correlationId: reply.headers.get("x-correlation-id"), canBeRetried: "False" });
  });
});

test("a path that the API does not have is answered with 404, a method that a path does not have with 405 and the ones it has", async () => {
  expect((await call("GET /nowhere")).error).toBe("The Platform API has no path /nowhere.");
  for (const path of ["/companies/", "//companies", "/companies/a/b/c/d", "/Companies"])
    expect((await call(`GET ${path}`)).status).toBe(404);
  const reply = await call("PUT /companies", { body: {} });
  expect([reply.status, reply.error, reply.headers.get("allow")]).toEqual([405, "/companies knows GET, POST, not PUT.", "GET, POST"]);
});

test("what the document does not speak of is no reason to refuse: further query parameters, further properties", async () => {
  expect((await call("GET /companies?futureParameter=1")).status).toBe(200);
  expect((await call("POST /companies", { body: { name: "Later", futureField: 1 } })).status).toBe(200);
});

function operationOf(request: string) {
  const [method, path = ""] = request.split(/[ ?]/);
  const found = operations.find((each) => each.method === method && new RegExp(`^${each.path.replace(/\{\w+\}/g, "[^/]+")}$`).test(path));
  if (!found) throw new Error(`the document has no ${request}`);
  return found;
}
