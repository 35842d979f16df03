import type { NormalSchema } from "../normalise/document.ts";
import { type ModelStart, named } from "./models.ts";
import { singular, wordsOf } from "./split-words.ts";
import { any, type NameWish, nullable, type TypeBuilder } from "./type-builder.ts";
import type { JsonKind, TypeRef, UnionModel, Variant } from "./types.ts";
import { uniqueNames } from "./unique-names.ts";

interface Draft {
  readonly schema: NormalSchema;
  readonly target: NormalSchema;
  readonly type: TypeRef;
  readonly nullable: boolean;
}

/** The one union algorithm's facts: discriminator, else constants, JSON kinds and keys. */
export function unionModel(start: ModelStart): UnionModel {
  const { schema, builder, wish } = start;
  const drafts = distinct((schema.variants ?? []).map((variant) => draftOf(variant, { builder, wish })));
  const inferred = schema.discriminator ? null : inferredDiscriminator(drafts);
  const names = uniqueNames(
    drafts.map((draft) => ({ item: draft, candidates: variantNames(draft, builder) })),
    new Set(),
  );
  return {
    ...named(start),
    kind: "union",
    discriminator: schema.discriminator?.property ?? inferred,
    variants: drafts.map(
      (draft): Variant => ({
        name: { wire: "", words: names.get(draft) ?? ["value"] },
        type: draft.nullable ? nullable(draft.type) : draft.type,
        tags: tagsOf(draft, schema, inferred),
        ...fingerprint(draft.target, draft.type),
      }),
    ),
  };
}

function draftOf(schema: NormalSchema, { builder, wish }: { readonly builder: TypeBuilder; readonly wish: NameWish }): Draft {
  const target = builder.resolved(schema);
  const tag = Object.values(constantsOf(target))[0];
  const ending = tag === undefined ? [target.type ?? "variant"] : wordsOf(String(tag));
  const type = builder.type(
    schema,
    wish.map((words) => [...words, ...ending]),
  );
  return { schema, target, type: type.kind === "nullable" ? type.of : type, nullable: type.kind === "nullable" };
}

/** Two variants of the same type are one. */
function distinct(drafts: readonly Draft[]): readonly Draft[] {
  return [...new Map(drafts.map((draft) => [JSON.stringify(draft.type), draft])).values()];
}

function variantNames({ type, schema }: Draft, builder: TypeBuilder): readonly (readonly string[])[] {
  const title = schema.title.length <= 40 && schema.title !== "" ? [wordsOf(schema.title)] : [];
  return [wordsOfType(type, builder), ...title];
}

/** A type in words: company, companies, map of company, string. */
export function wordsOfType(type: TypeRef, builder: TypeBuilder): readonly string[] {
  switch (type.kind) {
    case "model":
      return builder.wishes.get(type.id)?.[0] ?? ["value"];
    case "list":
      return [...singular(wordsOfType(type.items, builder)), "list"];
    case "map":
      return [...singular(wordsOfType(type.values, builder)), "map"];
    case "nullable":
      return wordsOfType(type.of, builder);
    case "scalar":
      return wordsOf(type.scalar);
    case "any":
      return ["json"];
  }
}

/** A property that has one value in each object variant, another in each: it tells them apart though nobody says so. */
function inferredDiscriminator(drafts: readonly Draft[]): string | null {
  const objects = drafts.filter(({ target }) => target.type === "object");
  const [first, ...others] = objects.map(({ target }) => constantsOf(target));
  if (!first || others.length === 0) return null;
  const found = Object.keys(first).find((name) => {
    const values = [first, ...others].map((constants) => constants[name]);
    return values.every((value) => typeof value === "string") && new Set(values).size === values.length;
  });
  return found ?? null;
}

function tagsOf({ schema, target }: Draft, union: NormalSchema, inferred: string | null): readonly string[] {
  const mapped = Object.entries(union.discriminator?.mapping ?? {})
    .filter(([, id]) => id === schema.ref)
    .map(([tag]) => tag);
  const property = union.discriminator?.property ?? inferred;
  const values = property === null ? [] : (target.properties.find(({ name }) => name === property)?.schema.enum ?? []);
  return [...new Set([...mapped, ...values.filter((value) => typeof value === "string")])];
}

function constantsOf(target: NormalSchema): Readonly<Record<string, string | number | boolean>> {
  const constants: Record<string, string | number | boolean> = {};
  for (const { name, schema } of target.properties) {
    const [only] = schema.enum ?? [];
    if (schema.enum?.length === 1 && (typeof only === "string" || typeof only === "number" || typeof only === "boolean"))
      constants[name] = only;
  }
  return constants;
}

function fingerprint(target: NormalSchema, type: TypeRef): Pick<Variant, "json" | "required" | "known" | "constants"> {
  const isObject = target.type === "object" && target.variants === null;
  return {
    json: kindOf(target, type),
    required: isObject ? target.required : [],
    known: isObject ? target.properties.map(({ name }) => name) : [],
    constants: isObject ? constantsOf(target) : {},
  };
}

function kindOf(target: NormalSchema, type: TypeRef): JsonKind {
  if (type.kind === any.kind) return "any";
  if (target.variants !== null) return "object"; // a union among variants: tried like an object, its own arms decide
  return target.type ?? "any";
}
