import { expect, test } from "vitest";
import type { RawOperation } from "../support/raw-document.ts";
import { exampleOf, operations, problemsOf } from "./answers.ts";
import { suiteSandbox } from "./support.ts";

const client = suiteSandbox();
const { call } = client;

/** A company of its own for each test, with one of everything that a path can name. */
async function subject(path: string): Promise<Readonly<Record<string, string>>> {
  const made = async (request: string, body?: unknown) => (await call(request, { body })).json<Record<string, string>>();
  const { id: companyId = "" } = await made("POST /companies", { name: "Subject", tags: { region: "uk" } });
  const { id: connectionId = "" } = await made(`POST /companies/${companyId}/connections`, { platformKey: "gbol" });
  const { id: datasetId = "" } = await made(`POST /companies/${companyId}/data/queue/invoices`);
  const consumer = { url: "http://127.0.0.1:9/hook", eventTypes: [] };
  const { id: webhookId = "" } = path.includes("{webhookId}") ? await made("POST /webhooks", consumer) : {};
  const { id: apiKeyId = "" } = await made("POST /apiKeys", { name: "Subject" });
  await call(`PUT /companies/${companyId}/products/lending`);
  const push = (await call(`GET /companies/${companyId}/push`)).json<{ readonly results: readonly Record<string, string>[] }>();
  const named = { productIdentifier: "lending", platformKey: "gbol", dataType: "invoices", customDataIdentifier: "purchase-orders" };
  const pushOperationKey = push.results[0]?.["pushOperationKey"] ?? "";
  return { companyId, connectionId, datasetId, webhookId, apiKeyId, pushOperationKey, ...named };
}

const filled = (path: string, values: Readonly<Record<string, string>>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? `no ${name}`);

test("the document has 52 operations", () => {
  expect(operations).toHaveLength(52);
});

/** Sends an operation's own example; `instead` replaces what its path names. */
async function send(
  operation: RawOperation,
  headers: Readonly<Record<string, string>> = {},
  instead: Readonly<Record<string, string>> = {},
) {
  const values = { ...(await subject(operation.path)), ...instead };
  const body = exampleOf(operation);
  return call(`${operation.method} ${filled(operation.path, values)}`, { headers, ...(body === undefined ? {} : { body }) });
}

const named = (some: readonly RawOperation[]) => some.map((operation) => [operation.key, operation] as const);

test.each(named(operations))("%s succeeds, and answers as the document says", async (_, operation) => {
  const reply = await send(operation);
  expect(reply.status, reply.text).toBeLessThan(300);
  expect(problemsOf(operation, reply)).toEqual([]);
});

test.each(named(operations))("%s refuses a key that is not known", async (_, operation) => {
  const reply = await send(operation, { authorization: "Basic bm9ib2R5" });
  expect([reply.status, problemsOf(operation, reply)]).toEqual([401, []]);
});

test.each(named(operations.filter(({ path }) => path.includes("{companyId}"))))(
  "%s knows no company that is not there",
  async (_, operation) => {
    const reply = await send(operation, {}, { companyId: crypto.randomUUID() });
    expect([reply.status, problemsOf(operation, reply)]).toEqual([404, []]);
  },
);
