import type { ObjectModel, Scalar, TypeRef, UnionModel, Variant } from "../../model/types.ts";
import type { Json, ModelId } from "../../model/words.ts";
import { type Code, join, list, trusted } from "../code.ts";
import { type Facts, fieldOf, modelOf } from "./facts.ts";
import type { Imports } from "./imports.ts";
import * as literals from "./literals.ts";
import * as naming from "./naming.ts";

/** Where a value is written: what it needs is imported there. */
export interface Writing {
  readonly facts: Facts;
  readonly imports: Imports;
  /** Models that this value is a part of: one that demands itself has no smallest value. */
  readonly inside: ReadonlySet<ModelId>;
}

/** A JSON value as a value of a type: a model is constructed, a date is a date. */
export function value(type: TypeRef, json: Json, writing: Writing): Code {
  switch (type.kind) {
    case "any":
      return literals.json(json);
    case "nullable":
      return json === null ? trusted("None") : value(type.of, json, writing);
    case "list":
      return join`[${list(
        (Array.isArray(json) ? json : []).map((item: Json) => value(type.items, item, writing)),
        ", ",
      )}]`;
    case "map":
      return map(type.values, json, writing);
    case "scalar":
      return scalar(type.scalar, json, writing);
    case "model":
      return model(type, json, writing);
  }
}

type Fields = Readonly<Record<string, Json>>;

const isObject = (json: Json): json is Fields => typeof json === "object" && json !== null && !Array.isArray(json);

function map(values: TypeRef, json: Json, writing: Writing): Code {
  const pairs = Object.entries(isObject(json) ? json : {}).map(
    ([key, item]) => join`${literals.text(key)}: ${value(values, item, writing)}`,
  );
  return join`{${list(pairs, ", ")}}`;
}

function model({ id }: TypeRef & { kind: "model" }, json: Json, writing: Writing): Code {
  const found = modelOf(writing.facts, id);
  switch (found.kind) {
    case "enum":
      return literals.json(json);
    case "union":
      return union(found, json, writing);
    case "object": {
      writing.imports.name(`${writing.facts.package.module}.models`, "shared");
      const deeper = { ...writing, inside: new Set([...writing.inside, id]) };
      const fields = { ...(writing.inside.has(id) ? {} : missing(found, writing.facts)), ...(isObject(json) ? json : {}) };
      const given = found.properties
        .filter(({ access, name }) => access !== "read-only" && Object.hasOwn(fields, name.wire))
        .filter(({ name, type, requiredInput }) => requiredInput || fields[name.wire] !== null || type.kind === "nullable")
        .map(
          (property) =>
            join`${fieldOf(writing.facts, id, property.name)}=${value(property.type, fields[property.name.wire] ?? null, deeper)}`,
        );
      return join`shared.${naming.type(found.name)}(${list(given, ", ")})`;
    }
  }
}

/** Something for each value that must be given, where an example has left it out. */
function missing({ properties }: ObjectModel, facts: Facts): Fields {
  const required = properties.filter(({ requiredInput, constant }) => requiredInput && constant === null);
  return Object.fromEntries(required.map(({ name, type }) => [name.wire, blank(type, facts)]));
}

/** The least that a type allows. */
export function blank(type: TypeRef, facts: Facts): Json {
  switch (type.kind) {
    case "any":
    case "nullable":
      return null;
    case "list":
      return [];
    case "map":
      return {};
    case "scalar":
      return type.scalar === "boolean" ? true : /int|float|double|decimal/.test(type.scalar) ? 1 : "string";
    case "model": {
      const found = modelOf(facts, type.id);
      if (found.kind === "object") return {};
      if (found.kind === "enum") return found.members[0]?.value ?? "string";
      const [first] = found.variants;
      return first && first.type.kind !== "model" ? blank(first.type, facts) : {};
    }
  }
}

/** As the runtime would read it; what no variant is stays JSON. */
function union({ discriminator, variants }: UnionModel, json: Json, writing: Writing): Code {
  const tag = isObject(json) && discriminator !== null ? json[discriminator] : null;
  const fitting = variants.filter((variant) => fits(variant, json));
  const chosen = variants.find(({ tags }) => typeof tag === "string" && tags.includes(tag)) ?? fitting.sort(byKnown(json))[0];
  if (chosen) return value(chosen.type, json, writing);
  writing.imports.name(writing.facts.package.module, "UnknownVariant");
  return join`UnknownVariant(${literals.json(json)})`;
}

function fits({ json: kind, required }: Variant, json: Json): boolean {
  if (isObject(json)) return kind === "any" || (kind === "object" && required.every((key) => Object.hasOwn(json, key)));
  if (Array.isArray(json)) return kind === "array" || kind === "any";
  if (json === null) return kind === "null" || kind === "any";
  if (typeof json === "number") return kind === "number" || kind === "any" || (kind === "integer" && Number.isInteger(json));
  return kind === typeof json || kind === "any";
}

const byKnown =
  (json: Json) =>
  (a: Variant, b: Variant): number =>
    known(b, json) - known(a, json);

const known = (variant: Variant, json: Json): number =>
  isObject(json) ? variant.known.filter((key) => Object.hasOwn(json, key)).length : 0;

function scalar(kind: Scalar, json: Json, { imports }: Writing): Code {
  switch (kind) {
    case "string":
    case "time":
    case "duration":
    case "uuid":
    case "uri":
      return literals.text(typeof json === "string" ? json : JSON.stringify(json));
    case "boolean":
      return trusted(json === true ? "True" : "False");
    case "int32":
    case "int64":
      return literals.number(typeof json === "number" ? Math.trunc(json) : Number.parseInt(String(json), 10) || 0);
    case "float":
    case "double":
      return literals.number(typeof json === "number" ? json : Number(json) || 0);
    case "decimal":
      imports.name("decimal", "Decimal");
      return join`Decimal(${literals.text(Number.isFinite(Number(json)) ? String(json) : "0")})`;
    case "date":
      imports.name("datetime", "date");
      return date(String(json));
    case "date-time":
      imports.name("datetime", "datetime");
      return dateTime(String(json), imports);
    case "bytes":
      return join`b${bytes(Buffer.from(String(json), "base64"))}`;
    case "binary":
      return join`b${bytes(Buffer.from(String(json ?? "content")))}`;
  }
}

function date(text: string): Code {
  const [year, month, day] = parts(text);
  return trusted(`date(${year ?? 2024}, ${month ?? 1}, ${day ?? 1})`);
}

function dateTime(text: string, imports: Imports): Code {
  const [year, month, day, hour, minute, second] = parts(text);
  const clock = `${year ?? 2024}, ${month ?? 1}, ${day ?? 1}, ${hour ?? 0}, ${minute ?? 0}${second ? `, ${second}` : ""}`;
  if (!/([zZ]|[+-]\d\d:?\d\d)$/.test(text)) return trusted(`datetime(${clock})`);
  imports.name("datetime", "timezone");
  return trusted(`datetime(${clock}, tzinfo=timezone.utc)`);
}

/** Year, month, day, hour, minute and second, where they are numbers that a calendar has. */
function parts(text: string): readonly number[] {
  const moment = new Date(/[zZ]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text}${text.includes("T") ? "Z" : ""}`);
  if (Number.isNaN(moment.getTime()) || moment.getUTCFullYear() < 1 || moment.getUTCFullYear() > 9999) return [];
  return [
    moment.getUTCFullYear(),
    moment.getUTCMonth() + 1,
    moment.getUTCDate(),
    moment.getUTCHours(),
    moment.getUTCMinutes(),
    moment.getUTCSeconds(),
  ];
}

function bytes(content: Buffer): Code {
  const text = [...content].map((byte) =>
    byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, "0")}`,
  );
  return trusted(`"${text.join("")}"`);
}
