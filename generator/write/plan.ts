import { manifestName, manifestText, type Provenance, sha256 } from "./manifest.ts";

export interface Difference {
  readonly kind: "missing" | "changed" | "stale";
  readonly path: string;
}

/** What a package folder holds, as far as it matters: text by path, null where something other than a file stands. */
export interface Found {
  readonly files: ReadonlyMap<string, string | null>;
  /** Read lazily: only paths that are wanted or were once written. */
  readonly own: ReadonlyMap<string, string>;
}

/** What must happen to a folder so that it holds a package. `generate`, `check` and the report are three readers of it. */
export interface Plan {
  readonly differences: readonly Difference[];
  /** Things of others at wanted paths: nothing is written while there is one. */
  readonly foreign: readonly string[];
  readonly write: ReadonlyMap<string, string>;
  readonly remove: readonly string[];
  readonly bytes: number;
  readonly files: number;
}

/** A plan without the texts, which stand elsewhere by now. */
export type Outline = Omit<Plan, "write"> & { readonly write: readonly string[] };

/** Compares what is wanted with what is there. Nothing here touches the disk. */
export function plan(wanted: ReadonlyMap<string, string>, found: Found, provenance: Provenance): Plan {
  const complete = new Map([...wanted, [manifestName, manifestText(wanted, provenance)]]);
  refuseTwins(complete.keys());
  const differences: Difference[] = [];
  const foreign: string[] = [];
  const write = new Map<string, string>();
  for (const [path, text] of complete) {
    const there = found.files.get(path);
    if (there === text) continue;
    if (there === null || (there !== undefined && path !== manifestName && !found.own.has(path))) foreign.push(path);
    differences.push({ kind: there === undefined ? "missing" : "changed", path });
    write.set(path, text);
  }
  const remove = stale(complete, found);
  for (const path of remove) differences.push({ kind: "stale", path });
  const bytes = [...complete.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return { differences: differences.sort((a, b) => (a.path < b.path ? -1 : 1)), foreign, write, remove, bytes, files: complete.size };
}

/** On macOS and Windows two names that differ in case only are one file. */
function refuseTwins(paths: Iterable<string>): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const folded = path.normalize("NFC").toLowerCase();
    const twin = seen.get(folded);
    if (twin !== undefined) throw new Error(`${twin} and ${path} differ in case only`);
    seen.set(folded, path);
  }
}

/** Files that an earlier run wrote, that nobody wants now and that nobody has changed since. */
function stale(wanted: ReadonlyMap<string, string>, { files, own }: Found): readonly string[] {
  return [...own]
    .filter(([path, hash]) => {
      const text = files.get(path);
      return !wanted.has(path) && typeof text === "string" && sha256(text) === hash;
    })
    .map(([path]) => path);
}
