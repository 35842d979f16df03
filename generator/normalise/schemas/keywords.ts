import type { Json } from "../../model/words.ts";
import type { JsonType, NormalSchema } from "../document.ts";
import { isObject, list, type Raw } from "../read.ts";

/** Keywords that say something about a value without changing its type. */
const annotations: ReadonlySet<string> = new Set([
  "title",
  "description",
  "descrciption",
  "nullable",
  "deprecated",
  "readOnly",
  "writeOnly",
  "default",
  "example",
  "examples",
  "externalDocs",
  "xml",
  "$comment",
  "$id",
  "$schema",
  "$anchor",
  "summary",
  "discriminator",
]);

const isAnnotation = (key: string) => annotations.has(key) || key.startsWith("x-");

/** True for `{description: …}` and the like: on its own it makes no type. */
export const onlyAnnotates = (raw: Raw): boolean => Object.keys(raw).every(isAnnotation);

/** True when only `required` and annotations stand here: a variant that names what must be there, not what it is. */
export const onlyRequires = (raw: Raw): boolean =>
  Object.keys(raw).every((key) => isAnnotation(key) || key === "required" || key === "not" || (key === "type" && raw[key] === "object"));

/** What other dialects and tired hands write for a type. */
const spellings: Readonly<Record<string, { readonly type: JsonType | null; readonly format?: string }>> = {
  object: { type: "object" },
  map: { type: "object" },
  dict: { type: "object" },
  hash: { type: "object" },
  array: { type: "array" },
  list: { type: "array" },
  string: { type: "string" },
  text: { type: "string" },
  str: { type: "string" },
  enum: { type: "string" },
  integer: { type: "integer" },
  int: { type: "integer" },
  long: { type: "integer", format: "int64" },
  number: { type: "number" },
  float: { type: "number", format: "float" },
  double: { type: "number", format: "double" },
  decimal: { type: "number", format: "decimal" },
  numeric: { type: "number" },
  boolean: { type: "boolean" },
  bool: { type: "boolean" },
  file: { type: "string", format: "binary" },
  uuid: { type: "string", format: "uuid" },
  guid: { type: "string", format: "uuid" },
  date: { type: "string", format: "date" },
  datetime: { type: "string", format: "date-time" },
  "date-time": { type: "string", format: "date-time" },
  timestamp: { type: "string", format: "date-time" },
  uri: { type: "string", format: "uri" },
  url: { type: "string", format: "uri" },
  any: { type: null },
};

export interface DeclaredType {
  readonly types: readonly JsonType[];
  readonly nullable: boolean;
  readonly format: string | null;
  /** A name that means nothing to us. */
  readonly unknown: string | null;
}

/** `type` in every dialect: one, several, with null, misspelt, or missing and told by the keywords around it. */
export function declaredType(raw: Raw): DeclaredType {
  const names = (Array.isArray(raw["type"]) ? raw["type"] : [raw["type"]]).filter((name): name is string => typeof name === "string");
  const types = new Set<JsonType>();
  let format: string | null = null;
  let unknown: string | null = null;
  for (const name of names) {
    if (name === "null") continue;
    const known = Object.hasOwn(spellings, name.toLowerCase()) ? spellings[name.toLowerCase()] : undefined;
    if (!known) unknown = name;
    else if (known.type) types.add(known.type);
    format = known?.format ?? format;
  }
  if (names.length === 0) for (const type of impliedTypes(raw)) types.add(type);
  return { types: [...types], nullable: names.includes("null"), format, unknown };
}

function impliedTypes(raw: Raw): readonly JsonType[] {
  if (isObject(raw["properties"]) || "additionalProperties" in raw || isObject(raw["patternProperties"])) return ["object"];
  if ("items" in raw || "prefixItems" in raw) return ["array"];
  const values = "const" in raw ? [raw["const"]] : list(raw["enum"]);
  if (values.length > 0) return [...new Set(values.filter((value) => value !== null).map(typeOf))];
  if (["pattern", "minLength", "maxLength", "contentMediaType", "contentEncoding"].some((key) => key in raw)) return ["string"];
  if (["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"].some((key) => key in raw)) return ["number"];
  return typeof raw["format"] === "string" ? impliedByFormat(raw["format"]) : [];
}

function impliedByFormat(format: string): readonly JsonType[] {
  if (["int32", "int64"].includes(format)) return ["integer"];
  if (["float", "double", "decimal"].includes(format)) return ["number"];
  return ["date", "date-time", "uuid", "uri", "email", "byte", "binary", "password"].includes(format) ? ["string"] : [];
}

export function typeOf(value: unknown): JsonType {
  if (Array.isArray(value)) return "array";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value === "string" || typeof value === "boolean" ? (typeof value as JsonType) : "object";
}

/** "1 to 100", "at most 50 characters": what the document demands of a value, in words. */
export function constraintsOf(raw: Raw): readonly string[] {
  const range = (from: unknown, to: unknown, unit: string) => {
    const [low, high] = [typeof from === "number" ? from : null, typeof to === "number" ? to : null];
    if (low !== null && high !== null) return low === high ? [`exactly ${low}${unit}`] : [`${low} to ${high}${unit}`];
    if (low !== null) return [`at least ${low}${unit}`];
    return high !== null ? [`at most ${high}${unit}`] : [];
  };
  const [least, above] = bounds(raw["minimum"], raw["exclusiveMinimum"]);
  const [most, below] = bounds(raw["maximum"], raw["exclusiveMaximum"]);
  return [
    ...range(least, most, ""),
    ...(typeof above === "number" ? [`more than ${above}`] : []),
    ...(typeof below === "number" ? [`less than ${below}`] : []),
    ...range(raw["minLength"] || null, raw["maxLength"], " characters"), // no text has less than none
    ...range(raw["minItems"] || null, raw["maxItems"], " items"),
    ...(raw["uniqueItems"] === true ? ["no item twice"] : []),
    ...range(raw["minProperties"] || null, raw["maxProperties"], " entries"),
    ...(typeof raw["pattern"] === "string" ? [`matches ${raw["pattern"]}`] : []),
    ...(typeof raw["multipleOf"] === "number" ? [`a multiple of ${raw["multipleOf"]}`] : []),
  ];
}

/** The bound that may be reached and the one that may not: before 3.1 `exclusiveMinimum: true` turned the first into the second. */
const bounds = (inclusive: unknown, exclusive: unknown) => (exclusive === true ? [null, inclusive] : [inclusive, exclusive]);

/** Any value, nothing said: what every schema starts from. */
export const anything: Omit<NormalSchema, "place"> = {
  ref: null,
  nullable: false,
  type: null,
  format: null,
  enum: null,
  properties: [],
  required: [],
  additional: null,
  items: null,
  variants: null,
  discriminator: null,
  title: "",
  description: "",
  deprecated: false,
  access: "read-write",
  default: undefined,
  examples: [] as readonly Json[],
  constraints: [],
  extensions: {},
  degraded: null,
};
