import type { Sdk } from "../../model/sdk.ts";
import type { EnumMember, ModelType, Property, Scalar, TypeRef } from "../../model/types.ts";
import type { ModelId } from "../../model/words.ts";
import { type Code, join, trusted } from "../code.ts";
import { once } from "../once.ts";
import { constantNames } from "./constants.ts";
import { typeName } from "./naming.ts";

/** A type as written, and what a file that writes it must import. */
export interface TypeUse {
  readonly code: Code;
  readonly imports: readonly string[];
}

/** How types are spelled from one package: models are qualified outside their own. */
export class Types {
  readonly models: ReadonlyMap<ModelId, ModelType>;
  readonly module: string;
  readonly #qualifier: string;
  readonly #cyclic: ReadonlySet<string>;
  readonly #constants: ReadonlyMap<EnumMember, Code>;

  constructor(models: ReadonlyMap<ModelId, ModelType>, module: string, inside: "shared" | "other") {
    this.models = models;
    this.module = module;
    this.#qualifier = inside === "shared" ? "" : "shared.";
    this.#cyclic = cyclicEdges(models);
    this.#constants = constantNames([...models.values()]);
  }

  model(id: ModelId): ModelType {
    const model = this.models.get(id);
    if (!model) throw new Error(`no model ${id}`);
    return model;
  }

  /** An enum's member, as its package declares it. */
  constant(member: EnumMember): Code {
    const name = this.#constants.get(member);
    if (!name) throw new Error(`no constant ${member.name.wire}`);
    return name;
  }

  /** A value that must be there. */
  plain(type: TypeRef): TypeUse {
    switch (type.kind) {
      case "scalar":
        return scalars(type.scalar, this.module);
      case "list":
        return around("[]", this.element(type.items));
      case "map":
        return around("map[string]", this.element(type.values));
      case "nullable":
        return this.optional(type.of);
      case "any":
        return { code: trusted("json.RawMessage"), imports: ["encoding/json"] };
      case "model": {
        const imports = this.#qualifier === "" ? [] : [`${this.module}/models/shared`];
        return { code: join`${trusted(this.#qualifier)}${typeName(this.model(type.id).name)}`, imports };
      }
    }
  }

  /** A value that may be missing: nil says so, or the empty text of an enum. */
  optional(type: TypeRef): TypeUse {
    const of = type.kind === "nullable" ? type.of : type;
    return this.hasZero(of) ? this.plain(of) : around("*", this.plain(of));
  }

  /** One field of a union: nil when it is another variant. */
  variant(type: TypeRef): TypeUse {
    const of = type.kind === "nullable" ? type.of : type;
    const nilable = of.kind === "list" || of.kind === "map" || of.kind === "any" || (of.kind === "scalar" && of.scalar === "bytes");
    return nilable ? this.plain(of) : around("*", this.plain(of));
  }

  /** A list's or map's element: only null needs a pointer. */
  element(type: TypeRef): TypeUse {
    return type.kind === "nullable" ? this.optional(type.of) : this.plain(type);
  }

  /** A property of a model. */
  property(
    owner: ModelId,
    { type, required, sent }: { readonly type: TypeRef; readonly required: boolean; readonly sent: boolean },
  ): TypeUse {
    if (type.kind === "nullable" && sent) {
      const cyclic = type.of.kind === "model" && this.#cyclic.has(`${owner} ${type.of.id}`);
      const of = cyclic ? around("*", this.plain(type.of)) : this.plain(type.of);
      return { code: join`nullable.Nullable[${of.code}]`, imports: [...of.imports, `${this.module}/nullable`] };
    }
    if (!required || type.kind === "nullable") return this.optional(type);
    const cyclic = type.kind === "model" && this.#cyclic.has(`${owner} ${type.id}`);
    return cyclic ? around("*", this.plain(type)) : this.plain(type);
  }

  /** Types whose zero value already says "nothing": no pointer is needed for that. */
  hasZero(type: TypeRef): boolean {
    switch (type.kind) {
      case "list":
      case "map":
      case "any":
        return true;
      case "nullable":
        return true;
      case "scalar":
        return type.scalar === "bytes" || type.scalar === "decimal";
      case "model": {
        const model = this.model(type.id);
        return model.kind === "union" || (model.kind === "enum" && model.base === "string");
      }
    }
  }
}

/** How types are spelled outside their package. */
export const outsideTypes = once(
  (sdk: Sdk, module: string): Types => new Types(new Map(sdk.models.map((model) => [model.id, model])), module, "other"),
);

const around = (prefix: string, { code, imports }: TypeUse): TypeUse => ({ code: join`${trusted(prefix)}${code}`, imports });

function scalars(scalar: Scalar, module: string): TypeUse {
  const plain = (code: string, ...imports: readonly string[]): TypeUse => ({ code: trusted(code), imports });
  const table: Record<Scalar, TypeUse> = {
    string: plain("string"),
    boolean: plain("bool"),
    int32: plain("int32"),
    int64: plain("int64"),
    float: plain("float32"),
    double: plain("float64"),
    decimal: plain("types.Decimal", `${module}/types`),
    date: plain("types.Date", `${module}/types`),
    "date-time": plain("types.DateTime", `${module}/types`),
    time: plain("string"),
    duration: plain("string"),
    uuid: plain("string"),
    uri: plain("string"),
    bytes: plain("[]byte"),
    binary: plain("types.File", `${module}/types`),
  };
  return table[scalar];
}

/** encoding/json knows no names with quotes, commas or backslashes: such a field stays among the additional ones. */
export const hasField = ({ name }: Property): boolean =>
  name.wire !== "" && /^[\p{L}\p{N}!#$%&()*+\-./:;<=>?@[\]^_{|}~ ]+$/u.test(name.wire);

/** Required properties through which a struct would hold itself: they must be pointers. */
function cyclicEdges(models: ReadonlyMap<ModelId, ModelType>): ReadonlySet<string> {
  const edges = new Map<ModelId, readonly ModelId[]>();
  for (const [id, model] of models) {
    if (model.kind === "object") edges.set(id, model.properties.flatMap(heldId));
  }
  const cyclic = new Set<string>();
  for (const [from, targets] of edges) for (const to of targets) if (leads(to, from, edges)) cyclic.add(`${from} ${to}`);
  return cyclic;
}

/** The model that a property holds by value: required ones, and those in a Nullable. */
function heldId({ type, requiredInput, requiredOutput }: Property): readonly ModelId[] {
  if (type.kind === "nullable") return type.of.kind === "model" ? [type.of.id] : [];
  return type.kind === "model" && (requiredInput || requiredOutput) ? [type.id] : [];
}

function leads(from: ModelId, to: ModelId, edges: ReadonlyMap<ModelId, readonly ModelId[]>): boolean {
  const seen = new Set<ModelId>();
  const waiting = [from];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === to) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...(edges.get(id) ?? []));
  }
  return false;
}
