import type { Diagnostics } from "../../diagnostics/diagnostics.ts";
import type { Documents, Located, Place } from "../../load/documents.ts";
import { child } from "../../load/pointer.ts";
import type { NormalSchema, SchemaId } from "../document.ts";
import { isObject, list, object, type Raw } from "../read.ts";
import { addKeywords, annotate, type Facts, noFacts, type RawSchema } from "./facts.ts";
import { finish } from "./finish.ts";
import { anything, onlyAnnotates } from "./keywords.ts";

/** Every schema that something refers to, read once; and the way to read one where it stands. */
export class SchemaTable {
  readonly #documents: Documents;
  readonly #diagnostics: Diagnostics;
  readonly #schemas = new Map<SchemaId, NormalSchema>();
  readonly #reading = new Map<SchemaId, "open" | "needed">();
  readonly #reported = new Set<string>();

  constructor(documents: Documents, diagnostics: Diagnostics) {
    this.#documents = documents;
    this.#diagnostics = diagnostics;
  }

  get schemas(): Readonly<Record<SchemaId, NormalSchema>> {
    return Object.fromEntries(this.#schemas);
  }

  get(id: SchemaId): NormalSchema | undefined {
    return this.#schemas.get(id);
  }

  /** One schema, where it is used. Several raw schemas are read as if `allOf` held them. */
  use(schemas: readonly RawSchema[]): NormalSchema {
    const [only] = schemas;
    if (only === undefined) throw new Error("a schema needs a place");
    const members = this.#members(schemas);
    const structural = members.filter((member) => !onlyAnnotates(object(member.value)));
    const [reference] = structural;
    if (structural.length === 1 && reference && this.#isReference(reference)) return this.#named(reference, members, only.place);
    return this.#once(schemas, () => {
      const facts = noFacts();
      const open = new Set<SchemaId>();
      for (const member of members) this.#collect(facts, member, open, true);
      return finish({ facts, table: this, place: only.place, diagnostics: this.#diagnostics });
    });
  }

  /** A schema that is met again while it is read holds itself: from then on it is a named one, like any other. */
  #once(schemas: readonly RawSchema[], read: () => NormalSchema): NormalSchema {
    const id = schemas.map(({ place }) => idOf(place)).join(" & ");
    const place = schemas[0]?.place ?? { file: "", pointer: "" };
    if (this.#reading.has(id)) {
      this.#reading.set(id, "needed");
      return { ...anything, ref: id, place };
    }
    this.#reading.set(id, "open");
    const schema = read();
    const needed = this.#reading.get(id) === "needed" || this.#schemas.has(id);
    this.#reading.delete(id);
    if (!needed) return schema;
    this.#schemas.set(id, schema);
    return { ...anything, ref: id, place };
  }

  /** What a schema says in all, references followed. */
  factsOf(schema: RawSchema): Facts {
    const facts = noFacts();
    this.#collect(facts, schema, new Set(), true);
    return facts;
  }

  /** The id of what a `$ref` names, or null. The schema behind it is in the table afterwards. */
  refer(reference: string, from: Place): SchemaId | null {
    const target = this.follow(reference, from);
    return target && this.#ensure(target);
  }

  /** What a `$ref` names as it stands, or null and a diagnostic. */
  follow(reference: string, from: Place): Located | null {
    const target = this.#documents.resolve(reference, from);
    if (!target) this.#report("unresolved-ref", { file: from.file, pointer: child(from.pointer, "$ref") }, reference);
    return target;
  }

  #ensure(target: Located): SchemaId {
    const id = idOf(target.place);
    if (!this.#schemas.has(id)) {
      const unread: NormalSchema = { ...anything, place: target.place };
      this.#schemas.set(id, unread);
      const schema = this.use([target]);
      if (schema.ref !== id) this.#schemas.set(id, schema);
      else if (this.#schemas.get(id) === unread) this.#schemas.set(id, { ...unread, degraded: "a type that is only itself" });
    }
    return id;
  }

  /** `allOf` taken apart, one level, wherever nothing but annotations stands beside it. */
  #members(schemas: readonly RawSchema[]): readonly RawSchema[] {
    return schemas.flatMap((schema) => {
      const { allOf, ...own } = object(schema.value);
      const plain = { ...own };
      if (plain["type"] === "object" && Object.keys(plain).every((key) => key === "type" || onlyAnnotates({ [key]: plain[key] })))
        delete plain["type"];
      if (!Array.isArray(allOf) || allOf.length === 0 || !onlyAnnotates(plain) || "$ref" in own) return [schema];
      const members = allOf.map((value, index) => ({
        value,
        place: { ...schema.place, pointer: child(schema.place.pointer, "allOf", index) },
      }));
      return [{ value: plain, place: schema.place }, ...this.#members(members)];
    });
  }

  /** A `$ref` with nothing beside it that changes its type. */
  #isReference(schema: RawSchema): boolean {
    const { siblings, reference } = this.#referenceOf(schema);
    return reference !== null && onlyAnnotates(siblings);
  }

  /** A dynamic reference is taken for what it names where it stands: no target has types that depend on the caller. */
  #referenceOf({ value, place }: RawSchema): { readonly reference: string | null; readonly siblings: Raw } {
    const { $ref, $dynamicRef, $recursiveRef, ...siblings } = object(value);
    const reference = $ref ?? $dynamicRef ?? ($recursiveRef === undefined ? null : this.#documents.around(place));
    return { reference: typeof reference === "string" ? reference : null, siblings };
  }

  #named(reference: RawSchema, members: readonly RawSchema[], place: Place): NormalSchema {
    const facts = noFacts();
    for (const { value } of members) annotate(facts, object(value), true);
    const ref = this.refer(this.#referenceOf(reference).reference ?? "", reference.place);
    const { title, description, deprecated, nullable, access, default: fallback, examples, extensions } = facts;
    return { ...anything, ref, title, description, deprecated, nullable, access, default: fallback, examples, extensions, place };
  }

  /** Adds up a schema, what it refers to, and its `allOf` members. `open` breaks a schema that holds itself. */
  #collect(facts: Facts, schema: RawSchema, open: Set<SchemaId>, outermost: boolean): void {
    if (!isObject(schema.value)) {
      if (typeof schema.value !== "boolean") this.#report("not-a-schema", schema.place, "");
      return;
    }
    const unions = facts.unions.length;
    addKeywords(facts, schema, outermost);
    if (!outermost) this.#dropOwnUnions(facts, unions);
    const { reference } = this.#referenceOf(schema);
    if (reference !== null) {
      const target = this.follow(reference, schema.place);
      if (target && !open.has(idOf(target.place))) {
        open.add(idOf(target.place));
        this.#collect(facts, target, open, false);
        open.delete(idOf(target.place));
      }
    }
    for (const [index, member] of list(schema.value["allOf"]).entries()) {
      this.#collect(
        facts,
        { value: member, place: { ...schema.place, pointer: child(schema.place.pointer, "allOf", index) } },
        open,
        false,
      );
    }
  }

  /** A parent that lists its children in `oneOf` does not make each child that union again. */
  #dropOwnUnions(facts: Facts, from: number): void {
    const added = facts.unions.splice(from);
    facts.unions.push(...added.filter((union) => !union.some((member) => this.#isBeingRead(member))));
  }

  #isBeingRead({ value, place }: RawSchema): boolean {
    const reference = object(value)["$ref"];
    const target = typeof reference === "string" ? this.#documents.resolve(reference, place) : null;
    return target !== null && this.#reading.has(idOf(target.place));
  }

  #report(code: "unresolved-ref" | "not-a-schema", place: Place, ref: string): void {
    const key = `${code} ${idOf(place)}`;
    if (this.#reported.has(key)) return;
    this.#reported.add(key);
    if (code === "unresolved-ref") this.#diagnostics.report(code, place, { ref });
    else this.#diagnostics.report(code, place, {});
  }
}

export const idOf = (place: Place): SchemaId => `${place.file}#${place.pointer}`;
