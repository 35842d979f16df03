import type { Diagnostics } from "../../diagnostics/diagnostics.ts";
import type { Place } from "../../load/documents.ts";
import { child } from "../../load/pointer.ts";
import type { Json } from "../../model/words.ts";
import type { JsonType, NormalSchema } from "../document.ts";
import type { Facts, RawSchema } from "./facts.ts";
import { anything, typeOf } from "./keywords.ts";
import type { SchemaTable } from "./schema-table.ts";
import { finishUnion } from "./union.ts";

export interface Finishing {
  readonly facts: Facts;
  readonly table: SchemaTable;
  readonly place: Place;
  readonly diagnostics: Diagnostics;
}

/** Facts as a schema: one type, or variants. */
export function finish(input: Finishing): NormalSchema {
  const { facts, place, diagnostics } = input;
  if (facts.unknownType !== null && facts.types === null) diagnostics.report("unknown-type", place, { type: facts.unknownType });
  return finishUnion(input) ?? finishPlain(input);
}

export function finishPlain(input: Finishing): NormalSchema {
  const { facts } = input;
  const types = simplified(facts.types ?? impliedBy(facts));
  if (types.length > 1) return finishSeveral(input, types);
  const type = types[0] ?? null;
  const lost = facts.unknownType !== null && type === null ? `type ${facts.unknownType}` : facts.degraded;
  const plain = { ...annotationsOf(input), type, degraded: lost };
  switch (type) {
    case "object":
      return { ...plain, ...objectOf(input) };
    case "array":
      return { ...plain, items: facts.items.length > 0 ? input.table.use(facts.items) : null };
    case null:
      return plain;
    default:
      return { ...plain, format: facts.format, enum: enumOf(facts.enum, type) };
  }
}

/** Every annotation, and nothing that makes a type. */
export function annotationsOf({ facts, place }: Finishing): NormalSchema {
  const { title, description, deprecated, access, default: fallback, examples, constraints, extensions, nullable } = facts;
  return { ...anything, title, description, deprecated, access, default: fallback, examples, constraints, extensions, nullable, place };
}

function objectOf({ facts, table }: Finishing): Partial<NormalSchema> {
  // A property that may not be there (`false`) is no property.
  const properties = [...facts.properties].filter(([, schemas]) => !schemas.some(({ value }) => value === false));
  return {
    properties: properties.map(([name, schemas]) => ({ name, schema: table.use(schemas) })),
    required: [...facts.required].filter((name) => facts.properties.has(name)),
    additional: Array.isArray(facts.additional) ? table.use(facts.additional) : facts.additional,
  };
}

/** `type: [string, array]`: one variant a type, each with the keywords that concern it. */
function finishSeveral(input: Finishing, types: readonly JsonType[]): NormalSchema {
  if (types.length >= 5) return annotationsOf(input);
  const { facts } = input;
  const variants = types.map((type) =>
    finishPlain({ ...input, facts: { ...facts, types: [type], nullable: false, title: "", examples: [], extensions: {} } }),
  );
  return { ...annotationsOf(input), variants };
}

function simplified(types: readonly JsonType[]): readonly JsonType[] {
  return types.includes("integer") && types.includes("number") ? types.filter((type) => type !== "integer") : types;
}

function impliedBy(facts: Facts): readonly JsonType[] {
  if (facts.properties.size > 0 || facts.additional) return ["object"];
  return facts.items.length > 0 ? ["array"] : [];
}

/** Values as their type says: YAML reads an unquoted `1` or `yes` under `type: string` as something else. */
function enumOf(values: readonly Json[] | null, type: JsonType): readonly Json[] | null {
  if (values === null) return null;
  const fitting = values.flatMap((value): readonly Json[] => {
    if (typeof value === "object") return [];
    if (type === "string") return [String(value)];
    if (type === "integer" || type === "number") return value !== "" && Number.isFinite(Number(value)) ? [Number(value)] : [];
    return typeOf(value) === type ? [value] : [];
  });
  const distinct = [...new Set(fitting)];
  if (type === "boolean" && distinct.length !== 1) return null;
  return distinct.length > 0 ? distinct : null;
}

/** A schema that only brings these properties along, none of them demanded. */
export function baseOf(facts: Facts, place: Place): RawSchema {
  const properties = Object.fromEntries(
    [...facts.properties].map(([name, schemas]) => [
      name,
      schemas.length === 1 ? schemas[0]?.value : { allOf: schemas.map(({ value }) => value) },
    ]),
  );
  return {
    value: { type: "object", properties, required: [...facts.required] },
    place: { file: place.file, pointer: child(place.pointer, "properties") },
  };
}
