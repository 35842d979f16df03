import type { Diagnostics } from "../diagnostics/diagnostics.ts";
import type { Documents, Located, Place } from "../load/documents.ts";
import { child } from "../load/pointer.ts";
import type { Json } from "../model/words.ts";
import { examplesOf, isObject, object, type Raw } from "./read.ts";
import { SchemaTable } from "./schemas/schema-table.ts";

/** An object of the document and where it stands. */
export interface Node {
  readonly raw: Raw;
  readonly place: Place;
}

/** What every reader of the document needs: references followed, schemas interned, problems told. */
export class Context {
  readonly documents: Documents;
  readonly diagnostics: Diagnostics;
  readonly schemas: SchemaTable;

  constructor(documents: Documents, diagnostics: Diagnostics) {
    this.documents = documents;
    this.diagnostics = diagnostics;
    this.schemas = new SchemaTable(documents, diagnostics);
  }

  /** The object at a member, its `$ref`s followed; null when there is none. Siblings of `$ref` win over its target's. */
  follow({ value, place }: Located): (Node & { readonly reference: string | null }) | null {
    let raw = value;
    let at = place;
    let siblings: Raw = {};
    let reference: string | null = null;
    for (let steps = 0; isObject(raw) && typeof raw["$ref"] === "string"; steps++) {
      if (steps > 100) {
        this.diagnostics.report("ref-cycle", place, { ref: raw["$ref"] });
        return null;
      }
      const { $ref, ...rest } = raw;
      const target = this.schemas.follow($ref as string, at);
      if (!target) return null;
      reference = `${target.place.file}#${target.place.pointer}`;
      siblings = { ...rest, ...siblings };
      raw = target.value;
      at = target.place;
    }
    return isObject(raw) ? { raw: { ...raw, ...siblings }, place: at, reference } : null;
  }
}

/** `example` and `examples`, of which each may be a reference. An example that is nowhere is no reason to complain. */
export function examplesIn(node: Node, { documents }: Context): readonly Json[] {
  const named = members(node, "examples").map(([name, { value, place }]) => {
    const reference = object(value)["$ref"];
    return [name, typeof reference === "string" ? documents.resolve(reference, place)?.value : value] as const;
  });
  return examplesOf(named.length === 0 ? node.raw : { ...node.raw, examples: Object.fromEntries(named) });
}

/** A member of an object as a located value. */
export function member({ raw, place }: Node, key: string): Located {
  return { value: raw[key], place: { file: place.file, pointer: child(place.pointer, key) } };
}

/** The members of a map inside an object, in order: `properties(node, "responses")`. */
export function members(node: Node, key: string): readonly (readonly [string, Located])[] {
  return entries({ raw: object(node.raw[key]), place: member(node, key).place });
}

export function entries(node: Node): readonly (readonly [string, Located])[] {
  return Object.keys(node.raw).map((name) => [name, member(node, name)]);
}

export function items(node: Node, key: string): readonly Located[] {
  const found = node.raw[key];
  const { place } = member(node, key);
  return (Array.isArray(found) ? found : []).map((value, index) => ({
    value,
    place: { file: place.file, pointer: child(place.pointer, index) },
  }));
}
