import type { Body, Parameter, Part, Payload, StatusRange } from "../../model/http.ts";
import type { Operation, PathPart, RequestMember, Sdk, Server } from "../../model/sdk.ts";
import type { Name } from "../../model/words.ts";
import { type Code, trusted } from "../code.ts";
import { key, literal, scalarLiteral } from "./literals.ts";
import { callPath, memberName } from "./naming.ts";
import { pagingDoc } from "./paging.ts";
import { type Doc, listOf, object } from "./pretty.ts";

/** The values of the runtime that a descriptor names. */
export type Uses = Set<string>;

type Entries = readonly (readonly [Code, Doc])[];

const entry = (name: string, value: Doc): readonly [Code, Doc] => [trusted(name), value];
const usualStatuses = "408,425,429,500,502,503,504";

/** What the runtime must know of an operation; what is as usual is left out. */
export function descriptor(operation: Operation, sdk: Sdk, uses: Uses): Doc {
  const { method, path, request, body, response, paging, retries } = operation;
  const members = request.kind === "object" ? request.members : [];
  const parameters = members.flatMap((member) => (member.kind === "parameter" ? [parameterDoc(member, uses)] : []));
  const entries: (Entries | false)[] = [
    [
      entry("id", literal(callPath(operation.call))),
      entry("method", literal(method)),
      entry("path", literal(path.map((part) => pathText(part, members)).join(""))),
    ],
    parameters.length > 0 && [entry("parameters", listOf(parameters))],
    body !== null && [entry("body", bodyDoc(body, members, uses))],
    response.payloads.length > 0 && [
      entry("payloads", listOf(response.payloads.map((payload) => payloadDoc(payload, response.payloads, uses)))),
    ],
    response.emptyStatuses.length > 0 && [entry("empty", statusesDoc(response.emptyStatuses))],
    accepted(response.payloads),
    !same(operation.security, sdk.security) && [entry("security", securityDoc(operation.security))],
    operation.servers.length > 0 && [entry("servers", serversDoc(operation.servers))],
    retries.statuses.join(",") !== usualStatuses && [entry("retried", listOf(retries.statuses.map(scalarLiteral)))],
    operation.idempotencyHeader !== null && [entry("idempotencyHeader", literal(operation.idempotencyHeader))],
    paging !== null && [entry("paging", pagingDoc(paging, members, uses))],
  ];
  return object(entries.flatMap((each) => (each === false ? [] : each)));
}

/** Holes hold the names of members: a name on the wire may be any text, braces included. */
function pathText(part: PathPart, members: readonly RequestMember[]): string {
  if (part.kind === "text") return encodeURI(part.text.replace(/\p{Cs}/gu, "")).replace(/%25([\da-f]{2})/gi, "%$1");
  const found = members.find(
    (member) => member.kind === "parameter" && member.parameter.in === "path" && member.parameter.name.wire === part.wire,
  );
  return found ? `{${memberName(found.name)}}` : encodeURIComponent(`{${part.wire}}`);
}

function parameterDoc({ name, parameter }: RequestMember & { readonly kind: "parameter" }, uses: Uses): Doc {
  const member = memberName(name);
  const usual = parameter.in === "query" || parameter.in === "cookie" ? "form" : "simple";
  const style = styleOf(parameter);
  if (style !== usual) uses.add(style);
  return object([
    entry("in", literal(parameter.in)),
    entry("name", literal(member)),
    ...(member === parameter.name.wire ? [] : [entry("wire", literal(parameter.name.wire))]),
    ...(style === usual ? [] : [entry("style", trusted(style))]),
    ...(parameter.explode === (parameter.in === "query") || parameter.content !== null
      ? []
      : [entry("explode", scalarLiteral(parameter.explode))]),
    ...(parameter.allowReserved ? [entry("reserved", trusted("true"))] : []),
  ]);
}

function styleOf(parameter: Parameter): string {
  if (parameter.content === null) return parameter.style;
  return parameter.in === "query" || parameter.in === "cookie" ? "json" : "bareJson";
}

function bodyDoc(body: Body, members: readonly RequestMember[], uses: Uses): Doc {
  const member = members.find(({ kind }) => kind === "body");
  const writer = {
    json: null,
    form: "form",
    multipart: "multipart",
    text: "textBody",
    binary: "binaryBody",
    events: "textBody",
    lines: "textBody",
  }[body.kind];
  if (writer !== null) uses.add(writer === "form" ? "formBody" : writer);
  const typed = body.kind !== "form" && body.kind !== "multipart" && body.mediaType !== "application/json";
  const parts = body.parts.flatMap((part) => partDoc(part, body, uses));
  return object([
    ...(member ? [entry("member", literal(memberName(member.name)))] : []),
    ...(typed ? [entry("type", literal(body.mediaType.includes("*") ? "application/octet-stream" : body.mediaType))] : []),
    ...(writer === null ? [] : [entry("write", trusted(writer === "form" ? "formBody" : writer))]),
    ...(parts.length > 0 ? [entry("parts", listOf(parts))] : []),
  ]);
}

/** Only parts that are not written like any other. */
function partDoc(part: Part, { kind }: Body, uses: Uses): readonly Doc[] {
  const facts: (readonly [Code, Doc])[] = [];
  if (kind === "multipart") {
    if (part.kind !== "text") facts.push(entry("kind", literal(part.kind)));
    if (part.contentType !== null) facts.push(entry("type", literal(part.contentType)));
  } else {
    if (part.kind === "json") uses.add("json");
    else if (part.style !== "form") uses.add(part.style);
    if (part.kind === "json" || part.style !== "form") facts.push(entry("style", trusted(part.kind === "json" ? "json" : part.style)));
    if (!part.explode) facts.push(entry("explode", trusted("false")));
    if (part.allowReserved) facts.push(entry("reserved", trusted("true")));
  }
  return facts.length === 0 ? [] : [object([entry("name", literal(part.wire)), ...facts])];
}

function payloadDoc(payload: Payload, all: readonly Payload[], uses: Uses): Doc {
  const reader = readerOf(payload);
  if (reader !== null) uses.add(reader);
  return object([
    entry("statuses", statusesDoc(payload.statuses)),
    ...(all.length > 1 ? [entry("type", literal(payload.mediaType.toLowerCase()))] : []),
    ...(payload.member === null ? [] : [entry("member", literal(memberName(payload.member)))]),
    ...(reader === null ? [] : [entry("read", trusted(reader))]),
  ]);
}

function readerOf({ kind, type }: Payload): string | null {
  switch (kind) {
    case "json":
      return null;
    case "text":
    case "binary":
    case "lines":
      return kind;
    case "events":
      return type.kind === "scalar" ? "textEvents" : "events";
  }
}

function accepted(payloads: readonly Payload[]): Entries {
  const types = [...new Set(payloads.map(({ mediaType }) => mediaType))];
  return types.length === 0 || types.join() === "application/json" ? [] : [entry("accept", literal(types.join(", ")))];
}

export function statusesDoc(ranges: readonly StatusRange[]): Doc {
  return listOf(ranges.map(({ from, to }) => (from === to ? scalarLiteral(from) : listOf([from, to].map(scalarLiteral)))));
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export function securityDoc(security: Operation["security"]): Doc {
  return listOf(security.map((schemes) => listOf(schemes.map(literal))));
}

export function serversDoc(servers: readonly Server[]): Doc {
  return listOf(
    servers.map(({ url, name, variables }) =>
      object([
        entry("url", literal(url)),
        ...(name === null ? [] : [entry("name", literal(name))]),
        ...(variables.length === 0
          ? []
          : [entry("variables", object(variables.map((each) => [key(variableName(each.name)), literal(each.default)])))]),
      ]),
    ),
  );
}

/** As it stands between the braces of the address. */
export const variableName = ({ wire }: Name): string => wire;
