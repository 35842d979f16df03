import { child } from "../../load/pointer.ts";
import type { NormalSchema, SchemaId } from "../document.ts";
import { object } from "../read.ts";
import type { Facts, RawSchema } from "./facts.ts";
import { annotationsOf, baseOf, type Finishing, finishPlain } from "./finish.ts";
import type { SchemaTable } from "./schema-table.ts";
import { asEnum, cleanUnion } from "./variants.ts";

/** A schema with `oneOf` or `anyOf`, as the simplest thing that says the same. Null when it has none that matters. */
export function finishUnion(input: Finishing): NormalSchema | null {
  const { facts } = input;
  const unions = facts.unions.map(cleanUnion).filter((union) => union.members.length > 0 || union.any);
  facts.nullable ||= facts.unions.some((union) => cleanUnion(union).nullable);
  const [union] = unions;
  if (!union) return null;
  const plain = facts.properties.size === 0;
  if (unions.length > 1)
    return plain
      ? severalUnions(
          input,
          unions.map((each) => each.members),
        )
      : flattened(
          input,
          unions.flatMap((each) => each.members),
        );
  if (union.any) return plain ? annotationsOf(input) : null;
  const { members } = union;
  const values = plain ? asEnum(members) : null;
  if (values) return finishPlain({ ...input, facts: { ...facts, ...enumFacts(facts, values) } });
  const [only] = members;
  if (members.length === 1 && only) return plain ? single(input, only) : flattened(input, members);
  if (plain)
    return unionOf(
      input,
      members.map((member) => input.table.use([member])),
    );
  return facts.discriminator || members.every(isReference) ? distributed(input, members) : flattened(input, members);
}

const isReference = ({ value }: RawSchema) => typeof object(value)["$ref"] === "string";

function enumFacts(facts: Facts, { values, names, descriptions }: NonNullable<ReturnType<typeof asEnum>>): Partial<Facts> {
  const extensions = {
    ...facts.extensions,
    ...(names.every(Boolean) && { "x-enum-varnames": names }),
    ...(descriptions.some(Boolean) && { "x-enum-descriptions": descriptions }),
  };
  const kind =
    typeof values[0] === "string"
      ? "string"
      : typeof values[0] === "boolean"
        ? "boolean"
        : values.every(Number.isInteger)
          ? "integer"
          : "number";
  return { enum: values, types: facts.types ?? [kind], extensions, unions: [] };
}

/** One member is left: the schema is that member, with the annotations around it. */
function single(input: Finishing, member: RawSchema): NormalSchema {
  const outer = annotationsOf(input);
  const inner = input.table.use([member]);
  return {
    ...inner,
    title: outer.title || inner.title,
    description: outer.description || inner.description,
    deprecated: outer.deprecated || inner.deprecated,
    nullable: outer.nullable || inner.nullable,
    access: outer.access === "read-write" ? inner.access : outer.access,
    default: outer.default ?? inner.default,
    examples: outer.examples.length > 0 ? outer.examples : inner.examples,
    extensions: { ...inner.extensions, ...outer.extensions },
  };
}

function unionOf(input: Finishing, variants: readonly NormalSchema[]): NormalSchema {
  const merged = scalarUnion(input, variants);
  if (merged) return merged;
  return { ...annotationsOf(input), variants, discriminator: discriminatorOf(input, variants) };
}

/** Strings of several formats are strings, integers and numbers are numbers; an enum beside a plain string is an open enum. */
function scalarUnion(input: Finishing, variants: readonly NormalSchema[]): NormalSchema | null {
  const ends = variants.map((variant) => end(variant, input.table));
  const plain = ends.every((schema) => schema.variants === null && schema.format !== "binary");
  if (!plain || !ends.every(({ type }) => type === "string")) {
    const numbers = ends.every(({ type, enum: values }) => (type === "integer" || type === "number") && values === null);
    return numbers ? { ...annotationsOf(input), type: ends.every(({ type }) => type === "integer") ? "integer" : "number" } : null;
  }
  const named = variants.filter((_, index) => ends[index]?.enum);
  if (named.length === 1 && named[0]) return { ...named[0], ...outerOf(input) };
  const formats = new Set(ends.map(({ format }) => format));
  const values = named.length > 0 ? [...new Set(ends.flatMap(({ enum: values }) => values ?? []))] : null;
  return { ...annotationsOf(input), type: "string", enum: values, format: formats.size === 1 ? (ends[0]?.format ?? null) : null };
}

function outerOf(input: Finishing): Partial<NormalSchema> {
  const { title, description, nullable, access, default: fallback, examples } = annotationsOf(input);
  return {
    ...(title && { title }),
    ...(description && { description }),
    ...(nullable && { nullable }),
    ...(fallback !== undefined && { default: fallback }),
    ...(examples.length > 0 && { examples }),
    access,
  };
}

/** Where a chain of references ends. A schema still being read ends it too. */
function end(schema: NormalSchema, table: SchemaTable): NormalSchema {
  let found = schema;
  for (let steps = 0; found.ref !== null && steps < 50; steps++) found = table.get(found.ref) ?? { ...found, ref: null };
  return found;
}

function discriminatorOf({ facts, table }: Finishing, variants: readonly NormalSchema[]): NormalSchema["discriminator"] {
  if (!facts.discriminator) return null;
  const { property, mapping, from } = facts.discriminator;
  const ids: Record<string, SchemaId> = {};
  for (const [tag, target] of Object.entries(mapping)) {
    const id = typeof target === "string" ? mapped(target, from, table) : null;
    if (id !== null) ids[tag] = id;
  }
  for (const { ref } of variants) {
    if (ref !== null && !Object.values(ids).includes(ref)) ids[ref.slice(ref.lastIndexOf("/") + 1)] ??= ref;
  }
  return { property, mapping: ids };
}

/** A mapping names a schema by reference or by its bare name. */
function mapped(target: string, from: RawSchema, table: SchemaTable): SchemaId | null {
  const reference = /[#/]|\.(ya?ml|json)$/.test(target) ? target : `#/components/schemas/${target}`;
  return table.refer(reference, from.place);
}

/** Properties beside `oneOf`: each variant has them too. */
function distributed(input: Finishing, members: readonly RawSchema[]): NormalSchema {
  const { facts, table, place } = input;
  const base = baseOf(facts, place);
  const variants = members.map((member) => {
    const alone = table.use([member]);
    const names = new Set(end(alone, table).properties.map(({ name }) => name));
    return [...facts.properties.keys()].every((name) => names.has(name)) ? alone : table.use([base, member]);
  });
  return { ...annotationsOf(input), variants, discriminator: discriminatorOf(input, variants) };
}

/** Variants that only add properties to an object: one object, in which those are optional. */
function flattened(input: Finishing, members: readonly RawSchema[]): NormalSchema {
  const { facts, table } = input;
  const own = new Set(facts.properties.keys());
  const added = new Map<string, RawSchema[]>();
  for (const member of members) {
    for (const [name, schemas] of table.factsOf(member).properties) {
      if (!own.has(name)) added.set(name, [...(added.get(name) ?? []), ...schemas]);
    }
  }
  for (const [name, schemas] of added) facts.properties.set(name, oneOf(schemas));
  return finishPlain({ ...input, facts: { ...facts, types: ["object"], unions: [] } });
}

function oneOf(schemas: readonly RawSchema[]): RawSchema[] {
  const distinct = [...new Map(schemas.map((schema) => [JSON.stringify(schema.value), schema])).values()];
  const [first] = distinct;
  if (!first || distinct.length === 1) return distinct;
  return [
    {
      value: { anyOf: distinct.map(({ value }) => value) },
      place: { file: first.place.file, pointer: child(first.place.pointer, "anyOf") },
    },
  ];
}

/** `oneOf` and `anyOf` side by side, or two of them by `allOf`: of objects one object, else raw JSON. */
function severalUnions(input: Finishing, unions: readonly (readonly RawSchema[])[]): NormalSchema {
  const members = unions.flat();
  const objects = members.every((member) => end(input.table.use([member]), input.table).type === "object");
  return objects ? flattened(input, members) : { ...annotationsOf(input), degraded: "several unions that must all hold" };
}
