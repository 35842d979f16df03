import { chooseVariant } from "../../../model/choose-variant.ts";
import type { EnumModel, ObjectModel, TypeRef, UnionModel } from "../../../model/types.ts";
import type { Json } from "../../../model/words.ts";
import { type Code, join, trusted } from "../../code.ts";
import { integer, literal, number } from "../literals.ts";
import { typeName } from "../naming.ts";
import type { Types } from "../types.ts";
import { memberNames } from "./members.ts";
import { scalar } from "./scalar.ts";

/** Spells example values, four spaces a level. What does not fit its type is bent until it does. */
export class Values {
  readonly #types: Types;

  constructor(types: Types) {
    this.#types = types;
  }

  /** A value of a type; `depth` is how far its lines stand in. */
  of(type: TypeRef, value: Json, depth = 0): Code {
    switch (type.kind) {
      case "scalar":
        return scalar(type.scalar, value);
      case "nullable":
        return value === null ? trusted("null") : this.of(type.of, value, depth);
      case "any":
        return value === null ? trusted("null") : join`JsonNode.Parse(${literal(JSON.stringify(value))})!`;
      case "list":
        return this.#list(type.items, value, depth);
      case "map":
        return this.#map(type.values, value, depth);
      case "model":
        return this.#model(type, value, depth);
    }
  }

  /** Any value of a type at all, where one must be given and none is shown. */
  some(type: TypeRef): Code {
    return this.of(type.kind === "nullable" ? type.of : type, type.kind === "any" ? {} : null);
  }

  #list(items: TypeRef, value: Json, depth: number): Code {
    const given: readonly Json[] = Array.isArray(value) ? value : [];
    const kept = given.filter((item) => item !== null || allowsNull(items));
    return trusted(`[${kept.map((item) => this.of(items, item, depth)).join(", ")}]`);
  }

  #map(values: TypeRef, value: Json, depth: number): Code {
    const entries = Object.entries(record(value))
      .filter(([, item]) => item !== null || allowsNull(values))
      .map(([key, item]) => `[${literal(key)}] = ${this.of(values, item, depth)}`);
    return join`new Dictionary<string, ${this.#types.element(values)}>${trusted(entries.length === 0 ? "()" : ` { ${entries.join(", ")} }`)}`;
  }

  #model(type: TypeRef & { readonly kind: "model" }, value: Json, depth: number): Code {
    const model = this.#types.model(type.id);
    const name = this.#types.plain(type).code;
    switch (model.kind) {
      case "enum":
        return join`new ${name}(${enumValue(model, value)})`;
      case "union":
        return this.#union(model, name, { value, depth });
      case "object":
        return this.#object(model, name, { value, depth });
    }
  }

  #union(model: UnionModel, name: Code, { value, depth }: Standing): Code {
    const variant = chooseVariant(model, value) ?? model.variants[0];
    return variant ? join`${name}.From${typeName(variant.name)}(${this.of(variant.type, value, depth)})` : trusted("null!");
  }

  #object(model: ObjectModel, name: Code, { value, depth }: Standing): Code {
    const given = record(value);
    const names = memberNames(model);
    const fields = model.properties.flatMap((property) => {
      const found = Object.hasOwn(given, property.name.wire) ? given[property.name.wire] : undefined;
      return found === undefined || (found === null && !allowsNull(property.type))
        ? []
        : [`${"    ".repeat(depth + 1)}${names.get(property)} = ${this.of(property.type, found, depth + 1)},`];
    });
    if (fields.length === 0) return join`new ${name}()`;
    return join`new ${name}\n${trusted(`${"    ".repeat(depth)}{\n${fields.join("\n")}\n${"    ".repeat(depth)}}`)}`;
  }
}

interface Standing {
  readonly value: Json;
  readonly depth: number;
}

const allowsNull = (type: TypeRef): boolean => type.kind === "nullable" || type.kind === "any";

function enumValue({ base, members }: EnumModel, value: Json): Code {
  const given = value === null || typeof value === "object" ? (members[0]?.value ?? "") : value;
  switch (base) {
    case "string":
      return literal(String(given));
    case "boolean":
      return trusted(String(given === true || given === "true"));
    case "int64":
      return integer(Number(given));
    case "double":
      return number(Number(given));
  }
}

const record = (value: Json): Readonly<Record<string, Json>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, Json>>) : {};
