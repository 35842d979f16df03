import type { Payload } from "../../../model/http.ts";
import type { Operation, RequestMember } from "../../../model/sdk.ts";
import type { TypeRef } from "../../../model/types.ts";
import { type Code, join, trusted } from "../../code.ts";
import { summary } from "../comments.ts";
import { Members, methodName, typeName } from "../naming.ts";
import type { Types } from "../types.ts";
import { factsOf, isPromised, memberNames } from "./models.ts";

export interface RequestView {
  readonly namespace: Code;
  readonly doc: readonly Code[];
  readonly name: Code;
  readonly properties: readonly { readonly doc: readonly Code[]; readonly declaration: Code }[];
}

export interface ResponseView {
  readonly namespace: Code;
  readonly doc: readonly Code[];
  readonly name: Code;
  readonly base: Code;
  readonly arguments: Code;
  readonly assignments: readonly Code[];
  readonly members: readonly { readonly doc: readonly Code[]; readonly declaration: Code }[];
}

/** Companies.ListAsync: a call as C# users write it. */
export const spelledCall = ({ resources, method }: Operation["call"]): string => [...resources.map(typeName), methodName(method)].join(".");

/** The members of a request type, as all who name them must agree. */
export function requestMembers({ request }: Operation): ReadonlyMap<RequestMember, Code> {
  if (request.kind !== "object") return new Map();
  const members = new Members(typeName(request.type));
  return new Map(request.members.map((each) => [each, members.name(each.name)]));
}

export function requestView(operation: Operation, types: Types, namespace: string): RequestView | null {
  const { request, call } = operation;
  if (request.kind !== "object") return null;
  const names = requestMembers(operation);
  return {
    namespace: trusted(namespace),
    doc: summary(`What ${spelledCall(call)} takes.`, { summary: "", description: "" }),
    name: typeName(request.type),
    properties: request.members.map((each) => {
      const type = each.kind === "body" ? bodyType(each.body.type, types) : types.plain(each.parameter.type).code;
      const facts =
        each.kind === "body"
          ? []
          : [
              ...factsOf({ constraints: each.parameter.constraints, access: "read-write" }),
              ...(each.parameter.default === null ? [] : [`Default: ${JSON.stringify(each.parameter.default)}.`]),
            ];
      return {
        doc: summary(`${each.name.words.join(" ")}.`, each.docs, facts),
        declaration: join`public ${trusted(each.required ? "required " : "")}${type}${trusted(each.required ? "" : "?")} ${names.get(each) ?? trusted("Value")} { get; set; }`,
      };
    }),
  };
}

/** A whole body of bytes is a stream; a file of a form has a name as well. */
export const bodyType = (type: TypeRef, types: Types): Code =>
  type.kind === "scalar" && type.scalar === "binary" ? trusted("Stream") : types.plain(type).code;

export function responseView(operation: Operation, types: Types, namespace: string): ResponseView {
  const { response, call } = operation;
  const common = {
    namespace: trusted(namespace),
    doc: summary(`What ${spelledCall(call)} returns.`, { summary: "", description: "" }),
    name: typeName(response.type),
  };
  const [only] = response.payloads;
  if (!only) return { ...common, base: trusted("ApiResponse"), arguments: trusted("received"), assignments: [], members: [] };
  if (response.payloads.length > 1 || response.emptyStatuses.length > 0) return { ...common, ...severalPayloads(operation, types) };
  const data = payloadType(only, types);
  const name = typeName(response.type);
  const item = operation.paging && types.plain(operation.paging.item);
  const base =
    operation.paging && item
      ? join`PagedResponse<${name}, ${data}, ${item.code}${trusted(isNullable(operation.paging.item) ? "?" : "")}>`
      : join`ApiResponse<${data}>`;
  const members = new Members(name, envelope);
  const own = only.member
    ? [{ doc: summary("The payload.", only.docs), declaration: join`public ${data} ${members.name(only.member)} => Data;` }]
    : [];
  const items =
    operation.paging && item
      ? [
          {
            doc: [trusted("/// <inheritdoc/>")],
            declaration: join`public override IReadOnlyList<${item.code}${trusted(isNullable(operation.paging.item) ? "?" : "")}> Items => ${itemsOf(operation, types)};`,
          },
        ]
      : [];
  return { ...common, base, arguments: join`received, ${payloadRead(only, types)}`, assignments: [], members: [...own, ...items] };
}

const isNullable = (type: TypeRef): boolean => type.kind === "nullable" || type.kind === "any";

/** What `ApiResponse` and `PagedResponse` have for themselves. */
const envelope = [
  "StatusCode",
  "ContentType",
  "Headers",
  "RawResponse",
  "RawBody",
  "Data",
  "Items",
  "HasNext",
  "NextAsync",
  "Following",
  "Json",
  "Read",
  "ReadFor",
  "ReadValueFor",
];

function payloadType({ kind, type }: Payload, types: Types): Code {
  switch (kind) {
    case "binary":
    case "multipart":
      return trusted("Stream");
    case "text":
    case "form":
      return trusted("string");
    case "events":
    case "lines":
      return join`IAsyncEnumerable<${types.plain(type).code}>`;
    case "json":
      return types.plain(type).code;
  }
}

function payloadRead({ kind, type }: Payload, types: Types): Code {
  switch (kind) {
    case "binary":
    case "multipart":
      return trusted("received.Response.Content.ReadAsStream()");
    case "text":
    case "form":
      return trusted("System.Text.Encoding.UTF8.GetString(received.Body)");
    case "events":
      return join`Streams.Events(received, ${types.plain(type).shape})`;
    case "lines":
      return join`Streams.Lines(received, ${types.plain(type).shape})`;
    case "json":
      return join`Read(received, ${types.plain(type).shape})`;
  }
}

/** One member a payload, null for the other statuses. */
function severalPayloads({ response }: Operation, types: Types): Pick<ResponseView, "base" | "arguments" | "assignments" | "members"> {
  const members = new Members(
    typeName(response.type),
    envelope.filter((name) => name !== "Data"),
  );
  const entries = response.payloads.map((payload) => {
    const name = members.name(payload.member ?? { words: ["data"] });
    const ranges = payload.statuses.map(({ from, to }) => `(${from}, ${to})`).join(", ");
    const use = types.plain(payload.type);
    const read =
      payload.kind === "json"
        ? join`Read${trusted(use.isValue ? "Value" : "")}For(received, ${use.shape}, ${trusted(ranges)})`
        : payloadRead(payload, types);
    return {
      doc: summary("The payload, or null for other statuses.", payload.docs),
      declaration: join`public ${payloadType(payload, types)}? ${name} { get; }`,
      assignment: join`${name} = ${read};`,
    };
  });
  return {
    base: trusted("ApiResponse"),
    arguments: trusted("received"),
    assignments: entries.map(({ assignment }) => assignment),
    members: entries.map(({ doc, declaration }) => ({ doc, declaration })),
  };
}

/** The way to the items of a page, past what may be missing. */
function itemsOf({ paging, response }: Operation, types: Types): Code {
  let type: TypeRef = response.payloads[0]?.type ?? { kind: "any" };
  let path = "Data";
  let maybe = false;
  for (const wire of paging?.items ?? []) {
    const bare: TypeRef = type.kind === "nullable" ? type.of : type;
    const model = bare.kind === "model" ? types.model(bare.id) : null;
    const property = model?.kind === "object" ? model.properties.find(({ name }) => name.wire === wire) : undefined;
    if (!property || model?.kind !== "object") return trusted("[]");
    path += `${maybe ? "?" : ""}.${memberNames(model).get(property)}`;
    maybe ||= !isPromised(property, model) || property.type.kind === "nullable";
    type = property.type;
  }
  return trusted(maybe ? `${path} ?? []` : path);
}
