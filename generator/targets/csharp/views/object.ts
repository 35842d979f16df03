import type { ObjectModel, Property } from "../../../model/types.ts";
import { type Code, join, trusted } from "../../code.ts";
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
    doc: summary(`${property.name.words.join(" ")}.`, property.docs, [...constantOf(property), ...factsOf(property)]),
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

const constantOf = ({ constant }: Property): readonly string[] => (constant === null ? [] : [`Always ${JSON.stringify(constant)}.`]);

type Facts = Pick<Property, "constraints" | "access" | "default" | "deprecated">;

export function factsOf({ constraints, access, default: usual, deprecated }: Facts): readonly string[] {
  const said = constraints.filter((words) => !/^at least 0\b/.test(words));
  return [
    ...(said.length > 0 ? [`Allowed: ${said.join(", ")}.`] : []),
    ...(usual === null ? [] : [`Default: ${JSON.stringify(usual)}.`]),
    ...(access === "read-only" ? ["The server sets it."] : []),
    ...(deprecated ? ["Deprecated: the API may drop it."] : []),
  ];
}
