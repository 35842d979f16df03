import type { Body, Parameter, Part, Payload, StatusRange } from "../../../model/http.ts";
import type { Operation } from "../../../model/sdk.ts";
import { type Code, join, list, trusted } from "../../code.ts";
import type { Facts } from "../facts.ts";
import { Imports } from "../imports.ts";
import { names, text, tuple } from "../literals.ts";
import * as naming from "../naming.ts";
import { type Place, qualifiedModels, typeCode } from "../types.ts";
import { pagingCode } from "./paging.ts";

const usual = [408, 425, 429, 500, 502, 503, 504];

/** One module of _operations: what the runtime must know of each call. */
export function descriptorsView(facts: Facts, operations: readonly Operation[]) {
  const imports = new Imports().name("..", "_operation");
  const place: Place = { model: qualifiedModels(imports, ".."), imports, root: "..", list: "list" };
  const items = operations.map((operation) => ({
    name: naming.constant(operation.name),
    code: list(argumentsOf(facts, operation, place), ", "),
  }));
  return { imports: imports.code, items };
}

function argumentsOf(facts: Facts, operation: Operation, place: Place): readonly Code[] {
  const { response, security, servers, retries, idempotencyHeader } = operation;
  const path = operation.path.map((part) => (part.kind === "text" ? part.text : `{${part.wire}}`)).join("");
  const parameters = operation.parameters.map((parameter) => parameterCode(operation, parameter));
  const payloads = response.payloads.map((payload) => payloadCode(facts, payload, place));
  const errors = response.errors.flatMap(({ statuses, type }) =>
    type === null ? [] : [join`(${statuses.from}, ${statuses.to}, ${typeCode(type, place, facts)})`],
  );
  const [server] = servers;
  const retried = [...retries.statuses].sort((a, b) => a - b);
  const all: readonly (Code | null)[] = [
    text(operation.method),
    text(path),
    requestCode(facts, operation, place),
    parameters.length === 0 ? null : join`parameters=${tuple(parameters)}`,
    operation.body === null ? null : join`body=${bodyCode(operation, operation.body, place)}`,
    payloads.length === 0 ? null : join`payloads=${tuple(payloads)}`,
    response.emptyStatuses.length === 0 ? null : join`empty=${ranges(response.emptyStatuses)}`,
    errors.length === 0 ? null : join`errors=${tuple(errors)}`,
    security.length === 0 ? null : join`security=${tuple(security.map((ids) => (ids.length === 0 ? trusted("()") : names(ids))))}`,
    server === undefined ? null : join`server=${text(serverUrl(server))}`,
    retried.join() === usual.join() ? null : trusted(`retried=frozenset({${retried.join(", ")}})`),
    idempotencyHeader === null ? null : join`idempotency_header=${text(idempotencyHeader)}`,
    operation.paging === null ? null : join`paging=${pagingCode(operation.paging, place)}`,
  ];
  return all.filter((code) => code !== null);
}

/** A server of an operation's own, with its variables' defaults. */
function serverUrl({ url, variables }: Operation["servers"][number]): string {
  return variables.reduce((filled, { name, default: value }) => filled.replaceAll(`{${name.wire}}`, value), url);
}

function requestCode(facts: Facts, { request, body }: Operation, place: Place): Code | null {
  if (request.kind === "object") {
    place.imports.name("..models", "operations");
    return join`request=operations.${naming.type(request.type)}`;
  }
  if (request.kind === "none" || request.spread === null || body === null) return null;
  return join`request=${typeCode({ kind: "model", id: request.spread }, place, facts)}`;
}

function parameterCode({ request }: Operation, parameter: Parameter): Code {
  const member =
    request.kind === "object"
      ? request.members.find(
          (each) => each.kind === "parameter" && each.parameter.in === parameter.in && each.parameter.name.wire === parameter.name.wire,
        )
      : undefined;
  const given: readonly (Code | null)[] = [
    text(naming.argument(member?.name ?? parameter.name)),
    text(parameter.name.wire),
    text(parameter.in),
    parameter.style === "form" ? null : join`style=${text(parameter.style)}`,
    parameter.explode ? trusted("explode=True") : null,
    parameter.allowReserved ? trusted("reserved=True") : null,
    parameter.content === null ? null : trusted("json=True"),
  ];
  return join`_operation.Parameter(${list(
    given.filter((code) => code !== null),
    ", ",
  )})`;
}

const writers: Readonly<Record<Body["kind"], readonly [module: string, name: string]>> = {
  json: ["_bodies", "JSON"],
  text: ["_bodies", "TEXT"],
  binary: ["_bodies", "BINARY"],
  form: ["_forms", "FORM"],
  multipart: ["_multipart", "MULTIPART"],
  events: ["_bodies", "TEXT"],
  lines: ["_bodies", "TEXT"],
};

function bodyCode({ request }: Operation, body: Body, { imports }: Place): Code {
  const [module, writer] = writers[body.kind];
  imports.name("..", module);
  const member = request.kind === "object" ? request.members.find(({ kind }) => kind === "body") : undefined;
  const given: readonly (Code | null)[] = [
    member === undefined ? trusted("None") : text(naming.argument(member.name)),
    text(body.mediaType),
    trusted(`${module}.${writer}`),
    body.required ? trusted("required=True") : null,
    body.parts.length === 0 ? null : join`parts=${tuple(body.parts.map(partCode))}`,
  ];
  return join`_operation.Body(${list(
    given.filter((code) => code !== null),
    ", ",
  )})`;
}

function partCode(part: Part): Code {
  const given: readonly (Code | null)[] = [
    text(part.wire),
    part.kind === "text" ? null : join`kind=${text(part.kind)}`,
    part.contentType === null ? null : join`content_type=${text(part.contentType)}`,
    part.style === "form" ? null : join`style=${text(part.style)}`,
    part.explode ? null : trusted("explode=False"),
    part.allowReserved ? trusted("reserved=True") : null,
  ];
  return join`_operation.Part(${list(
    given.filter((code) => code !== null),
    ", ",
  )})`;
}

const readers: Readonly<Record<Payload["kind"], readonly [module: string, name: string]>> = {
  json: ["_response", "JSON"],
  text: ["_response", "TEXT"],
  events: ["_streams", "EVENTS"],
  lines: ["_streams", "LINES"],
  binary: ["_binary", "BINARY"],
};

function payloadCode(facts: Facts, payload: Payload, place: Place): Code {
  const [module, reader] = readers[payload.kind];
  place.imports.name("..", module);
  const kind = payload.kind === "binary" ? trusted("bytes") : typeCode(payload.type, place, facts);
  const media = payload.mediaType === "application/json" ? trusted("") : join`, ${text(payload.mediaType)}`;
  return join`_operation.Payload(${ranges(payload.statuses)}, ${trusted(`${module}.${reader}`)}, ${kind}${media})`;
}

const ranges = (all: readonly StatusRange[]): Code => tuple(all.map(({ from, to }) => trusted(`(${from}, ${to})`)));
