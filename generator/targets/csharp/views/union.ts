import type { UnionModel, Variant } from "../../../model/types.ts";
import { type Code, join, trusted } from "../../code.ts";
import { summary } from "../comments.ts";
import { literal, strings } from "../literals.ts";
import { inherited, Members, modelName, typeName } from "../naming.ts";
import type { Types } from "../types.ts";
import { unshadowed } from "./members.ts";

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

/** What `Union` has for itself, and what its subclasses name. */
const unionMembers = ["Raw", "Node", "Get", "GetValue", "Variants", "JsonShape", "JsonTypes"];

export function unionView(model: UnionModel, types: Types, namespace: string): UnionView {
  const name = modelName(model.name);
  const members = new Members(name, unionMembers);
  const names = new Map(model.variants.map((variant) => [variant, members.name(variant.name)]));
  return {
    doc: summary(`One of several types: ${model.variants.map((variant) => typeName(variant.name)).join(", ")}.`, model.docs),
    name,
    discriminator: model.discriminator === null ? trusted("null") : literal(model.discriminator),
    facts: model.variants.map(variantFacts),
    variants: model.variants.map((variant, index) => {
      const member = names.get(variant) ?? trusted("Value");
      const use = unshadowed(types.plain(variant.type), new Set([...names.values(), ...unionMembers, ...inherited]), namespace);
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
