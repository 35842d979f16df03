import type { EnumModel, ModelType, ObjectModel, Property, UnionModel, Variant } from "../../../model/types.ts";
import { type Code, join, trusted } from "../../code.ts";
import { summary } from "../comments.ts";
import { literal, strings } from "../literals.ts";
import { Members, typeName } from "../naming.ts";
import type { Types, TypeUse } from "../types.ts";

export interface PropertyView {
  readonly doc: readonly Code[];
  readonly declaration: Code;
  readonly getter: Code;
  readonly setter: Code;
}

export interface ObjectView {
  readonly doc: readonly Code[];
  readonly name: Code;
  readonly properties: readonly PropertyView[];
}

export interface EnumView {
  readonly doc: readonly Code[];
  readonly name: Code;
  readonly base: Code;
  readonly shape: Code;
  readonly text: Code;
  readonly members: readonly { readonly doc: readonly Code[]; readonly type: Code; readonly name: Code; readonly value: Code }[];
}

export interface UnionView {
  readonly doc: readonly Code[];
  readonly name: Code;
  readonly discriminator: Code;
  readonly facts: readonly Code[];
  readonly variants: readonly {
    readonly doc: readonly Code[];
    readonly name: Code;
    readonly type: Code;
    readonly parameter: Code;
    readonly getter: Code;
    readonly shape: Code;
    readonly factory: Code;
    readonly owner: Code;
  }[];
}

export interface ModelView {
  readonly namespace: Code;
  readonly object: ObjectView | null;
  readonly enum: EnumView | null;
  readonly union: UnionView | null;
}

export function modelView(model: ModelType, types: Types, namespace: string): ModelView {
  const empty = { namespace: trusted(namespace), object: null, enum: null, union: null };
  switch (model.kind) {
    case "object":
      return { ...empty, object: objectView(model, types, namespace) };
    case "enum":
      return { ...empty, enum: enumView(model) };
    case "union":
      return { ...empty, union: unionView(model, types, namespace) };
  }
}

/** What `Model` has for itself. */
const modelMembers = [
  "FieldNames",
  "ToJson",
  "Node",
  "Files",
  "Item",
  "JsonShape",
  "Get",
  "GetValue",
  "Required",
  "Set",
  "SetValue",
  "SetUnlessNull",
  "SetValueUnlessNull",
  "GetPart",
  "SetPart",
];

/** The members of a model by property, as all who name them must agree. */
export function memberNames(model: ObjectModel): ReadonlyMap<Property, Code> {
  const members = new Members(typeName(model.name), modelMembers);
  return new Map(model.properties.map((property) => [property, members.name(property.name)]));
}

function objectView(model: ObjectModel, types: Types, namespace: string): ObjectView {
  const names = memberNames(model);
  return {
    doc: summary(`${typeName(model.name)} of the API.`, model.docs),
    name: typeName(model.name),
    properties: model.properties.map((property) =>
      propertyView(property, { model, types, namespace, name: names.get(property) ?? trusted("Value") }),
    ),
  };
}

export const isPromised = ({ requiredInput, requiredOutput }: Property, { usage }: ObjectModel): boolean =>
  (!usage.input || requiredInput) && (!usage.output || requiredOutput);

interface PropertyContext {
  readonly model: ObjectModel;
  readonly types: Types;
  readonly name: Code;
  readonly namespace: string;
}

/** In an expression a member hides a type of the same name: then the type is written out in full. */
function unshadowed(use: TypeUse, members: ReadonlySet<string>, namespace: string): TypeUse {
  const shape = use.shape.replace(/([^\s().,]+)\.JsonShape/g, (whole, name: string) =>
    members.has(name) ? `global::${namespace}.Models.Components.${whole}` : whole,
  );
  return { ...use, shape: trusted(shape) };
}

function propertyView(property: Property, { model, types, name, namespace }: PropertyContext): PropertyView {
  const { type } = property;
  const use = unshadowed(types.plain(type), new Set(memberNames(model).values()), namespace);
  const there = isPromised(property, model) && type.kind !== "nullable" && type.kind !== "any";
  const file = isFile(property);
  return {
    doc: summary(`${property.name.words.join(" ")}.`, property.docs, factsOf(property)),
    declaration: join`public ${use.code}${trusted(there ? "" : "?")} ${name}`,
    getter: file ? partGetter(property, use, there) : getter(property, use, there),
    setter: file ? join`SetPart(${literal(property.name.wire)}, value)` : setter(property, use, there),
  };
}

function getter({ name }: Property, { shape, isValue }: TypeUse, there: boolean): Code {
  const method = there ? "Required" : isValue ? "GetValue" : "Get";
  return join`${trusted(method)}(${literal(name.wire)}, ${shape})`;
}

function setter({ name, type }: Property, { shape, isValue }: TypeUse, there: boolean): Code {
  const keepsNull = there || type.kind === "nullable";
  const method = `Set${isValue ? "Value" : ""}${keepsNull ? "" : "UnlessNull"}`;
  return join`${trusted(method)}(${literal(name.wire)}, value, ${shape})`;
}

function partGetter({ name }: Property, { code }: TypeUse, there: boolean): Code {
  const get = join`GetPart<${code}>(${literal(name.wire)})`;
  return there ? join`${get} ?? throw new DecodingException(${literal(`${name.wire} is missing`)})` : get;
}

function isFile({ type }: Property): boolean {
  const of = type.kind === "list" ? type.items : type;
  return of.kind === "scalar" && of.scalar === "binary";
}

export function factsOf({ constraints, access }: Pick<Property, "constraints" | "access">): readonly string[] {
  const said = constraints.filter((words) => !/^at least 0\b/.test(words));
  return [...(said.length > 0 ? [`Allowed: ${said.join(", ")}.`] : []), ...(access === "read-only" ? ["The server sets it."] : [])];
}

function enumView(model: EnumModel): EnumView {
  const bases = {
    string: ["string", "Text"],
    int64: ["long", "Int64"],
    double: ["double", "Double"],
    boolean: ["bool", "Boolean"],
  } as const;
  const [base, shape] = bases[model.base];
  const members = new Members(typeName(model.name), ["Value", "JsonShape", "Deconstruct", "EqualityContract", "PrintMembers"]);
  return {
    doc: summary(
      `${typeName(model.name)} of the API.`,
      model.docs,
      model.open ? ["The server may send values that are not listed here."] : [],
    ),
    name: typeName(model.name),
    base: trusted(base),
    shape: trusted(shape),
    text: trusted(
      base === "string"
        ? 'Value ?? ""'
        : base === "bool"
          ? 'Value ? "true" : "false"'
          : "Value.ToString(System.Globalization.CultureInfo.InvariantCulture)",
    ),
    members: model.members.map((member) => ({
      doc: summary(`${member.name.words.join(" ")}.`, member.docs),
      type: typeName(model.name),
      name: members.name(member.name),
      value:
        typeof member.value === "string"
          ? literal(member.value)
          : trusted(
              typeof member.value === "number" && Number.isInteger(member.value)
                ? `${member.value.toFixed(0)}${Math.abs(member.value) > 2 ** 31 ? "L" : ""}`
                : String(member.value),
            ),
    })),
  };
}

function unionView(model: UnionModel, types: Types, namespace: string): UnionView {
  const name = typeName(model.name);
  const members = new Members(name, ["Raw", "Node", "Get", "GetValue", "Variants", "JsonShape"]);
  const names = new Map(model.variants.map((variant) => [variant, members.name(variant.name)]));
  return {
    doc: summary(`One of several types: ${model.variants.map((variant) => typeName(variant.name)).join(", ")}.`, model.docs),
    name,
    discriminator: model.discriminator === null ? trusted("null") : literal(model.discriminator),
    facts: model.variants.map(variantFacts),
    variants: model.variants.map((variant, index) => {
      const member = names.get(variant) ?? trusted("Value");
      const use = unshadowed(types.plain(variant.type), new Set(names.values()), namespace);
      return {
        doc: summary(`The value as ${typeName(variant.name)}, or null.`, { summary: "", description: "" }),
        name: member,
        type: join`${use.code}?`,
        parameter: use.code,
        getter: join`${trusted(use.isValue ? "GetValue" : "Get")}(${index}, ${use.shape})`,
        shape: use.shape,
        factory: join`From${typeName(variant.name)}`,
        owner: name,
      };
    }),
  };
}

function variantFacts({ json, tags, required, known, constants }: Variant): Code {
  const entries = Object.entries(constants).map(([name, value]) => join`(${literal(name)}, ${literal(JSON.stringify(value))})`);
  const parts = [
    ...(tags.length > 0 ? [join`Tags = ${strings(tags)}`] : []),
    ...(required.length > 0 ? [join`Required = ${strings(required)}`] : []),
    ...(known.length > 0 ? [join`Known = ${strings(known)}`] : []),
    ...(entries.length > 0 ? [join`Constants = [${trusted(entries.join(", "))}]`] : []),
  ];
  return parts.length === 0 ? join`new(${literal(json)}),` : join`new(${literal(json)}) { ${trusted(parts.join(", "))} },`;
}
