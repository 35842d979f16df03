import type { NormalBody, NormalContent, NormalSchema } from "../normalise/document.ts";
import { asText } from "./binary.ts";
import { docsOf } from "./docs.ts";
import { formKind, gatherFiles, partsOf, withNamedParts } from "./forms.ts";
import type { Body, BodyKind, PayloadKind } from "./http.ts";
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
  if (/^(application|text)\/(.+\+)?json$/.test(type)) return schema?.format === "binary" ? "binary" : "json";
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

const text: TypeRef = { kind: "scalar", scalar: "string" };
const bytes: TypeRef = { kind: "scalar", scalar: "binary" };

/** The type that goes with a kind: only JSON, forms and streams have types of the document. */
export function contentType(content: NormalContent, wish: readonly (readonly string[])[], builder: TypeBuilder): TypeRef {
  switch (kindOf(content.mediaType, content.schema)) {
    case "json":
    case "events":
    case "lines":
      return content.schema ? asText(builder.type(content.schema, wish)) : any;
    case "form":
    case "multipart":
      return content.schema ? builder.type(content.schema, wish) : any;
    case "text":
      return text;
    case "binary":
      return bytes;
  }
}

/** How an answer is read, and as what. */
export function answerOf(
  content: NormalContent,
  wish: readonly (readonly string[])[],
  builder: TypeBuilder,
): { readonly kind: PayloadKind; readonly type: TypeRef } {
  const kind = kindOf(content.mediaType, content.schema);
  if (kind === "form") return { kind: "text", type: text };
  if (kind === "multipart") return { kind: "binary", type: bytes };
  return { kind, type: contentType(content, wish, builder) };
}

export function buildBody(body: NormalBody, stem: readonly string[], builder: TypeBuilder): Body | null {
  const best = preferred(body.contents);
  if (!best) return null;
  const content = withNamedParts(best, builder);
  const target = content.schema && builder.resolved(content.schema);
  const kind = formKind(kindOf(content.mediaType, content.schema), target);
  const type = kind === "text" ? text : contentType(content, [[...stem, "request", "body"]], builder);
  if (kind === "multipart") gatherFiles(type, builder);
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
