import { at, child, fromFragment, segments } from "./pointer.ts";
import type { Source } from "./source.ts";
import { walk } from "./walk.ts";

/** A place in a document: a file, named from the document's folder, and a JSON pointer into it. */
export interface Place {
  readonly file: string;
  readonly pointer: string;
}

export interface Located {
  readonly value: unknown;
  readonly place: Place;
}

/** The document and every file it refers to. All files are read before anything else happens; see `load.ts`. */
export class Documents {
  readonly root: Source;
  readonly #sources: ReadonlyMap<string, Source>;
  readonly #anchors = new Map<string, ReadonlyMap<string, string>>();

  constructor(root: Source, sources: ReadonlyMap<string, Source>) {
    this.root = root;
    this.#sources = sources;
  }

  /** The same documents with another value at the root: what overlays made of it. Places stay those of the file. */
  withRoot(value: unknown): Documents {
    const root = this.root.with(value);
    return new Documents(root, new Map([...this.#sources, [root.path, root]]));
  }

  /** What a `$ref` written at `from` names, or null. Follows nothing: the target may be a reference itself. */
  resolve(reference: string, from: Place): Located | null {
    const hash = reference.indexOf("#");
    const path = hash < 0 ? reference : reference.slice(0, hash);
    const fragment = hash < 0 ? "" : fromFragment(reference.slice(hash + 1));
    const { file, pointer: start } = path === "" ? { file: from.file, pointer: "" } : this.#startOf(path, from);
    const source = file === null ? undefined : this.#sources.get(file);
    if (!source || file === null) return null;
    const pointer = fragment === "" || fragment.startsWith("/") ? start + fragment : (this.#anchorsOf(source).get(fragment) ?? null);
    if (pointer === null) return null;
    const value = at(source.value, pointer);
    return value === undefined ? null : { value, place: { file, pointer } };
  }

  /** What `$recursiveRef: "#"` stands for: the schema around it that `$recursiveAnchor` marks, else the component it is in. */
  around({ file, pointer }: Place): string {
    const root = this.#sources.get(file)?.value;
    const steps = segments(pointer);
    const anchored = steps
      .map((_, index) => child("", ...steps.slice(0, index)))
      .find((outer) => (at(root, outer) as { readonly $recursiveAnchor?: unknown } | undefined)?.$recursiveAnchor === true);
    const component = /^\/(components\/schemas|definitions)\/[^/]+/.exec(pointer)?.[0] ?? "";
    return `#${encodeURI(anchored ?? component)}`;
  }

  /** Where a fragment counts from: a schema of the document with that `$id`, or another file. */
  #startOf(path: string, from: Place): { readonly file: string | null; readonly pointer: string } {
    const known = this.#anchorsOf(this.root).get(path);
    if (known !== undefined) return { file: this.root.path, pointer: known };
    return { file: isRemote(path) ? null : beside(from.file, path), pointer: "" };
  }

  #anchorsOf(source: Source): ReadonlyMap<string, string> {
    const known = this.#anchors.get(source.path);
    if (known) return known;
    const anchors = anchorsIn(source.value);
    this.#anchors.set(source.path, anchors);
    return anchors;
  }
}

export const isRemote = (path: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(path) || path.startsWith("//");

/** `../shared/x.yaml` as seen from `api/openapi.yaml` is `shared/x.yaml`. Percent-escapes are undone. */
export function beside(file: string, path: string): string {
  const parts = path.startsWith("/") ? [] : file.split("/").slice(0, -1);
  for (const part of fromFragment(path).split(/[/\\]/)) {
    if (part === "..") parts.length > 0 && parts.at(-1) !== ".." ? parts.pop() : parts.push("..");
    else if (part !== "." && (part !== "" || parts.length === 0)) parts.push(part);
  }
  return parts.join("/");
}

/** `$anchor`, `$dynamicAnchor` and `$id` of every schema, and the document's `$self`: name → pointer. The first of a name counts. */
function anchorsIn(root: unknown): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  walk(root, (object, pointer) => {
    for (const key of ["$anchor", "$dynamicAnchor", "$id", "$self"]) {
      const name = object[key];
      if (typeof name === "string" && !anchors.has(name)) anchors.set(name, pointer);
    }
  });
  return anchors;
}
