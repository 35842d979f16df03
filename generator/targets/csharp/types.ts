import type { ModelType, Scalar, TypeRef } from "../../model/types.ts";
import type { ModelId } from "../../model/words.ts";
import { type Code, join, trusted } from "../code.ts";
import { modelName } from "./naming.ts";

/** A type as C# writes it, and how the runtime reads and writes it. */
export interface TypeUse {
  readonly code: Code;
  readonly shape: Code;
  /** A value type: `T?` is Nullable<T>. */
  readonly isValue: boolean;
}

const scalars: Record<Scalar, readonly [code: string, shape: string, isValue: boolean]> = {
  string: ["string", "Text", false],
  boolean: ["bool", "Boolean", true],
  int32: ["int", "Int32", true],
  int64: ["long", "Int64", true],
  float: ["float", "Single", true],
  double: ["double", "Double", true],
  decimal: ["decimal", "Decimal", true],
  date: ["DateOnly", "Date", true],
  "date-time": ["Timestamp", "Timestamp", true],
  time: ["string", "Text", false],
  duration: ["string", "Text", false],
  uuid: ["string", "Text", false],
  uri: ["string", "Text", false],
  bytes: ["ReadOnlyMemory<byte>", "Bytes", true],
  binary: ["FileContent", "File", false],
};

/** How types are spelled in one namespace: models are reached through `qualifier`. */
export class Types {
  readonly models: ReadonlyMap<ModelId, ModelType>;
  readonly #qualifier: string;

  constructor(models: ReadonlyMap<ModelId, ModelType>, qualifier: string) {
    this.models = models;
    this.#qualifier = qualifier;
  }

  model(id: ModelId): ModelType {
    const model = this.models.get(id);
    if (!model) throw new Error(`no model ${id}`);
    return model;
  }

  /** A value that is there. */
  plain(type: TypeRef): TypeUse {
    switch (type.kind) {
      case "scalar": {
        const [code, shape, isValue] = scalars[type.scalar];
        return { code: trusted(code), shape: join`JsonTypes.${trusted(shape)}`, isValue };
      }
      case "any":
        return { code: trusted("JsonNode"), shape: trusted("JsonTypes.Any"), isValue: false };
      case "nullable":
        return this.plain(type.of);
      case "list":
        return this.#around("IReadOnlyList", "List", type.items);
      case "map":
        return this.#around("IReadOnlyDictionary", "Map", type.values);
      case "model": {
        const model = this.model(type.id);
        const name = join`${trusted(this.#qualifier)}${modelName(model.name)}`;
        return { code: name, shape: join`${name}.JsonShape`, isValue: model.kind === "enum" };
      }
    }
  }

  /** A value that may be missing. */
  optional(type: TypeRef): Code {
    return join`${this.plain(type).code}?`;
  }

  /** A value among others: null where the document allows it. */
  element(type: TypeRef): Code {
    return join`${this.plain(type).code}${trusted(type.kind === "nullable" || type.kind === "any" ? "?" : "")}`;
  }

  #around(generic: string, shape: string, of: TypeRef): TypeUse {
    const element = this.plain(of);
    const nullable = of.kind === "nullable" || of.kind === "any";
    const key = generic === "IReadOnlyDictionary" ? "string, " : "";
    const maker = nullable ? `Nullable${element.isValue ? "Value" : ""}${shape}` : shape;
    return {
      code: trusted(`${generic}<${key}${element.code}${nullable ? "?" : ""}>`),
      shape: join`JsonTypes.${trusted(maker)}(${element.shape})`,
      isValue: false,
    };
  }
}
