import type { Diagnostics } from "../diagnostics/diagnostics.ts";
import type { NormalDocument, NormalSchema, SchemaId } from "../normalise/document.ts";
import { enumModel, objectModel } from "./models.ts";
import { reservedTypes } from "./reserved.ts";
import { scalarOf } from "./scalars.ts";
import { signedWordsOf, singular, wordsOf } from "./split-words.ts";
import type { ModelType, TypeRef } from "./types.ts";
import { unionModel } from "./unions.ts";
import { keyOf } from "./unique-names.ts";
import type { ModelId, Origin } from "./words.ts";

/** What a type without a name of its own would be called: better names first. */
export type NameWish = readonly (readonly string[])[];

/** A place in the document that became raw JSON although the document said more. */
export interface Degraded {
  readonly pointer: Origin;
  readonly reason: string;
}

/** Turns schemas into types, and remembers each type that needs a name. */
export class TypeBuilder {
  readonly document: NormalDocument;
  readonly diagnostics: Diagnostics;
  readonly degraded: Degraded[] = [];
  /** Models by id, nameless until all are known (`name-models.ts`). */
  readonly models = new Map<ModelId, ModelType>();
  readonly wishes = new Map<ModelId, NameWish>();
  readonly #named = new Map<SchemaId, TypeRef>();
  /** Types under way, each with how many models had been begun before it. */
  readonly #open = new Map<SchemaId, number>();
  #begun = 0;
  /** Models whose content is being built: who meets one again inside it refers to it. */
  readonly #building = new Set<ModelId>();
  readonly #enums = new Map<string, ModelId>();
  readonly #lostAt = new Set<string>();

  constructor(document: NormalDocument, diagnostics: Diagnostics) {
    this.document = document;
    this.diagnostics = diagnostics;
  }

  /** The type of a schema where it stands. `wish` names it should it need a name; `short` is what it is called there. */
  type(schema: NormalSchema, wish: NameWish, short: readonly string[] | null = null): TypeRef {
    const plain = schema.ref === null ? this.#inline(schema, wish, short) : this.#reference(schema.ref, schema);
    return schema.nullable ? nullable(plain) : plain;
  }

  /** The schema that says what a value is: references followed to the end. */
  resolved(schema: NormalSchema): NormalSchema {
    let found = schema;
    for (let steps = 0; found.ref !== null && steps < 100; steps++) found = this.document.schemas[found.ref] ?? { ...found, ref: null };
    return found;
  }

  #reference(id: SchemaId, from: NormalSchema): TypeRef {
    const known = this.#named.get(id);
    if (known) return known;
    const schema = this.document.schemas[id];
    if (!schema) return any;
    if (schema.ref === null && needsName(schema)) {
      // Known before its content is built, so that a type may hold itself.
      const type: TypeRef = { kind: "model", id: id as ModelId };
      const whole = schema.nullable ? nullable(type) : type;
      this.#named.set(id, whole);
      this.#build(id as ModelId, schema, this.#wishOf(id, schema));
      return this.#settled(id as ModelId, whole, schema);
    }
    // A list or a map may be met again inside a model that it holds: the model is known by then, so that this ends.
    const before = this.#open.get(id);
    if (before === this.#begun) return this.#lost(from, "a type that is only itself");
    this.#open.set(id, this.#begun);
    const type = this.type(schema, this.#wishOf(id, schema));
    this.#open.delete(id);
    this.#named.set(id, type);
    return type;
  }

  #inline(schema: NormalSchema, wish: NameWish, short: readonly string[] | null): TypeRef {
    if (schema.degraded !== null) return this.#lost(schema, schema.degraded);
    if (schema.extensions["x-speakeasy-type-override"] === "any") return any;
    if (needsName(schema)) {
      const id = schema.enum && schema.variants === null ? this.#enumId(schema, short) : (originOf(schema) as string as ModelId);
      if (!this.models.has(id) && !this.#building.has(id))
        this.#build(id, schema, titled(schema, short && schema.enum ? [short, ...wish] : wish));
      return this.#settled(id, { kind: "model", id }, schema);
    }
    switch (schema.type) {
      case null:
        return any;
      case "array":
        return { kind: "list", items: schema.items ? this.type(schema.items, wish.map(singular), short && singular(short)) : any };
      case "object":
        return {
          kind: "map",
          values: schema.additional
            ? this.type(
                schema.additional,
                wish.map((words) => [...singular(words), "value"]),
              )
            : any,
        };
      default:
        return { kind: "scalar", scalar: scalarOf(schema) };
    }
  }

  /** The same values under the same name are the same enum, wherever they are written out. */
  #enumId(schema: NormalSchema, short: readonly string[] | null): ModelId {
    const key = JSON.stringify([short ?? schema.place.pointer, schema.title, schema.type, schema.enum]);
    const id = this.#enums.get(key) ?? (originOf(schema) as string as ModelId);
    this.#enums.set(key, id);
    return id;
  }

  /** A union may turn out to be no union: all variants one type, or one of them any JSON. */
  #settled(id: ModelId, type: TypeRef, schema: NormalSchema): TypeRef {
    const model = this.models.get(id);
    if (model?.kind !== "union") return type;
    const [first] = model.variants;
    const simple = model.variants.some((variant) => variant.json === "any")
      ? any
      : model.variants.length === 1 && first
        ? first.type
        : null;
    if (simple === null) return type;
    if (simple.kind === "model" && simple.id === id) return type;
    this.models.delete(id);
    this.wishes.delete(id);
    const whole = schema.nullable ? nullable(simple) : simple;
    this.#named.set(id, whole);
    return whole;
  }

  #build(id: ModelId, schema: NormalSchema, wish: NameWish): void {
    this.#begun++;
    this.#building.add(id);
    this.wishes.set(id, wish);
    const start = { id, wish, schema, builder: this };
    if (schema.variants) this.models.set(id, unionModel(start));
    else this.models.set(id, schema.enum ? enumModel(start) : objectModel(start));
    this.#building.delete(id);
  }

  #lost(schema: NormalSchema, reason: string): TypeRef {
    if (this.#lostAt.has(originOf(schema))) return any;
    this.#lostAt.add(originOf(schema));
    this.degraded.push({ pointer: originOf(schema), reason });
    this.diagnostics.report("degraded", schema.place, { reason });
    return any;
  }

  /** A component is called what the document calls it; what a deep pointer names, by its title or last word. */
  #wishOf(id: SchemaId, schema: NormalSchema): NameWish {
    const [file = "", pointer = ""] = id.split(/#(.*)/s);
    const path = pointer
      .split("/")
      .slice(1)
      .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
    const last = path.at(-1) ?? file.replace(/^.*\//, "").replace(/\.\w+$/, "");
    const isComponent = /^\/(components\/schemas|definitions|\$defs)\/[^/]+$/.test(pointer) || path.length < 2;
    const owned = [...wordsOf(path.find((part) => !structural.has(part)) ?? file), ...wordsOf(last)];
    const given = sdkName(schema);
    if (given) return [given];
    if (isComponent) return [unreserved(wordsOf(last))];
    return titled(schema, [/^\d+$|^items$|^schema$/.test(last) ? owned : wordsOf(last), owned, path.flatMap(wordsOf)]);
  }
}

/** A name that some runtime has for itself gets "model" behind it. */
const unreserved = (words: readonly string[]): readonly string[] => (reservedTypes.has(keyOf(words)) ? [...words, "model"] : words);

export const any: TypeRef = { kind: "any" };
export const nullable = (type: TypeRef): TypeRef =>
  type.kind === "nullable" || type.kind === "any" ? type : { kind: "nullable", of: type };

const structural: ReadonlySet<string> = new Set([
  "components",
  "schemas",
  "definitions",
  "$defs",
  "paths",
  "properties",
  "parameters",
  "responses",
  "content",
]);

/** Objects with properties, enums and unions have names; a single allowed value is a constant, not an enum. */
function needsName(schema: NormalSchema): boolean {
  return schema.variants !== null || schema.properties.length > 0 || (schema.enum !== null && schema.enum.length > 1);
}

export const originOf = ({ place }: Pick<NormalSchema, "place">): Origin => `${place.file}#${place.pointer}` as Origin;

function sdkName({ extensions }: NormalSchema): readonly string[] | null {
  const name =
    extensions["x-sdk-name"] ??
    extensions["x-speakeasy-name-override"] ??
    (extensions["x-ms-enum"] as { name?: unknown } | undefined)?.name;
  return typeof name === "string" && name !== "" ? signedWordsOf(name) : null;
}

/** A title is a name when it is short; a sentence is not. */
function titled(schema: NormalSchema, wish: NameWish): NameWish {
  const given = sdkName(schema);
  if (given) return [given, ...wish];
  const words = schema.title.length <= 50 && /^[\p{L}\p{Nd}\s_.-]+$/u.test(schema.title) ? wordsOf(schema.title) : [];
  return words.length > 0 && words.length <= 5 ? [words, ...wish] : wish;
}
