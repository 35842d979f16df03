import type { Diagnostics } from "../diagnostics/diagnostics.ts";
import type { NormalDocument, NormalOperation } from "../normalise/document.ts";
import { isObject, list } from "../normalise/read.ts";
import { securityOf } from "./auth.ts";
import { buildBody, preferred } from "./bodies.ts";
import { docsOf } from "./docs.ts";
import { requestExample } from "./examples.ts";
import type { Body, Parameter, Payload } from "./http.ts";
import { pagingOf } from "./paging.ts";
import { buildParameters } from "./parameters.ts";
import { requestShape } from "./request-shape.ts";
import { reservedEnvelopeMembers } from "./reserved.ts";
import { deprecationOf, type Tree } from "./resources.ts";
import { buildResponses, memberOf, type ResponseContext, type Responses } from "./responses.ts";
import type { Operation, PathPart, Retries } from "./sdk.ts";
import { buildServers } from "./servers.ts";
import { wordsOf } from "./split-words.ts";
import { originOf, type TypeBuilder } from "./type-builder.ts";
import { uniqueNames } from "./unique-names.ts";
import type { Name, OperationId } from "./words.ts";

/** What stands in the document, with its types; names that depend on all types are still open. */
export interface OperationTypes {
  readonly parameters: readonly Parameter[];
  readonly body: Body | null;
  readonly responses: Responses;
}

export function operationTypes(operation: NormalOperation, stem: readonly string[], context: ResponseContext): OperationTypes {
  return {
    parameters: withPathParameters(buildParameters(operation.parameters, stem, context.builder), operation, context.builder.diagnostics),
    body: operation.body && buildBody(operation.body, stem, context.builder),
    responses: buildResponses(operation.responses, stem, context),
  };
}

/** A variable of the path that nobody declared is a string; a declared one that the path lacks cannot be sent. */
function withPathParameters(
  parameters: readonly Parameter[],
  { path, place, parameters: written }: NormalOperation,
  diagnostics: Diagnostics,
): readonly Parameter[] {
  const holes = [...new Set([...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name))];
  const declared = new Set(parameters.filter(({ in: where }) => where === "path").map(({ name }) => name.wire));
  const used = parameters.filter((parameter) => {
    const unused = parameter.in === "path" && !holes.includes(parameter.name.wire);
    const declared = written.find(({ wire, in: where }) => where === "path" && wire === parameter.name.wire)?.place.pointer ?? null;
    if (unused) diagnostics.report("unused-path-parameter", place, { name: parameter.name.wire, path, declared });
    return !unused;
  });
  const missing = holes.filter((name) => !declared.has(name));
  for (const name of missing) diagnostics.report("undeclared-path-parameter", place, { name, path });
  return missing.length === 0 ? used : uniquelyNamed([...missing.map(undeclared), ...used]);
}

function undeclared(wire: string): Parameter {
  return {
    name: { wire, words: [] },
    in: "path",
    type: { kind: "scalar", scalar: "string" },
    required: true,
    style: "simple",
    explode: false,
    allowReserved: false,
    content: null,
    default: null,
    docs: { summary: "", description: "" },
    deprecated: false,
    constraints: [],
    idempotencyKey: false,
  };
}

function uniquelyNamed(parameters: readonly Parameter[]): readonly Parameter[] {
  const names = uniqueNames(
    parameters.map((parameter) => ({
      item: parameter,
      candidates: [wordsOf(parameter.name.wire), [...wordsOf(parameter.name.wire), parameter.in]],
    })),
    new Set(),
  );
  return parameters.map((parameter) => ({
    ...parameter,
    name: { wire: parameter.name.wire, words: names.get(parameter) ?? parameter.name.words },
  }));
}

export interface OperationContext extends ResponseContext {
  readonly document: NormalDocument;
  readonly tree: Tree;
  readonly types: ReadonlyMap<NormalOperation, OperationTypes>;
  readonly modelNames: ReadonlyMap<string, Name>;
  /** Type names of requests and responses: `get-company request` → words. */
  readonly typeNames: ReadonlyMap<string, readonly string[]>;
}

export function buildOperation(
  operation: NormalOperation,
  { id, stem }: { readonly id: OperationId; readonly stem: readonly string[] },
  context: OperationContext,
): Operation {
  const { document, tree, builder, types, typeNames } = context;
  const found = types.get(operation);
  const call = tree.calls.get(operation);
  if (!found || !call) throw new Error(`${id} was not prepared`);
  const { parameters, responses } = found;
  const body = operation.body && buildBody(operation.body, stem, builder); // anew: its member is named after a type that has its name by now
  const payloads = withMembers(responses.payloads, context.modelNames);
  const typeName = (suffix: "request" | "response"): Name => ({ wire: "", words: typeNames.get(`${id} ${suffix}`) ?? [...stem, suffix] });
  return {
    id,
    name: { wire: id, words: stem },
    call,
    docs: docsOf(operation.summary, operation.description),
    deprecation: deprecationOf(operation, tree.calls),
    method: operation.method,
    path: pathParts(operation.path),
    parameters,
    body,
    request: requestShape({ parameters, body, type: typeName("request"), builder }),
    response: { ...responses, payloads, type: typeName("response") },
    paging: payloads[0] && payloads.length === 1 ? pagingOf({ operation, parameters, payload: payloads[0], builder }, document) : null,
    security: securityOf(operation.security, document),
    servers: buildServers(operation.servers),
    retries: retriesOf(operation, document),
    idempotencyHeader: idempotencyOf(operation, parameters),
    featured: operation.extensions["x-sdk-usage-example"] === true || operation.extensions["x-speakeasy-usage-example"] === true,
    example: requestExample(
      {
        parameters,
        shown: shownFor(operation, parameters, builder),
        body,
        bodyShown: preferred(operation.body?.contents ?? [])?.examples ?? [],
      },
      builder.models,
    ),
    aliases: tree.aliases.get(operation) ?? [],
    externalDocs: operation.externalDocs,
    origin: originOf(operation),
  };
}

function pathParts(path: string): readonly PathPart[] {
  return path
    .split(/(\{[^{}]+\})/)
    .filter((part) => part !== "")
    .map((part) => (/^\{[^{}]+\}$/.test(part) ? { kind: "parameter", wire: part.slice(1, -1) } : { kind: "text", text: part }));
}

/** Members are unique in their envelope; one that meets an envelope's own becomes `…Payload`. */
function withMembers(payloads: readonly Payload[], names: ReadonlyMap<string, Name>): readonly Payload[] {
  const wishes = payloads.flatMap((payload) => {
    const name = memberOf(payload, names);
    return name ? [{ item: payload, candidates: [name.words, [...name.words, "payload"]] }] : [];
  });
  const chosen = uniqueNames(wishes, new Set(reservedEnvelopeMembers));
  return payloads.map((payload) => {
    const words = chosen.get(payload);
    return { ...payload, member: words ? { wire: "", words } : null };
  });
}

const usual = [408, 425, 429, 500, 502, 503, 504];

/** The usual statuses and those that the document names; how often and how long is not the document's business. */
function retriesOf({ extensions }: NormalOperation, document: NormalDocument): Retries {
  const said =
    extensions["x-sdk-retries"] ??
    extensions["x-speakeasy-retries"] ??
    document.extensions["x-sdk-retries"] ??
    document.extensions["x-speakeasy-retries"];
  const statuses = isObject(said)
    ? list(said["statuses"] ?? said["statusCodes"])
        .map(Number)
        .filter((status) => Number.isInteger(status) && status >= 400 && status < 600)
    : [];
  return { statuses: [...new Set([...usual, ...statuses])].sort((a, b) => a - b) };
}

function idempotencyOf({ extensions }: NormalOperation, parameters: readonly Parameter[]): string | null {
  const said = extensions["x-sdk-idempotency"];
  if (typeof said === "string" && /^[A-Za-z0-9-]+$/.test(said)) return said;
  if (said === true) return "Idempotency-Key";
  return parameters.find(({ idempotencyKey }) => idempotencyKey)?.name.wire ?? null;
}

/** What the document shows of a parameter, then its default, then a value that it allows. */
function shownFor(operation: NormalOperation, parameters: readonly Parameter[], builder: TypeBuilder) {
  return new Map(
    parameters.map((parameter) => {
      const raw = operation.parameters.find(({ wire, in: where }) => wire === parameter.name.wire && where === parameter.in);
      const allowed = raw ? (builder.resolved(raw.schema).enum ?? []) : [];
      return [
        parameter,
        [...(raw?.examples ?? []), ...(raw?.schema.examples ?? []), ...(parameter.default === null ? [] : [parameter.default]), ...allowed],
      ] as const;
    }),
  );
}
