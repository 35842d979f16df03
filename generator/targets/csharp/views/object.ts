import type { ObjectModel, Property } from "../../../model/types.ts";
import { type Code, join, trusted } from "../../code.ts";
import { deprecatedWords, type Facts, factsOf } from "../../facts.ts";
import { summary } from "../comments.ts";
import { literal } from "../literals.ts";
import { modelName } from "../naming.ts";
import type { Types, TypeUse } from "../types.ts";
import { memberNames, namesIn, unshadowed } from "./members.ts";

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

export function objectView(model: ObjectModel, types: Types, namespace: string): ObjectView {
  const names = memberNames(model);
  return {
    doc: summary(`${modelName(model.name)} of the API.`, model.docs),
    name: modelName(model.name),
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

function propertyView(property: Property, { model, types, name, namespace }: PropertyContext): PropertyView {
  const { type } = property;
  const use = unshadowed(types.plain(type), namesIn(model), namespace);
  const there = isPromised(property, model) && type.kind !== "nullable" && type.kind !== "any";
  const file = isFile(property);
  return {
    doc: summary(`${property.name.words.join(" ")}.`, property.docs, remarksOf(property)),
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

/** The same, with what an attribute would make a warning inside the package itself. */
export const remarksOf = (facts: Facts & { readonly deprecated: boolean }): readonly string[] => [
  ...factsOf(facts),
  ...(facts.deprecated ? [deprecatedWords] : []),
];
