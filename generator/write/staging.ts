import { existsSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A folder beside the packages in which everything stands before anything is moved into its place; plain data, for threads. */
export interface Staging {
  readonly folder: string;
  /** Where a failure stops taking folders away again: the nearest one that was there before. */
  readonly base: string;
}

/** Names the folder, by an id that no other run has. It is made by the first `stage`, so that a run that changes nothing touches nothing. */
export function stagingIn(out: string, id: string): Staging {
  let base = out;
  while (!existsSync(base) && base !== dirname(base)) base = dirname(base);
  return { folder: join(out, `.gen-sdks-${id}`), base };
}

/** Writes the texts of one package. */
export function stage({ folder }: Staging, name: string, texts: ReadonlyMap<string, string>): void {
  const home = join(folder, name);
  for (const parent of new Set([...texts.keys()].map((path) => dirname(join(home, path))))) mkdirSync(parent, { recursive: true });
  for (const [path, text] of texts) writeFileSync(join(home, path), text);
}

/** Removes what is left of it, and the folders that only it needed. */
export function discard({ folder, base }: Staging): void {
  rmSync(folder, { recursive: true, force: true });
  removeEmpty(dirname(folder), base);
}

/** Removes empty folders from one upwards, and ends before `top`. */
export function removeEmpty(folder: string, top: string): void {
  for (let at = folder; at !== top && at.startsWith(top); at = dirname(at)) {
    try {
      rmdirSync(at);
    } catch {
      return; // something else stands in it, or it was never made
    }
  }
}
