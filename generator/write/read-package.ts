import { existsSync, lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isInside, manifestName, ownPaths } from "./manifest.ts";
import type { Found } from "./plan.ts";

/** Reads what a package folder holds at the wanted paths, and at those that an earlier run wrote. */
export function readPackage(folder: string, wanted: Iterable<string>): Found {
  if (!existsSync(folder)) return { files: new Map(), own: new Map() };
  const own = ownPaths(fileAt(folder, manifestName) ?? null);
  const files = new Map<string, string | null>();
  for (const path of new Set([...wanted, ...own.keys(), manifestName])) {
    if (!isInside(path)) throw new Error(`${path} leaves the package folder`);
    const text = fileAt(folder, path);
    if (text !== undefined) files.set(path, text);
  }
  return { files, own };
}

/** A file's text; undefined when there is nothing, null when it is no plain file or is reached through a link. */
function fileAt(folder: string, path: string): string | null | undefined {
  const parts = path.split("/");
  for (let length = 1; length <= parts.length; length++) {
    const stats = lstatSync(join(folder, ...parts.slice(0, length)), { throwIfNoEntry: false });
    if (!stats) return undefined;
    const last = length === parts.length;
    if (last ? !stats.isFile() : !stats.isDirectory()) return null;
  }
  return readFileSync(join(folder, path), "utf8");
}
