import { chooseVariant } from "../../../model/choose-variant.ts";
import type { ObjectModel, Scalar, TypeRef } from "../../../model/types.ts";
import type { Json } from "../../../model/words.ts";
import { type Code, join, trusted } from "../../code.ts";
import { literal } from "../literals.ts";
import { typeName } from "../naming.ts";
import type { Types } from "../types.ts";
import { memberNames } from "./models.ts";

/** Spells example values, four spaces a level. */
export class Values {
  readonly #types: Types;

  constructor(types: Types) {
    this.#types = types;
  }

  /** A value of a type; `depth` is how far its lines stand in. */
  of(type: TypeRef, value: Json, depth = 0): Code {
    if (value === null) return trusted("null");
    switch (type.kind) {
      case "scalar":
        return scalar(type.scalar, value);
      case "nullable":
        return this.of(type.of, value, depth);
      case "any":
        return join`JsonNode.Parse(${literal(JSON.stringify(value))})!`;
      case "list":
        return trusted(`[${(Array.isArray(value) ? value : []).map((item: Json) => this.of(type.items, item, depth)).join(", ")}]`);
      case "map":
        return this.#map(type.values, value, depth);
      case "model":
        return this.#model(type, value, depth);
    }
  }

  #map(values: TypeRef, value: Json, depth: number): Code {
    const nullable = values.kind === "nullable" || values.kind === "any" ? "?" : "";
    const entries = Object.entries(record(value)).map(([key, item]) => `[${literal(key)}] = ${this.of(values, item, depth)}`);
    return join`new Dictionary<string, ${this.#types.plain(values).code}${trusted(nullable)}>${trusted(entries.length === 0 ? "()" : ` { ${entries.join(", ")} }`)}`;
  }

  #model(type: TypeRef & { readonly kind: "model" }, value: Json, depth: number): Code {
    const model = this.#types.model(type.id);
    const name = this.#types.plain(type).code;
    switch (model.kind) {
      case "enum":
        return join`new ${name}(${typeof value === "string" ? literal(value) : trusted(String(value))})`;
      case "union": {
        const variant = chooseVariant(model, value);
        return variant ? join`${name}.From${typeName(variant.name)}(${this.of(variant.type, value, depth)})` : trusted("null");
      }
      case "object":
        return this.#object(model, name, { value, depth });
    }
  }

  #object(model: ObjectModel, name: Code, { value, depth }: { readonly value: Json; readonly depth: number }): Code {
    const given = record(value);
    const names = memberNames(model);
    const fields = model.properties.flatMap((property) => {
      const found = Object.hasOwn(given, property.name.wire) ? given[property.name.wire] : undefined;
      return found === undefined
        ? []
        : [`${"    ".repeat(depth + 1)}${names.get(property)} = ${this.of(property.type, found ?? null, depth + 1)},`];
    });
    if (fields.length === 0) return join`new ${name}()`;
    return join`new ${name}\n${trusted(`${"    ".repeat(depth)}{\n${fields.join("\n")}\n${"    ".repeat(depth)}}`)}`;
  }
}

function scalar(type: Scalar, value: Json): Code {
  const text = typeof value === "string" ? value : String(value);
  switch (type) {
    case "string":
    case "uuid":
    case "uri":
    case "time":
    case "duration":
      return literal(text);
    case "boolean":
      return trusted(String(value === true));
    case "int32":
    case "int64":
      return trusted(`${Number(value).toFixed(0)}${Math.abs(Number(value)) > 2 ** 31 ? "L" : ""}`);
    case "float":
      return trusted(`${Number(value)}f`);
    case "double":
      return trusted(`${Number(value)}d`);
    case "decimal":
      return trusted(`${text}m`);
    case "date": {
      const [year = 1, month = 1, day = 1] = text.split("-").map(Number);
      return trusted(`new DateOnly(${year}, ${month}, ${day})`);
    }
    case "date-time":
      return join`new Timestamp(${literal(text)})`;
    case "bytes":
      return join`Convert.FromBase64String(${literal(text)})`;
    case "binary":
      return join`new FileContent(new MemoryStream("content"u8.ToArray()), "file.txt")`;
  }
}

const record = (value: Json): Readonly<Record<string, Json>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, Json>>) : {};
