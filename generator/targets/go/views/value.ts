import { chooseVariant } from "../../../model/choose-variant.ts";
import type { ObjectModel, Scalar, TypeRef } from "../../../model/types.ts";
import type { Json } from "../../../model/words.ts";
import { type Code, join, trusted } from "../../code.ts";
import { constantValue, integer, literal, number } from "../literals.ts";
import { member } from "../naming.ts";
import { hasField, type Types } from "../types.ts";

/** Spells example values, and collects what the program must import for them. */
export class Values {
  readonly #types: Types;
  readonly #package: string;
  readonly imports = new Set<string>();

  constructor(types: Types, packageName: string) {
    this.#types = types;
    this.#package = packageName;
  }

  /** A value where it must be there. */
  plain(type: TypeRef, value: Json): Code {
    switch (type.kind) {
      case "scalar":
        return this.#scalar(type.scalar, value);
      case "list":
        return this.#around(
          type,
          (Array.isArray(value) ? value : []).map((item: Json) => this.element(type.items, item)),
        );
      case "map":
        return this.#around(
          type,
          Object.entries(record(value)).map(([key, item]) => join`${literal(key)}: ${this.element(type.values, item)}`),
        );
      case "nullable":
        return this.optional(type.of, value);
      case "any":
        this.imports.add("encoding/json");
        return join`json.RawMessage(${literal(JSON.stringify(value))})`;
      case "model":
        return this.#model(type, value);
    }
  }

  /** A value where nil would do: pointers are made for what is no pointer. */
  optional(type: TypeRef, value: Json): Code {
    const of = type.kind === "nullable" ? type.of : type;
    if (value === null) return trusted("nil");
    if (this.#types.hasZero(of)) return this.plain(of, value);
    const model = of.kind === "model" ? this.#types.model(of.id) : null;
    return model?.kind === "object" ? join`&${this.plain(of, value)}` : join`${this.#ptr()}(${this.#typed(of, value)})`;
  }

  #variant(type: TypeRef, value: Json): Code {
    const of = type.kind === "nullable" ? type.of : type;
    if (!this.#types.variant(of).code.startsWith("*")) return this.plain(of, value);
    const model = of.kind === "model" ? this.#types.model(of.id) : null;
    return model?.kind === "object" ? join`&${this.plain(of, value)}` : join`${this.#ptr()}(${this.#typed(of, value)})`;
  }

  element(type: TypeRef, value: Json): Code {
    return type.kind === "nullable" ? this.optional(type.of, value) : this.plain(type, value);
  }

  /** An untyped constant would become an int. */
  #typed(type: TypeRef, value: Json): Code {
    const plain = this.plain(type, value);
    const wraps = type.kind === "scalar" && ["int32", "int64", "float", "double"].includes(type.scalar);
    return wraps ? join`${this.#types.plain(type).code}(${plain})` : plain;
  }

  #ptr(): Code {
    this.imports.add(this.#types.module);
    return trusted(`${this.#package}.Ptr`);
  }

  #around(type: TypeRef, items: readonly Code[]): Code {
    const use = this.#types.plain(type);
    for (const path of use.imports) this.imports.add(path);
    return join`${use.code}{${trusted(items.join(", "))}}`;
  }

  #model(type: TypeRef & { readonly kind: "model" }, value: Json): Code {
    const model = this.#types.model(type.id);
    const use = this.#types.plain(type);
    for (const path of use.imports) this.imports.add(path);
    switch (model.kind) {
      case "enum": {
        const found = model.members.find((each) => each.value === value);
        if (found && model.base === "string") return join`shared.${this.#types.constant(found)}`;
        const plain = constantValue(typeof value === "string" || typeof value === "number" ? value : value === true, model.base);
        return join`${use.code}(${plain})`;
      }
      case "union": {
        const variant = chooseVariant(model, value);
        if (!variant) return join`${use.code}{Raw: ${this.plain({ kind: "any" }, value)}}`;
        return join`${use.code}{${member(variant.name)}: ${this.#variant(variant.type, value)}}`;
      }
      case "object":
        return this.#object(model, use.code, value);
    }
  }

  #object(model: ObjectModel, name: Code, value: Json): Code {
    const given = record(value);
    const fields = model.properties.filter(hasField).flatMap((property) => {
      if (!Object.hasOwn(given, property.name.wire)) return [];
      const field = this.#property(model, property, given[property.name.wire] ?? null);
      return field === null ? [] : [join`${member(property.name)}: ${field}`];
    });
    return fields.length === 0 ? join`${name}{}` : join`${name}{\n${trusted(fields.map((field) => `${field},\n`).join(""))}}`;
  }

  #property(model: ObjectModel, { type, requiredInput, requiredOutput }: ObjectModel["properties"][number], value: Json): Code | null {
    const required = (!model.usage.input || requiredInput) && (!model.usage.output || requiredOutput);
    const use = this.#types.property(model.id, { type, required, sent: model.usage.input });
    if (use.code.startsWith("nullable.") && type.kind === "nullable") {
      this.imports.add(this.#types.module);
      const of = use.code.startsWith("nullable.Nullable[*") ? join`&${this.plain(type.of, value)}` : this.#typed(type.of, value);
      return value === null
        ? trusted(`${this.#package}.Null[${this.#types.plain(type.of).code}]()`)
        : join`${trusted(this.#package)}.Set(${of})`;
    }
    if (use.code.startsWith("*")) return this.optional(type, value);
    return value === null ? null : this.plain(type, value);
  }

  #scalar(scalar: Scalar, value: Json): Code {
    const text = typeof value === "string" ? value : String(value);
    switch (scalar) {
      case "string":
      case "uuid":
      case "uri":
      case "time":
      case "duration":
        return literal(text);
      case "boolean":
        return trusted(String(value === true));
      case "int32":
        return integer(Number(value), 32);
      case "int64":
        return integer(Number(value), 64);
      case "float":
      case "double":
        return number(Number(value));
      case "decimal":
        return this.#fromTypes(join`types.Decimal(${literal(text)})`);
      case "date": {
        const [year = 1, month = 1, day = 1] = text.split("-").map(Number);
        return this.#fromTypes(join`types.NewDate(${year}, ${month}, ${day})`);
      }
      case "date-time":
        return this.#fromTypes(join`types.DateTimeAsSent(${literal(text)})`);
      case "bytes":
        return join`[]byte(${literal(Buffer.from(text, "base64").toString("utf8"))})`;
      case "binary":
        this.imports.add("strings");
        return this.#fromTypes(join`types.File{Name: "file.txt", Content: strings.NewReader(${literal(text)})}`);
    }
  }

  #fromTypes(code: Code): Code {
    this.imports.add(`${this.#types.module}/types`);
    return code;
  }
}

const record = (value: Json): Readonly<Record<string, Json>> =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, Json>>) : {};
