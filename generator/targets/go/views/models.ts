import type { EnumModel, ModelType, ObjectModel, Property, UnionModel, Variant } from "../../../model/types.ts";
import { type Code, join, trusted } from "../../code.ts";
import { deprecatedWords, factsOf } from "../../facts.ts";
import { comment, lines } from "../comments.ts";
import { type ImportsView, importsView } from "../imports.ts";
import { constantValue, literal, strings } from "../literals.ts";
import { member, typeName } from "../naming.ts";
import { hasField, type Types } from "../types.ts";

export interface StructView {
  readonly doc: readonly Code[];
  readonly name: Code;
  readonly fields: readonly { readonly doc: readonly Code[]; readonly line: Code }[];
  readonly extra: Code;
  readonly extraDoc: readonly Code[];
}

export interface EnumView {
  readonly doc: readonly Code[];
  readonly name: Code;
  readonly base: Code;
  readonly members: readonly { readonly doc: readonly Code[]; readonly line: Code }[];
}

export interface UnionView {
  readonly doc: readonly Code[];
  readonly name: Code;
  readonly discriminator: Code;
  readonly variants: readonly { readonly index: Code; readonly field: Code; readonly type: Code; readonly facts: Code }[];
  readonly table: Code;
}

export interface ModelView {
  readonly imports: ImportsView;
  readonly struct: StructView | null;
  readonly enum: EnumView | null;
  readonly union: UnionView | null;
}

/** One model's file in models/shared. */
export function modelView(model: ModelType, types: Types): ModelView {
  const empty = { struct: null, enum: null, union: null };
  switch (model.kind) {
    case "object":
      return { ...empty, ...structView(model, types) };
    case "enum":
      return { ...empty, imports: importsView([]), enum: enumView(model, types) };
    case "union":
      return { ...empty, ...unionView(model, types) };
  }
}

function structView(model: ObjectModel, types: Types): { readonly imports: ImportsView; readonly struct: StructView } {
  const uses = model.properties.filter(hasField).map((property) => ({
    property,
    use: types.property(model.id, { type: property.type, required: isRequired(property, model), sent: model.usage.input }),
  }));
  const extra = types.element(model.extra);
  return {
    imports: importsView([...uses.flatMap(({ use }) => use.imports), ...extra.imports, `${types.module}/internal/jsonx`]),
    struct: {
      doc: modelDoc(model),
      name: typeName(model.name),
      fields: uses.map(({ property, use }) => ({
        doc: fieldDoc(property),
        line: join`${member(property.name)} ${use.code} ${tag(property, isRequired(property, model) && !types.hasZero(property.type))}`,
      })),
      extra: extra.code,
      extraDoc: lines([
        model.extraDeclared
          ? "AdditionalProperties are the fields besides the named ones."
          : "AdditionalProperties are the fields that this version does not know; they are written back.",
      ]),
    },
  };
}

/** What is promised by the one side that a model is for, or by both. */
const isRequired = ({ requiredInput, requiredOutput }: Property, { usage }: ObjectModel): boolean =>
  (!usage.input || requiredInput) && (!usage.output || requiredOutput);

function tag({ name, type }: Property, always: boolean): Code {
  const file =
    type.kind === "scalar"
      ? type.scalar === "binary"
      : type.kind === "list" && type.items.kind === "scalar" && type.items.scalar === "binary";
  if (file) return trusted('`json:"-"`'); // a file is a part of its own
  const wire = name.wire === "-" ? "-," : name.wire;
  return trusted(`\`json:"${wire}${always ? "" : wire.endsWith(",") ? "omitzero" : ",omitzero"}"\``);
}

function modelDoc(model: ModelType): readonly Code[] {
  const name = typeName(model.name);
  const deprecated = model.deprecated ? [trusted("//"), trusted(`// ${deprecatedWords}`)] : [];
  const described =
    model.docs.description === ""
      ? comment(`${name} is part of the API.`, model.docs)
      : comment("", {
          summary: `${name}: ${model.docs.description.split("\n")[0] ?? ""}`,
          description: model.docs.description.split("\n").slice(1).join("\n"),
        });
  return [...described, ...deprecated];
}

function fieldDoc(property: Property): readonly Code[] {
  const facts = factsOf(property);
  const deprecated = property.deprecated ? [trusted("//"), trusted(`// ${deprecatedWords}`)] : [];
  const own = comment("", property.docs, facts.length > 0 ? [facts.join(" ")] : []);
  return [...own, ...(own.length === 0 && deprecated.length > 0 ? deprecated.slice(1) : deprecated)];
}

function enumView(model: EnumModel, types: Types): EnumView {
  const bases = { string: "string", int64: "int64", double: "float64", boolean: "bool" } as const;
  const name = typeName(model.name);
  return {
    doc: [...modelDoc(model), ...(model.open ? [trusted("//"), trusted("// The server may send values that are not listed here.")] : [])],
    name,
    base: trusted(bases[model.base]),
    members: model.members.map((each) => ({
      doc: comment("", each.docs),
      line: join`${types.constant(each)} ${name} = ${constantValue(each.value, model.base)}`,
    })),
  };
}

function unionView(model: UnionModel, types: Types): { readonly imports: ImportsView; readonly union: UnionView } {
  const uses = model.variants.map((variant) => types.variant(variant.type));
  const name = typeName(model.name);
  return {
    imports: importsView([...uses.flatMap(({ imports }) => imports), "encoding/json", "slices", `${types.module}/internal/jsonx`]),
    union: {
      doc: [...modelDoc(model), trusted("//"), trusted("// At most one of its fields is set.")],
      name,
      discriminator: literal(model.discriminator ?? ""),
      table: join`${trusted(name.charAt(0).toLowerCase() + name.slice(1))}Variants`,
      variants: model.variants.map((variant, index) => ({
        index: trusted(String(index)),
        field: member(variant.name),
        type: uses[index]?.code ?? trusted("any"),
        facts: variantFacts(variant),
      })),
    },
  };
}

function variantFacts({ json, tags, required, known, constants }: Variant): Code {
  const entries = Object.entries(constants).map(([name, value]) => join`${literal(name)}: ${literal(JSON.stringify(value))}`);
  const parts = [
    join`Kind: ${literal(json)}`,
    ...(tags.length > 0 ? [join`Tags: ${strings(tags)}`] : []),
    ...(required.length > 0 ? [join`Required: ${strings(required)}`] : []),
    ...(known.length > 0 ? [join`Known: ${strings(known)}`] : []),
    ...(entries.length > 0 ? [join`Constants: map[string]string{${trusted(entries.join(", "))}}`] : []),
  ];
  return trusted(`{${parts.join(", ")}}`);
}
