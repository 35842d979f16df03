import type { NormalSchema } from "../normalise/document.ts";
import { text, texts } from "../normalise/read.ts";
import { docsOf } from "./docs.ts";
import { nameOf, signedWordsOf, wordsOf } from "./split-words.ts";
import { any, type NameWish, originOf, type TypeBuilder } from "./type-builder.ts";
import type { EnumMember, EnumModel, ObjectModel, Property, TypeRef } from "./types.ts";
import { uniqueNames } from "./unique-names.ts";
import type { Json, ModelId, Name } from "./words.ts";

export interface ModelStart {
  readonly id: ModelId;
  readonly wish: NameWish;
  readonly schema: NormalSchema;
  readonly builder: TypeBuilder;
}

/** What all kinds of models share. Name and usage are filled in when all models are known. */
export function named({ id, schema }: ModelStart) {
  return {
    id,
    name: nameOf(schema.title),
    docs: docsOf("", schema.description),
    deprecated: schema.deprecated,
    usage: { input: false, output: false },
    example: schema.examples[0] ?? null,
    origin: originOf(schema),
  };
}

export function objectModel(start: ModelStart): ObjectModel {
  const { schema, builder, wish } = start;
  const names = uniqueNames(
    schema.properties.map((property) => ({ item: property, candidates: propertyNames(property.name, property.schema) })),
    new Set(),
  );
  const declared = typeof schema.additional === "object" && schema.additional !== null ? schema.additional : null;
  return {
    ...named(start),
    kind: "object",
    properties: schema.properties.map((property) => {
      const name = { wire: property.name, words: names.get(property) ?? wordsOf(property.name) };
      return propertyOf(name, property.schema, { required: schema.required.includes(property.name), wish, builder });
    }),
    extra: declared
      ? builder.type(
          declared,
          wish.map((words) => [...words, "value"]),
        )
      : any,
    extraDeclared: declared !== null,
  };
}

function propertyNames(wire: string, { extensions }: NormalSchema): readonly (readonly string[])[] {
  const given = extensions["x-sdk-name"];
  return [...(typeof given === "string" && given !== "" ? [wordsOf(given)] : []), wordsOf(wire), signedWordsOf(wire)];
}

interface PropertyUse {
  readonly required: boolean;
  readonly wish: NameWish;
  readonly builder: TypeBuilder;
}

function propertyOf(name: Name, schema: NormalSchema, { required, wish, builder }: PropertyUse): Property {
  const target = builder.resolved(schema);
  const type = builder.type(
    schema,
    wish.map((words) => [...words, ...name.words]),
    name.words,
  );
  const access = schema.access === "read-write" ? target.access : schema.access;
  return {
    name,
    type,
    requiredInput: required && access !== "read-only",
    requiredOutput: required && access !== "write-only",
    access,
    default: schema.default ?? target.default ?? null,
    constant: constantOf(target),
    docs: docsOf("", schema.description || (schema.ref === null ? "" : target.description)),
    deprecated: schema.deprecated,
    constraints: target.constraints,
    example: schema.examples[0] ?? target.examples[0] ?? null,
  };
}

function constantOf({ enum: values, nullable }: NormalSchema): string | number | boolean | null {
  const [only] = values ?? [];
  return values?.length === 1 && !nullable && only !== null && typeof only !== "object" && only !== undefined ? only : null;
}

/** Enums of strings, numbers or booleans; names from the vendor's list, else from the value. */
export function enumModel(start: ModelStart): EnumModel {
  const { schema } = start;
  const values = (schema.enum ?? []).filter(
    (value) => typeof value === "string" || typeof value === "number" || typeof value === "boolean",
  );
  const described = describedBy(schema, values);
  const names = uniqueNames(
    described.map((member) => ({ item: member, candidates: memberNames(member.label, member.value) })),
    new Set(),
  );
  return {
    ...named(start),
    kind: "enum",
    base: schema.type === "integer" ? "int64" : schema.type === "number" ? "double" : schema.type === "boolean" ? "boolean" : "string",
    members: described.map(
      (member): EnumMember => ({
        name: { wire: String(member.value), words: names.get(member) ?? wordsOf(String(member.value)) },
        value: member.value,
        docs: docsOf("", member.description),
      }),
    ),
    open: schema.extensions["x-sdk-open-enum"] !== false,
  };
}

function memberNames(label: string, value: string | number | boolean): readonly (readonly string[])[] {
  const spelled = typeof value === "number" ? ["value", ...signedWordsOf(String(value))] : wordsOf(String(value));
  return [...(label === "" ? [] : [wordsOf(label)]), spelled, typeof value === "number" ? spelled : signedWordsOf(String(value))];
}

interface Described {
  readonly value: string | number | boolean;
  readonly label: string;
  readonly description: string;
}

/** `x-enum-varnames`, `x-enumNames`, `x-enum-descriptions` (a list or a map by value) and `x-ms-enum`. */
function describedBy({ extensions }: NormalSchema, values: readonly (string | number | boolean)[]): readonly Described[] {
  const labels = texts(extensions["x-enum-varnames"] ?? extensions["x-enumNames"] ?? extensions["x-enum-names"]);
  const descriptions = extensions["x-enum-descriptions"] ?? extensions["x-enumDescriptions"] ?? null;
  const microsoft = new Map<Json, { name?: unknown; description?: unknown }>();
  for (const entry of listOf((extensions["x-ms-enum"] as { values?: unknown } | undefined)?.values))
    microsoft.set((entry as { value: Json }).value, entry as object);
  return values.map((value, index) => ({
    value,
    label: (labels.length === values.length ? (labels[index] ?? "") : "") || text(microsoft.get(value)?.name),
    description: descriptionAt(descriptions, value, index) || text(microsoft.get(value)?.description),
  }));
}

const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === "object" && item !== null) : [];

function descriptionAt(descriptions: Json, value: string | number | boolean, index: number): string {
  if (Array.isArray(descriptions)) return text(descriptions[index]);
  return typeof descriptions === "object" && descriptions !== null
    ? text((descriptions as Readonly<Record<string, unknown>>)[String(value)])
    : "";
}

/** The type of the only thing a list holds, for pages. */
export function itemOf(type: TypeRef): TypeRef | null {
  return type.kind === "list" ? type.items : type.kind === "nullable" ? itemOf(type.of) : null;
}
