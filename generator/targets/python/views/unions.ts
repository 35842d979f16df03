import type { TypeRef, UnionModel, Variant } from "../../../model/types.ts";
import { type Code, join, list, trusted } from "../../code.ts";
import { type Facts, modelOf } from "../facts.ts";
import { frozen, json, names, text, tuple } from "../literals.ts";
import * as naming from "../naming.ts";
import { typeCode } from "../types.ts";
import type { Standing } from "./models.ts";

/** A union with the facts that tell its variants apart. What it does not know stays as it came. */
export function unionCode(facts: Facts, model: UnionModel, { place, later }: Standing): Code {
  const { imports, root } = place;
  imports.name("typing", "Annotated").module("pydantic").name(root, "_unions");
  const arms = model.variants.map((variant) => {
    const type = typeCode(defined(facts, variant.type, later), place, facts);
    return join`Annotated[${type}, pydantic.Tag(${label(variant)})]`;
  });
  const all = list([...arms, trusted('Annotated[_unions.Unknown, pydantic.Tag("unknown")]')], " | ");
  const choice = list(
    [model.discriminator === null ? trusted("None") : text(model.discriminator), ...model.variants.map((each) => factsOf(facts, each))],
    ", ",
  );
  return join`Annotated[${all}, pydantic.Discriminator(_unions.Choice(${choice}))]`;
}

/** A union that stands in a circle of unions is written before what it names: there its values stay JSON. */
function defined(facts: Facts, type: TypeRef, later: Standing["later"]): TypeRef {
  switch (type.kind) {
    case "scalar":
    case "any":
      return type;
    case "model":
      return later.has(type.id) ? { kind: "any" } : type;
    case "list":
      return { kind: "list", items: defined(facts, type.items, later) };
    case "map":
      return { kind: "map", values: defined(facts, type.values, later) };
    case "nullable":
      return { kind: "nullable", of: defined(facts, type.of, later) };
  }
}

function factsOf(facts: Facts, variant: Variant): Code {
  const { type, tags, required, known, constants } = variant;
  const constant = Object.entries(constants).map(([key, value]) => join`(${text(key)}, ${json(value)})`);
  const given = [
    [label(variant), true],
    [text(variant.json), true],
    [type.kind === "model" ? join`type=${text(className(facts, type))}` : trusted(""), type.kind === "model"],
    [join`tags=${names(tags)}`, tags.length > 0],
    [join`required=${frozen(required)}`, required.length > 0],
    [join`known=${frozen(known)}`, known.length > 0],
    [join`constants=${tuple(constant)}`, constant.length > 0],
  ] as const;
  const facts_ = given.filter(([, wanted]) => wanted).map(([code]) => code);
  return join`_unions.Variant(${list(facts_, ", ")})`;
}

const label = ({ name }: Variant): Code => text(name.words.join("_"));

function className(facts: Facts, type: TypeRef & { kind: "model" }): string {
  return naming.type(modelOf(facts, type.id).name);
}
