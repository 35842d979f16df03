import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** `gen-sdks.yaml` in this folder or the nearest above, or null. */
export function findConfig(from: string): string | null {
  for (let folder = resolve(from); ; folder = dirname(folder)) {
    const path = join(folder, "gen-sdks.yaml");
    if (existsSync(path)) return path;
    if (folder === dirname(folder)) return null;
  }
}
