import { below, located, type RawDocument, type RawMedia, type RawResponse, type RawSchema } from "./raw-document.ts";
import type { Schemas } from "./schemas.ts";

export interface Answer {
  readonly status: number;
  readonly contentType: string | null;
  readonly body: string;
}

type Responses = Readonly<Record<string, RawResponse & { readonly pointer: string }>>;

/** The plainest success a document promises: its own example where that is valid, else the smallest value of the schema. */
export function successAnswer(document: RawDocument, responses: Responses, schemas: Schemas): Answer {
  const status = Object.keys(responses).find((each) => each.startsWith("2")) ?? "default";
  const code = /^\d+$/.test(status) ? Number(status) : 200;
  const [contentType, media] = Object.entries(responses[status]?.content ?? {})[0] ?? [null, undefined];
  const pointer = responses[status]?.pointer;
  if (code === 204 || contentType === null || media === undefined || pointer === undefined)
    return { status: code, contentType: null, body: "" };
  const schemaPointer = below(pointer, "content", contentType, "schema");
  return { status: code, contentType, body: written(contentType, value(document, media, schemaPointer, schemas)) };
}

function value(document: RawDocument, media: RawMedia, pointer: string, schemas: Schemas): unknown {
  if (media.schema === undefined) return media.example ?? {};
  const examples = [media.example, ...Object.values(media.examples ?? {}).map((example) => example.value)];
  const valid = examples.find((example) => example !== undefined && schemas.problems(example, pointer).length === 0);
  if (valid !== undefined) return valid;
  const smallest = sample(document, media.schema, 0);
  const problems = schemas.problems(smallest, pointer);
  if (problems.length > 0) throw new Error(`no valid answer found for ${pointer}: ${problems.join(", ")}`);
  return smallest;
}

function written(contentType: string, value: unknown): string {
  if (contentType.includes("json") && !contentType.includes("ndjson")) return JSON.stringify(value);
  if (contentType === "text/event-stream") return `data: ${JSON.stringify(value)}\n\n`;
  if (contentType.includes("ndjson")) return `${JSON.stringify(value)}\n`;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The smallest value of a schema: required properties only, no items. */
export function sample(document: RawDocument, schema: RawSchema, depth: number): unknown {
  if (depth > 20) throw new Error("a required property leads back to itself");
  const inner = (next: unknown) => sample(document, next as RawSchema, depth + 1);
  if (typeof schema["$ref"] === "string") return inner(located<RawSchema>(document, schema["$ref"]));
  if ("const" in schema) return schema["const"];
  if ("default" in schema) return schema["default"];
  if (Array.isArray(schema["enum"])) return schema["enum"][0];
  const [alternative] = [schema["oneOf"], schema["anyOf"]].flatMap((list) => (Array.isArray(list) ? list : []));
  const parts = [...(Array.isArray(schema["allOf"]) ? schema["allOf"] : []), ...(alternative === undefined ? [] : [alternative])];
  if (parts.length === 1 && schema["properties"] === undefined) return inner(parts[0]);
  const merged = parts.map(inner).filter((part) => typeof part === "object" && part !== null);
  if (schema["properties"] !== undefined || merged.length > 0) return Object.assign({}, ...merged, required(schema, inner));
  return plain(schema);
}

function required(schema: RawSchema, inner: (schema: unknown) => unknown): Record<string, unknown> {
  const properties = (schema["properties"] ?? {}) as Record<string, unknown>;
  const names = (schema["required"] ?? []) as readonly string[];
  return Object.fromEntries(names.filter((name) => name in properties).map((name) => [name, inner(properties[name])]));
}

const texts: Readonly<Record<string, string>> = {
  date: "2024-02-29",
  "date-time": "2024-02-29T12:30:00Z",
  duration: "PT1H",
  email: "someone@example.com",
  time: "12:30:00Z",
  uri: "https://example.com/",
  uuid: "8a210b68-6988-11ed-a1eb-0242ac120002",
};

function plain(schema: RawSchema): unknown {
  const [type] = [schema["type"]].flat();
  switch (type) {
    case "string":
      return texts[String(schema["format"])] ?? "text".padEnd(Number(schema["minLength"] ?? 0), "x");
    case "integer":
    case "number":
      return schema["minimum"] ?? 1;
    case "boolean":
      return true;
    case "array":
      return [];
    case "null":
      return null;
    default:
      return {};
  }
}
