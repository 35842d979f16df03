import type { EnumModel, ObjectModel, Scalar, TypeRef, UnionModel, Variant } from "../../model/types.ts";
import type { Json } from "../../model/words.ts";
import { type Code, trusted } from "../code.ts";
import { type Context, found, root, shared } from "./context.ts";
import type { Imports } from "./imports.ts";
import { double, integer, string } from "./literals.ts";
import { constantName, memberName, suffix } from "./naming.ts";
import { literal } from "./views/enum.ts";
import { settable } from "./views/object.ts";

/** Writes an example value as Java, where a setter of that type takes it. An example that does not fit its type is bent until it does. */
export function value(type: TypeRef, json: Json, context: Context, imports: Imports): Code {
  switch (type.kind) {
    case "scalar":
      return scalar(type.scalar, json, context, imports);
    case "list":
      return list(type.items, json, context, imports);
    case "map":
      return map(type.values, json, context, imports);
    case "nullable":
      return json === null ? trusted("null") : boxed(type.of, json, context, imports);
    case "any":
      return free(json, imports);
    case "model":
      return model(type, json, context, imports);
  }
}

/** Where no primitive can stand: an int would not become a Long. */
export function boxed(type: TypeRef, json: Json, context: Context, imports: Imports): Code {
  const code = value(type, json, context, imports);
  return type.kind === "scalar" && type.scalar === "int64" && !code.endsWith("L") ? trusted(`${code}L`) : code;
}

const text = (json: Json): string => (typeof json === "object" ? JSON.stringify(json) : String(json));

function scalar(of: Scalar, json: Json, context: Context, imports: Imports): Code {
  const call = (type: string, method: string) => trusted(`${imports.use(type)}${method}`);
  const bytes = () => `${string(text(json))}.getBytes(${imports.use("java.nio.charset.StandardCharsets")}.UTF_8)`;
  switch (of) {
    case "string":
    case "time":
    case "duration":
    case "uuid":
    case "uri":
      return string(text(json));
    case "boolean":
      return trusted(String(json === true || json === "true"));
    case "int32":
      return integer(Math.max(-2147483647, Math.min(2147483647, whole(json))));
    case "int64":
      return integer(whole(json));
    case "float":
    case "double":
      return double(Number.isFinite(Number(json)) ? Number(json) : 1);
    case "decimal":
      return trusted(`new ${imports.use("java.math.BigDecimal")}(${string(Number.isFinite(Number(json)) ? text(json) : "1")})`);
    case "date":
      return call("java.time.LocalDate", `.parse(${string(day(text(json)))})`);
    case "date-time":
      return call("java.time.OffsetDateTime", `.parse(${string(dateTime(text(json)))})`);
    case "bytes":
      return trusted(bytes());
    case "binary":
      return call(root(context, "Upload"), `.of(${bytes()})`);
  }
}

const whole = (json: Json): number => (Number.isFinite(Number(json)) ? Math.trunc(Number(json)) : 1);

function day(given: string): string {
  const found = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])/.exec(given);
  return found?.[0] ?? "2024-01-31";
}

/** A Java time has a zone; an example often has not. */
function dateTime(given: string): string {
  const found = /^(\d{4}-\d\d-\d\d)[T ]((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?)(Z|[+-](?:0\d|1[0-7]):[0-5]\d)?$/i.exec(given);
  return found === null ? `${day(given)}T00:00:00Z` : `${day(given)}T${found[2]}${(found[3] ?? "Z").toUpperCase()}`;
}

function list(items: TypeRef, json: Json, context: Context, imports: Imports): Code {
  const given: readonly Json[] = Array.isArray(json) ? json : [json];
  const sure = given.filter((item) => item !== null);
  return trusted(`${imports.use("java.util.List")}.of(${sure.map((item) => boxed(items, item, context, imports)).join(", ")})`);
}

function map(values: TypeRef, json: Json, context: Context, imports: Imports): Code {
  return entries(json, (item) => boxed(values, item, context, imports), imports);
}

function entries(json: Json, write: (item: Json) => Code, imports: Imports): Code {
  const type = imports.use("java.util.Map");
  const given = isRecord(json) ? Object.entries(json).filter(([, item]) => item !== null) : [];
  if (given.length > 10)
    return trusted(`${type}.ofEntries(${given.map(([key, item]) => `${type}.entry(${string(key)}, ${write(item)})`).join(", ")})`);
  return trusted(`${type}.of(${given.map(([key, item]) => `${string(key)}, ${write(item)}`).join(", ")})`);
}

const isRecord = (json: Json): json is { readonly [key: string]: Json } =>
  typeof json === "object" && json !== null && !Array.isArray(json);

function free(json: Json, imports: Imports): Code {
  if (json === null || typeof json === "boolean") return trusted(String(json));
  if (typeof json === "number") return Number.isInteger(json) ? integer(json) : double(json);
  if (typeof json === "string") return string(json);
  if (!isRecord(json)) {
    const items = (json as readonly Json[]).filter((item) => item !== null);
    return trusted(`${imports.use("java.util.List")}.of(${items.map((item) => free(item, imports)).join(", ")})`);
  }
  return entries(json, (item) => free(item, imports), imports);
}

function model(type: Extract<TypeRef, { kind: "model" }>, json: Json, context: Context, imports: Imports): Code {
  const of = found(context.models, type.id);
  const name = imports.use(shared(context, found(context.names, type.id)));
  switch (of.kind) {
    case "object":
      return trusted(`${name}.builder()${setterCalls(of, json, context, imports).join("")}.build()`);
    case "enum":
      return enumValue(of, name, json);
    case "union":
      return union(of, name, json, context, imports);
  }
}

/** `.name("…")` for each property of the example: of a builder, or of a call that has the same setters. */
export function setterCalls(of: ObjectModel, json: Json, context: Context, imports: Imports): readonly Code[] {
  const given = isRecord(json) ? json : {};
  return settable(of).flatMap(({ name, type, constant, requiredInput, deprecated }) => {
    const item = given[name.wire];
    const skipped = item === undefined || (item === null && type.kind !== "nullable") || (constant !== null && requiredInput) || deprecated;
    return skipped ? [] : [trusted(`.${memberName(name)}(${value(type, item, context, imports)})`)];
  });
}

function enumValue({ base, members }: EnumModel, name: Code, json: Json): Code {
  const known = members.find((member) => member.value === json);
  return known === undefined ? trusted(`${name}.of(${enumText(base, json)})`) : trusted(`${name}.${constantName(known.name)}`);
}

function enumText(base: EnumModel["base"], json: Json): Code {
  if (base === "string") return string(text(json));
  return literal(base === "boolean" ? json === true : Number.isFinite(Number(json)) ? Number(json) : 0, base);
}

function union({ variants, discriminator }: UnionModel, name: Code, json: Json, context: Context, imports: Imports): Code {
  const best = variants.find((each) => isTagged(each, discriminator, json)) ?? variants.find((each) => fits(each, json)) ?? variants[0];
  if (best === undefined) return trusted(`new ${name}(${imports.use("com.fasterxml.jackson.databind.node.NullNode")}.getInstance())`);
  return trusted(`${name}.of${suffix(best.name)}(${value(best.type, json, context, imports)})`);
}

function isTagged({ tags }: Variant, discriminator: string | null, json: Json): boolean {
  const tag = discriminator !== null && isRecord(json) ? json[discriminator] : undefined;
  return tag !== undefined && tags.includes(String(tag));
}

function fits({ json: kind, required }: Variant, json: Json): boolean {
  if (kind === "any") return true;
  if (kind === "object") return isRecord(json) && required.every((key) => key in json);
  if (kind === "array") return Array.isArray(json);
  if (kind === "integer") return Number.isInteger(json);
  return kind === "null" ? json === null : typeof json === kind;
}
