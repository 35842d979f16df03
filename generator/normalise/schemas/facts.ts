import type { Located } from "../../load/documents.ts";
import { child } from "../../load/pointer.ts";
import type { Json } from "../../model/words.ts";
import type { Extensions, JsonType } from "../document.ts";
import { examplesOf, extensionsOf, flag, isObject, list, object, type Raw, text, textOrNull, texts } from "../read.ts";
import { constraintsOf, declaredType } from "./keywords.ts";

/** A schema as it stands in a file: an object, or true or false. */
export type RawSchema = Located;

/**
 * What one schema says, `allOf` members added up: a value must satisfy all of them. A property that several
 * members describe has several raw schemas, to be read as one in turn.
 */
export interface Facts {
  types: readonly JsonType[] | null;
  nullable: boolean;
  format: string | null;
  enum: readonly Json[] | null;
  readonly properties: Map<string, RawSchema[]>;
  readonly required: Set<string>;
  additional: RawSchema[] | false | null;
  items: RawSchema[];
  /** Each `oneOf` or `anyOf` is one list. */
  readonly unions: RawSchema[][];
  discriminator: { readonly property: string; readonly mapping: Raw; readonly from: RawSchema } | null;
  title: string;
  description: string;
  deprecated: boolean;
  access: "read-write" | "read-only" | "write-only";
  default: Json | undefined;
  examples: readonly Json[];
  constraints: readonly string[];
  extensions: Extensions;
  degraded: string | null;
  unknownType: string | null;
}

export function noFacts(): Facts {
  return {
    types: null,
    nullable: false,
    format: null,
    enum: null,
    properties: new Map(),
    required: new Set(),
    additional: null,
    items: [],
    unions: [],
    discriminator: null,
    title: "",
    description: "",
    deprecated: false,
    access: "read-write",
    default: undefined,
    examples: [],
    constraints: [],
    extensions: {},
    degraded: null,
    unknownType: null,
  };
}

/** Annotations of the outermost schema count first; a member fills in what is still unsaid. */
export function annotate(facts: Facts, raw: Raw, outermost: boolean): void {
  if (outermost) facts.title ||= text(raw["title"]);
  facts.description ||= text(raw["description"]) || text(raw["descrciption"]) || text(raw["summary"]);
  facts.deprecated ||= outermost && flag(raw["deprecated"]);
  facts.nullable ||= flag(raw["nullable"]) || flag(raw["x-nullable"]);
  if (facts.access === "read-write")
    facts.access = flag(raw["readOnly"]) ? "read-only" : flag(raw["writeOnly"]) ? "write-only" : "read-write";
  facts.default ??= raw["default"] as Json | undefined;
  if (facts.examples.length === 0) facts.examples = examplesOf(raw);
  facts.extensions = { ...extensionsOf(raw), ...facts.extensions };
}

/** Adds one schema's own keywords (not its `$ref` or `allOf`) to the facts. */
export function addKeywords(facts: Facts, schema: RawSchema, outermost: boolean): void {
  const raw = object(schema.value);
  const inside = (...keys: readonly (string | number)[]): RawSchema => ({
    value: keys.reduce<unknown>((value, key) => (value as Raw)[key], raw),
    place: { file: schema.place.file, pointer: child(schema.place.pointer, ...keys) },
  });
  annotate(facts, raw, outermost);
  addType(facts, raw);
  for (const name of Object.keys(object(raw["properties"]))) append(facts.properties, name, inside("properties", name));
  for (const name of texts(raw["required"])) facts.required.add(name);
  addFurtherProperties(facts, raw, inside);
  addItems(facts, raw, inside);
  for (const key of ["oneOf", "anyOf"]) {
    if (list(raw[key]).length > 0) facts.unions.push(list(raw[key]).map((_, index) => inside(key, index)));
  }
  const { discriminator } = raw;
  const property = isObject(discriminator) ? textOrNull(discriminator["propertyName"]) : textOrNull(discriminator);
  if (property !== null && outermost) facts.discriminator ??= { property, mapping: object(object(discriminator)["mapping"]), from: schema };
  facts.constraints = [...facts.constraints, ...constraintsOf(raw)];
}

function addType(facts: Facts, raw: Raw): void {
  const { types, nullable, format, unknown } = declaredType(raw);
  facts.unknownType ??= unknown;
  if (types.length > 0) facts.types = facts.types ? common(facts.types, types) : types;
  facts.nullable ||= nullable;
  const encoded =
    raw["contentEncoding"] === "base64" ? "byte" : typeof raw["contentMediaType"] === "string" && types[0] === "string" ? "binary" : null;
  facts.format = textOrNull(raw["format"]) ?? encoded ?? format ?? facts.format;
  const values =
    "const" in raw
      ? [raw["const"] as Json]
      : Array.isArray(raw["enum"]) && raw["enum"].length > 0
        ? (raw["enum"] as readonly Json[])
        : null;
  if (values === null) return;
  facts.nullable ||= values.includes(null);
  const given = values.filter((value) => value !== null);
  facts.enum = facts.enum ? facts.enum.filter((value) => (given as readonly Json[]).includes(value)) : given;
  if (facts.enum.length === 0) facts.enum = given.length > 0 ? given : null;
}

/** Members that disagree cannot both hold; the later one, nearer to the use, counts. */
function common(before: readonly JsonType[], now: readonly JsonType[]): readonly JsonType[] {
  const both = now.filter((type) => before.includes(type) || (type === "integer" && before.includes("number")));
  return both.length > 0 ? both : now;
}

function addFurtherProperties(facts: Facts, raw: Raw, inside: (...keys: (string | number)[]) => RawSchema): void {
  const key = "additionalProperties" in raw ? "additionalProperties" : "unevaluatedProperties" in raw ? "unevaluatedProperties" : null;
  if (key !== null) {
    if (raw[key] === false) facts.additional ??= false;
    else if (isObject(raw[key])) facts.additional = [...(facts.additional || []), inside(key)];
    return;
  }
  const patterns = object(raw["patternProperties"]);
  const [first, ...others] = Object.keys(patterns);
  if (first === undefined) return;
  const either = { value: { anyOf: Object.values(patterns) }, place: inside("patternProperties").place };
  facts.additional ??= [others.length === 0 ? inside("patternProperties", first) : either];
}

/** A tuple is a list of any of its members: no target has tuples that keep unknown further items. */
function addItems(facts: Facts, raw: Raw, inside: (...keys: (string | number)[]) => RawSchema): void {
  const tuple = Array.isArray(raw["prefixItems"]) ? "prefixItems" : Array.isArray(raw["items"]) ? "items" : null;
  if (tuple === null) {
    if (isObject(raw["items"])) facts.items = [...facts.items, inside("items")];
    return;
  }
  const members = list(raw[tuple]);
  const rest = tuple === "prefixItems" && isObject(raw["items"]) ? [raw["items"]] : [];
  facts.items = [{ value: { oneOf: [...members, ...rest] }, place: inside(tuple).place }];
}

function append(map: Map<string, RawSchema[]>, name: string, schema: RawSchema): void {
  const known = map.get(name);
  if (!known) map.set(name, [schema]);
  else if (!known.some((other) => isSame(other, schema))) known.push(schema);
}

function isSame(a: RawSchema, b: RawSchema): boolean {
  return (a.place.file === b.place.file && a.place.pointer === b.place.pointer) || JSON.stringify(a.value) === JSON.stringify(b.value);
}
