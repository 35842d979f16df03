import type { NormalBody, NormalContent, NormalSchema } from "../normalise/document.ts";
import { docsOf } from "./docs.ts";
import type { Body, BodyKind, Part } from "./http.ts";
import { wordsOf } from "./split-words.ts";
import { any, type TypeBuilder } from "./type-builder.ts";
import type { TypeRef } from "./types.ts";

/** Of several media types the one an SDK speaks best: JSON, then forms, then whatever comes first. */
export function preferred(contents: readonly NormalContent[]): NormalContent | null {
  const rank = ({ mediaType, schema }: NormalContent) =>
    ["json", "multipart", "form", "events", "lines", "text", "binary"].indexOf(kindOf(mediaType, schema));
  return [...contents].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** How a media type is written and read. `*` in it is taken by what the schema says. */
export function kindOf(mediaType: string, schema: NormalSchema | null): BodyKind {
  const type = mediaType.split(";")[0]?.trim().toLowerCase() ?? "";
  if (/^(application|text)\/(.+\+)?json$/.test(type)) return "json";
  if (type === "application/x-www-form-urlencoded") return "form";
  if (type.startsWith("multipart/")) return "multipart";
  if (type === "text/event-stream") return "events";
  if (/^(application|text)\/(x-)?(ndjson|jsonl|jsonlines|json-seq|json-lines|stream\+json)$/.test(type)) return "lines";
  if (type.includes("*")) return wildcard(type, schema);
  return type.startsWith("text/") || /[/+](xml|yaml|x-yaml|javascript|graphql|csv)$/.test(type) ? "text" : "binary";
}

function wildcard(type: string, schema: NormalSchema | null): BodyKind {
  if (type.startsWith("text/")) return "text";
  if (!type.startsWith("*/") && !type.startsWith("application/")) return "binary";
  return schema?.format === "binary" || schema === null ? "binary" : "json";
}

/** The type that goes with a kind: only JSON, forms and streams have types of the document. */
export function contentType(content: NormalContent, wish: readonly (readonly string[])[], builder: TypeBuilder): TypeRef {
  switch (kindOf(content.mediaType, content.schema)) {
    case "json":
    case "form":
    case "multipart":
    case "events":
    case "lines":
      return content.schema ? builder.type(content.schema, wish) : any;
    case "text":
      return { kind: "scalar", scalar: "string" };
    case "binary":
      return { kind: "scalar", scalar: "binary" };
  }
}

export function buildBody(body: NormalBody, stem: readonly string[], builder: TypeBuilder): Body | null {
  const content = preferred(body.contents);
  if (!content) return null;
  const type = contentType(content, [[...stem, "request", "body"]], builder);
  const kind = kindOf(content.mediaType, content.schema);
  const target = content.schema && builder.resolved(content.schema);
  return {
    name: { wire: "", words: memberWords(type, builder) },
    mediaType: content.mediaType.includes("*")
      ? kind === "json"
        ? "application/json"
        : kind === "text"
          ? "text/plain"
          : "application/octet-stream"
      : content.mediaType,
    kind,
    type,
    required: body.required,
    docs: docsOf("", body.description),
    parts: target && (kind === "form" || kind === "multipart") ? partsOf(target, content, builder) : [],
  };
}

/** A named type gives the member its name; what is written out in place is the request body. */
function memberWords(type: TypeRef, builder: TypeBuilder): readonly string[] {
  const of = type.kind === "nullable" ? type.of : type;
  const name =
    of.kind === "model" && /#\/(components\/schemas|definitions)\/[^/]+$/.test(of.id) ? builder.models.get(of.id)?.name.words : undefined;
  return name ?? ["request", "body"];
}

function partsOf(target: NormalSchema, content: NormalContent, builder: TypeBuilder): readonly Part[] {
  return target.properties.map(({ name, schema }): Part => {
    const encoding = Object.hasOwn(content.encoding, name) ? content.encoding[name] : undefined;
    const end = builder.resolved(schema);
    const item = end.type === "array" && end.items ? builder.resolved(end.items) : end;
    const style = encoding?.style ?? "form";
    return {
      wire: name,
      type: builder.type(schema, [wordsOf(name)]),
      kind: partKind(item, encoding?.contentType ?? null),
      list: end.type === "array",
      contentType: encoding?.contentType ?? null,
      style: style === "spaceDelimited" || style === "pipeDelimited" || style === "deepObject" ? style : "form",
      explode: encoding?.explode ?? style === "form",
      allowReserved: encoding?.allowReserved ?? false,
    };
  });
}

function partKind(item: NormalSchema, declared: string | null): Part["kind"] {
  if (
    item.type === "string" &&
    (item.format === "binary" || (item.format === null && declared !== null && kindOf(declared, null) === "binary"))
  )
    return "file";
  const structured = item.type === "object" || item.type === "array" || item.type === null || item.variants !== null;
  return structured || (declared !== null && kindOf(declared, null) === "json") ? "json" : "text";
}
