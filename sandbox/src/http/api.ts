import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { HttpBindings } from "@hono/node-server";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { authorize, type Caller, callerOf, isForTokens } from "../auth/caller.ts";
import { corsHeaders, preflightHeaders } from "../cors/answer.ts";
import { type Fault, type FaultQueue, faultOf, faultSyntax } from "../faults/faults.ts";
import type { Answer, World } from "../handlers/handler.ts";
import { handlers } from "../handlers/index.ts";
import type { RequestLog } from "../log/request-log.ts";
import { type Match, route } from "../platform.ts";
import { asDocumented, errorMessage, Problem } from "../problem.ts";
import { validated } from "../validate.ts";
import { bodyText } from "./body.ts";

export interface Api {
  readonly world: World;
  readonly log: RequestLog;
  readonly faults: FaultQueue;
}

/** What is known of a request while it is answered, for the log. */
interface Progress {
  caller: Caller | null;
  error: string | null;
}

/** Answers one request of the Platform API. */
export async function answerApi(request: Request, bindings: HttpBindings, api: Api): Promise<Response> {
  const start = performance.now();
  const url = new URL(request.url);
  const correlationId = randomUUID().replaceAll("-", "");
  const found = route(request.method, url.pathname);
  const match = found !== null && "operation" in found ? found : null;
  const progress: Progress = { caller: null, error: null };
  const origin = request.headers.get("origin");
  const fromKey = /^basic /i.test(request.headers.get("authorization") ?? "");
  const cors = fromKey ? {} : await corsHeaders(api.world.store.database, origin, match);
  const headers = { "X-Correlation-Id": correlationId, "Cache-Control": "no-store", ...cors };
  const response = await answered(request, url, { api, match, found, bindings, progress, headers, correlationId });
  api.log.add({
    at: new Date().toISOString(),
    method: request.method,
    path: url.pathname,
    status: response === RESPONSE_ALREADY_SENT ? 0 : response.status,
    ms: Math.round(performance.now() - start),
    operation: match?.operation.call ?? null,
    operationId: match?.operation.id ?? null,
    caller: progress.caller?.kind ?? "nobody",
    origin,
    correlationId,
    error: progress.error,
  });
  return response;
}

interface Answering {
  readonly api: Api;
  readonly match: Match | null;
  readonly found: ReturnType<typeof route>;
  readonly bindings: HttpBindings;
  readonly progress: Progress;
  readonly headers: Readonly<Record<string, string>>;
  readonly correlationId: string;
}

async function answered(request: Request, url: URL, answering: Answering): Promise<Response> {
  const { progress, headers, correlationId } = answering;
  try {
    if (request.method === "OPTIONS") return await preflight(request, url, answering);
    const match = matched(request, url, answering);
    const fault = faultFor(request, match, answering.api.faults);
    if (fault?.kind === "reset" || fault?.kind === "timeout") return await silence(fault, answering.bindings);
    if (fault) await strike(fault, answering.bindings);
    const answer = await answerOf(request, url, match, answering);
    return fault ? spoilt(fault, answer, answering) : respond(answer, headers);
  } catch (error) {
    const problem = error instanceof Problem ? error : unexpected(error);
    progress.error = problem.message;
    return respond({ status: problem.status, body: errorMessage(problem, correlationId) }, { ...headers, ...problem.details.headers });
  }
}

function matched(request: Request, { pathname }: URL, { found, match }: Answering): Match {
  if (match) return match;
  if (found === null) throw new Problem(404, `The Platform API has no path ${pathname}.`);
  const allowed = (found as readonly string[]).join(", ");
  throw new Problem(405, `${pathname} knows ${allowed}, not ${request.method}.`, { headers: { Allow: allowed } });
}

async function preflight(request: Request, { pathname }: URL, { api, headers }: Answering): Promise<Response> {
  const found = route(request.headers.get("access-control-request-method") ?? "", pathname);
  const match = found !== null && "operation" in found ? found : null;
  if (!match || !isForTokens(match)) throw new Problem(403, "No page may call this; use the API key, on your server.");
  const origin = request.headers.get("origin");
  const cors = await corsHeaders(api.world.store.database, origin, match);
  if (!("Access-Control-Allow-Origin" in cors)) {
    const message = `The origin ${origin ?? "(none)"} is not among the allowed origins; add it with connectionManagement.corsSettings.set.`;
    throw new Problem(403, message, { headers: cors });
  }
  return new Response(null, { status: 204, headers: { ...headers, ...cors, ...preflightHeaders(match) } });
}

async function answerOf(request: Request, url: URL, match: Match, { api, progress }: Answering): Promise<Answer> {
  const { world } = api;
  const caller = await callerOf(request.headers.get("authorization"), world);
  progress.caller = caller;
  const own = withOwnCompany(match, caller);
  authorize(caller, own);
  const text = await bodyText(request);
  const contentType = request.headers.get("content-type");
  try {
    const { query, body } = validated({ ...own, query: url.searchParams, contentType, text });
    const target = `${url.pathname}${url.search}`;
    return await handlers[own.operation.id]({ caller, values: own.values, query, body, target }, world);
  } catch (error) {
    throw asDocumented(error, own.operation.statuses);
  }
}

/** `/companies/me/…` is the company of the token. */
function withOwnCompany(match: Match, caller: Caller): Match {
  if (match.values["companyId"] !== "me" || caller.kind !== "token") return match;
  return { ...match, values: { ...match.values, companyId: caller.companyId } };
}

function faultFor(request: Request, { operation }: Match, faults: FaultQueue): Fault | null {
  const asked = request.headers.get("x-sandbox-fault");
  if (asked === null) return faults.take(operation.id);
  const fault = faultOf(asked);
  if (!fault) throw new Problem(400, `X-Sandbox-Fault: ${asked} is not understood; ${faultSyntax}.`);
  return fault;
}

/** Faults that come instead of an answer, or before it. */
async function strike(fault: Fault, { incoming }: HttpBindings): Promise<void> {
  if (fault.kind === "delay") {
    const left = new Promise((resolve) => incoming.socket.once("close", resolve));
    await Promise.race([wait(fault.ms, undefined, { ref: false }), left]);
    if (incoming.socket.destroyed) throw new Problem(503, "The caller did not wait.");
  }
  if (fault.kind === "expired") throw new Problem(401, "The access token has expired.");
  if (fault.kind !== "status") return;
  const headers = fault.retryAfter === null ? {} : { "Retry-After": fault.retryAfter };
  throw new Problem(fault.status, "This error was asked for.", { headers });
}

/** No answer at all: at once, or when the caller has lost patience. */
async function silence(fault: Fault, { incoming }: HttpBindings): Promise<Response> {
  if (fault.kind === "timeout") await new Promise((resolve) => incoming.socket.once("close", resolve));
  incoming.socket.destroy();
  return RESPONSE_ALREADY_SENT;
}

/** The right answer, broken on its way. The work was done: that is what makes these faults hard. */
function spoilt(fault: Fault, answer: Answer, { bindings, headers }: Answering): Response {
  const text = JSON.stringify(answer.body ?? {});
  switch (fault.kind) {
    case "badjson":
      return new Response(`${text.slice(0, -1)},`, { status: 200, headers: { ...headers, "Content-Type": "application/json" } });
    case "content-type":
      return new Response("<!doctype html><title>Not JSON</title>", { status: 200, headers: { ...headers, "Content-Type": "text/html" } });
    case "cut": {
      const { outgoing } = bindings;
      outgoing.writeHead(200, { ...headers, "Content-Type": "application/json", "Content-Length": Buffer.byteLength(text) });
      outgoing.write(text.slice(0, Math.floor(text.length / 2)), () => outgoing.destroy());
      return RESPONSE_ALREADY_SENT;
    }
    default:
      return respond(answer, headers);
  }
}

function respond({ status, body }: Answer, headers: Readonly<Record<string, string>>): Response {
  if (body === undefined) return new Response(null, { status, headers });
  return new Response(JSON.stringify(body), { status, headers: { ...headers, "Content-Type": "application/json" } });
}

function unexpected(error: unknown): Problem {
  process.stderr.write(`gen-sdks-sandbox: this is a bug of the sandbox: ${error instanceof Error ? error.stack : error}\n`);
  return new Problem(500, "The sandbox has a bug here; its terminal shows it.");
}
