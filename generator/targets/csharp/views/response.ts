import type { Payload } from "../../../model/http.ts";
import type { Operation } from "../../../model/sdk.ts";
import type { TypeRef } from "../../../model/types.ts";
import { type Code, join, trusted } from "../../code.ts";
import { summary } from "../comments.ts";
import { Members, operationType } from "../naming.ts";
import type { Types } from "../types.ts";
import { memberNames } from "./members.ts";
import { isPromised } from "./object.ts";
import { spelledCall } from "./request.ts";
import { rangesLiteral, statusesOf } from "./statuses.ts";

export interface ResponseView {
  readonly namespace: Code;
  readonly doc: readonly Code[];
  readonly name: Code;
  readonly base: Code;
  readonly arguments: Code;
  readonly assignments: readonly Code[];
  readonly members: readonly { readonly doc: readonly Code[]; readonly declaration: Code }[];
}

export function responseView(operation: Operation, types: Types, namespace: string): ResponseView {
  const { response, call } = operation;
  const common = {
    namespace: trusted(namespace),
    doc: summary(`What ${spelledCall(call)} returns.`, { summary: "", description: "" }),
    name: operationType(response.type),
  };
  const [only, second] = response.payloads;
  if (!only) return { ...common, base: trusted("ApiResponse"), arguments: trusted("received"), assignments: [], members: [] };
  if (operation.paging) return { ...common, ...page(operation, only, types) };
  if (second || response.emptyStatuses.length > 0) return { ...common, ...severalPayloads(operation, types) };
  const data = payloadType(only, types);
  return {
    ...common,
    base: join`ApiResponse<${data}>`,
    arguments: join`received, ${payloadRead(only, types)}`,
    assignments: [],
    members: ownMember(only, data, common.name),
  };
}

/** The payload under its own name; lists and primitives have `Data` only. */
function ownMember({ member, docs }: Payload, type: Code, owner: Code): ResponseView["members"] {
  if (!member) return [];
  const name = new Members(owner, envelope, "Payload").name(member);
  return [{ doc: summary("The payload.", docs), declaration: join`public ${type} ${name} => Data;` }];
}

/** What a page's payload is called in generic arguments: a status without a body makes it null, and the page empty. */
export function pageData({ response }: Operation, payload: Payload, types: Types): Code {
  return join`${payloadType(payload, types)}${trusted(response.emptyStatuses.length > 0 ? "?" : "")}`;
}

function page(operation: Operation, payload: Payload, types: Types): Pick<ResponseView, "base" | "arguments" | "assignments" | "members"> {
  const { response, paging } = operation;
  const name = operationType(response.type);
  const data = pageData(operation, payload, types);
  const item = paging === null ? trusted("JsonNode") : types.element(paging.item);
  const read = response.emptyStatuses.length > 0 ? readOn(operation, payload, types) : payloadRead(payload, types);
  const items = {
    doc: [trusted("/// <inheritdoc/>")],
    declaration: join`public override IReadOnlyList<${item}> Items => ${itemsOf(operation, types)};`,
  };
  return {
    base: join`PagedResponse<${name}, ${data}, ${item}>`,
    arguments: join`received, ${read}`,
    assignments: [],
    members: [...ownMember(payload, data, name), items],
  };
}

/** What `ApiResponse` and `PagedResponse` have for themselves, and what their subclasses name. */
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
  "On",
  "Components",
  "JsonTypes",
  "Streams",
];

function payloadType({ kind, type }: Payload, types: Types): Code {
  switch (kind) {
    case "binary":
      return trusted("Stream");
    case "text":
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
      return trusted("received.Response.Content.ReadAsStream()");
    case "text":
      return trusted("global::System.Text.Encoding.UTF8.GetString(received.Body)");
    case "events":
      return join`Streams.Events(received, ${types.plain(type).shape})`;
    case "lines":
      return join`Streams.Lines(received, ${types.plain(type).shape})`;
    case "json":
      return join`Read(received, ${types.plain(type).shape})`;
  }
}

/** A payload of some statuses only. */
function readOn(operation: Operation, payload: Payload, types: Types): Code {
  return join`On(received, ${rangesLiteral(statusesOf(operation, payload))}) ? ${payloadRead(payload, types)} : null`;
}

/** One member a payload, null for the other statuses. */
function severalPayloads(operation: Operation, types: Types): Pick<ResponseView, "base" | "arguments" | "assignments" | "members"> {
  const members = new Members(
    operationType(operation.response.type),
    envelope.filter((name) => name !== "Data"),
    "Payload",
  );
  const entries = operation.response.payloads.map((payload) => {
    const name = members.name(payload.member ?? { words: ["data"] });
    return {
      doc: summary("The payload, or null for other statuses.", payload.docs),
      declaration: join`public ${payloadType(payload, types)}? ${name} { get; }`,
      assignment: join`${name} = ${readOn(operation, payload, types)};`,
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
  let maybe = response.emptyStatuses.length > 0;
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
