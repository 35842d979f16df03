import type { EnumModel, ModelType, ObjectModel, Property, TypeRef, UnionModel, Variant } from "../../model/types.ts";
import { safe } from "./comments.ts";
import type { Context } from "./context.ts";
import { typeName } from "./naming.ts";
import { type Direction, fileInput, scalars, typeText } from "./types.ts";

/**
 * The models as an OpenAPI document for openapi-typescript, keyed by what the types are called here. What OpenAPI has no words for
 * stands under `x-type`, and becomes a type in `schema-types.ts`.
 */
export type Schema = Readonly<Record<string, unknown>>;

/**
 * openapi-typescript percent-decodes the names of properties again and again on its way, and encodes none; so a percent sign
 * travels as a code point that stands for no character.
 */
export const propertyKey = (wire: string): string => wire.replaceAll("%", stowed);
export const wireName = (propertyKey: string): string => propertyKey.replaceAll(stowed, "%");

const stowed = "\uFDD0";

/** What `x-type` may hold. */
export type SpecialType =
  /** Type expressions: `string`, `Date`, `FileInput`. */
  | { readonly kind: "names"; readonly names: readonly string[] }
  | { readonly kind: "open-enum"; readonly base: "string" | "number" | "boolean"; readonly values: readonly (string | number | boolean)[] }
  /** Tags that may have holes: `{dataType}.written`. */
  | { readonly kind: "tags"; readonly tags: readonly string[] }
  /** An object that no known tag names. */
  | { readonly kind: "unknown-variant"; readonly discriminator: string };

export function schemaDocument(context: Context): Readonly<Record<string, Schema>> {
  const entries = context.sdk.models.flatMap((model) => {
    const input = context.inputs.get(model.id);
    const sentOnly = model.usage.input && !model.usage.output;
    const own = [typeName(model.name), modelSchema(model, sentOnly ? "input" : "output", context)] as const;
    return input === undefined ? [own] : [own, [input, modelSchema(model, "input", context)] as const];
  });
  return Object.fromEntries(entries);
}

function modelSchema(model: ModelType, direction: Direction, context: Context): Schema {
  const facts = {
    description: safe([model.docs.summary, model.docs.description].join("\n\n")),
    ...(model.deprecated && { deprecated: true }),
  };
  switch (model.kind) {
    case "object":
      return { ...facts, ...objectSchema(model, direction, context) };
    case "enum":
      return { ...facts, ...enumSchema(model) };
    case "union":
      return {
        ...facts,
        ...(context.recursive.has(model.id) ? aliasSchema(model, direction, context) : unionSchema(model, direction, context)),
      };
  }
}

function objectSchema({ properties, extra, extraDeclared }: ObjectModel, direction: Direction, context: Context): Schema {
  const required = properties.filter((each) => (direction === "input" ? each.requiredInput : each.requiredOutput));
  const entries = properties.map((each) => [propertyKey(each.name.wire), propertySchema(each, direction, context)] as const);
  return {
    type: "object",
    properties: Object.fromEntries(entries),
    required: required.map(({ name }) => propertyKey(name.wire)),
    ...(extraDeclared && { additionalProperties: anyOf([extra, ...properties.map(({ type }) => type)], direction, context) }),
    ...(entries.length === 0 && !extraDeclared && { additionalProperties: {} }),
  };
}

/** An index signature has to allow the named properties as well. */
function anyOf(types: readonly TypeRef[], direction: Direction, context: Context): Schema {
  const schemas = new Map(types.map((type) => schemaOf(type, direction, context)).map((schema) => [JSON.stringify(schema), schema]));
  const [only, ...others] = [...schemas.values()];
  if (only === undefined || schemas.has("{}")) return {};
  return others.length === 0 ? only : { oneOf: [only, ...others, special({ kind: "names", names: ["undefined"] })] };
}

function propertySchema(property: Property, direction: Direction, context: Context): Schema {
  const { docs, constraints, constant, deprecated, type } = property;
  const stated = property.default === null ? [] : [`Default: \`${JSON.stringify(property.default)}\``];
  const facts = [...constraints, ...stated].map((fact) => `- ${fact}`).join("\n");
  const description = safe([docs.summary, docs.description, facts].filter((text) => text !== "").join("\n\n"));
  const schema = constant === null ? schemaOf(type, direction, context) : { const: constant };
  return { ...schema, ...(description !== "" && { description }), ...(deprecated && { deprecated: true }) };
}

function enumSchema({ base, members, open }: EnumModel): Schema {
  const values = members.map(({ value }) => value);
  const primitive = base === "string" || base === "boolean" ? base : "number";
  if (!open && values.length > 0) return { enum: values };
  return special({ kind: "open-enum", base: primitive, values });
}

function unionSchema({ discriminator, variants, usage }: UnionModel, direction: Direction, context: Context): Schema {
  const arms = variants.map((variant) => variantSchema(variant, discriminator, { direction, context }));
  const known = arms.length === 0 ? [{}] : arms;
  const unknown = discriminator !== null && !usage.input ? [special({ kind: "unknown-variant", discriminator })] : [];
  return { oneOf: [...known, ...unknown] };
}

/** What has to be an alias stands in `types.ts`. */
function aliasSchema({ id }: UnionModel, direction: Direction, context: Context): Schema {
  return special({ kind: "names", names: [typeText({ kind: "model", id }, { direction, prefix: "types." }, context)] });
}

interface Spelled {
  readonly direction: Direction;
  readonly context: Context;
}

/** A variant that is told by its tag has that tag, so that a `switch` narrows to it. */
function variantSchema({ type, tags, json }: Variant, discriminator: string | null, { direction, context }: Spelled): Schema {
  const schema = schemaOf(type, direction, context);
  if (discriminator === null || tags.length === 0 || json !== "object") return schema;
  const tag = {
    type: "object",
    properties: Object.fromEntries([[propertyKey(discriminator), special({ kind: "tags", tags })]]),
    required: [propertyKey(discriminator)],
  };
  return { allOf: [schema, tag] };
}

function schemaOf(type: TypeRef, direction: Direction, context: Context): Schema {
  switch (type.kind) {
    case "any":
      return {};
    case "scalar":
      return scalarSchema(type.scalar, direction);
    case "list":
      return { type: "array", items: schemaOf(type.items, direction, context) };
    case "map":
      return { type: "object", additionalProperties: schemaOf(type.values, direction, context) };
    case "nullable": {
      const inner = schemaOf(type.of, direction, context);
      return Object.keys(inner).length === 0 ? inner : { oneOf: [inner, { type: "null" }] };
    }
    case "model": {
      const model = context.models.get(type.id);
      const name = (direction === "input" ? context.inputs.get(type.id) : undefined) ?? (model && typeName(model.name));
      return name === undefined ? {} : { $ref: `#/components/schemas/${encodeURIComponent(name)}` };
    }
  }
}

function scalarSchema(scalar: keyof typeof scalars, direction: Direction): Schema {
  if (scalar === "binary") return special({ kind: "names", names: [fileInput] });
  const names = scalars[scalar].slice(0, direction === "input" ? 2 : 1);
  return names.length === 1 ? { type: names[0] } : special({ kind: "names", names });
}

/** openapi-typescript asks about a schema only if it has a type. */
const special = (type: SpecialType): Schema => ({ type: "string", "x-type": type });
