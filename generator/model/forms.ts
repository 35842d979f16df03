import type { NormalContent, NormalSchema } from "../normalise/document.ts";
import { kindOf } from "./bodies.ts";
import type { BodyKind, Part } from "./http.ts";
import { wordsOf } from "./split-words.ts";
import { nullable, type TypeBuilder } from "./type-builder.ts";
import type { ObjectModel, TypeRef } from "./types.ts";

/** A form is made of named parts: where the document wants a bare file, or several, they are the part `file`. */
export function withNamedParts(content: NormalContent, builder: TypeBuilder): NormalContent {
  const { schema } = content;
  if (schema === null || kindOf(content.mediaType, schema) !== "multipart") return content;
  const end = builder.resolved(schema);
  const item = itemOf(end, builder);
  if (item.type !== "string" || item.enum !== null) return content;
  return { ...content, schema: { ...bare, place: schema.place, properties: [{ name: "file", schema }], required: ["file"] } };
}

/** A URL-encoded form that is only a string is one that the caller has written already. */
export function formKind(kind: BodyKind, target: NormalSchema | null): BodyKind {
  return kind === "form" && target?.type === "string" && target.variants === null ? "text" : kind;
}

const files: TypeRef = { kind: "list", items: { kind: "scalar", scalar: "binary" } };

/** "A file, or a list of files" is a list of files: a form writes one of them and a list of one alike. */
export function gatherFiles(type: TypeRef, builder: TypeBuilder): void {
  const model = type.kind === "model" ? builder.models.get(type.id) : undefined;
  if (model?.kind !== "object") return;
  const gathered: ObjectModel = {
    ...model,
    properties: model.properties.map((each) => ({ ...each, type: gatheredType(each.type, builder) })),
  };
  builder.models.set(model.id, gathered);
}

function gatheredType(type: TypeRef, builder: TypeBuilder): TypeRef {
  if (type.kind === "nullable") return nullable(gatheredType(type.of, builder));
  const model = type.kind === "model" ? builder.models.get(type.id) : undefined;
  const isFile = (of: TypeRef) => of.kind === "scalar" && of.scalar === "binary";
  const gathers =
    model?.kind === "union" &&
    model.variants.every((variant) => isFile(variant.type) || (variant.type.kind === "list" && isFile(variant.type.items)));
  return gathers ? files : type;
}

function isFiles({ variants }: NormalSchema, builder: TypeBuilder): boolean {
  return variants?.every((variant) => partKind(itemOf(builder.resolved(variant), builder), null) === "file") ?? false;
}

const itemOf = (schema: NormalSchema, builder: TypeBuilder): NormalSchema =>
  schema.type === "array" && schema.items ? builder.resolved(schema.items) : schema;

/** How each property of a form is written. */
export function partsOf(target: NormalSchema, content: NormalContent, builder: TypeBuilder): readonly Part[] {
  return target.properties.map(({ name, schema }): Part => {
    const encoding = Object.hasOwn(content.encoding, name) ? content.encoding[name] : undefined;
    const end = builder.resolved(schema);
    const several = isFiles(end, builder);
    const item = itemOf(several ? builder.resolved(end.variants?.[0] ?? end) : end, builder);
    const style = encoding?.style ?? "form";
    return {
      wire: name,
      type: several ? files : builder.type(schema, [wordsOf(name)]),
      kind: partKind(item, encoding?.contentType ?? null),
      list: several || end.type === "array",
      contentType: encoding?.contentType ?? null,
      style: style === "spaceDelimited" || style === "pipeDelimited" || style === "deepObject" ? style : "form",
      explode: encoding?.explode ?? style === "form",
      allowReserved: encoding?.allowReserved ?? false,
    };
  });
}

function partKind(item: NormalSchema, declared: string | null): Part["kind"] {
  if (
    item.type === "string" &&
    (item.format === "binary" || (item.format === null && declared !== null && kindOf(declared, null) === "binary"))
  )
    return "file";
  const structured = item.type === "object" || item.type === "array" || item.type === null || item.variants !== null;
  return structured || (declared !== null && kindOf(declared, null) === "json") ? "json" : "text";
}

const bare: Omit<NormalSchema, "place"> = {
  ref: null,
  nullable: false,
  type: "object",
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
  examples: [],
  constraints: [],
  extensions: {},
  degraded: null,
};
