import { cpSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "../../support/documents.ts";

/** What an example's README makes of it: no part of a copy. */
const made = new Set(["node_modules", "dist", "bin", "obj", "target", ".venv", ".next", ".angular", "__pycache__"]);

/** Copies folders of the repository, at the same places, so that paths between them hold and nothing here is written to. */
export function copyOf(folder: string, paths: readonly string[]): void {
  for (const path of paths) {
    cpSync(join(root, path), join(folder, path), { recursive: true, filter: (source) => !made.has(basename(source)) });
  }
}

/** Why examples are not installed, built and run in every run of the tests. */
export const examplesSkipped =
  process.env["EXAMPLES"] === "true"
    ? null
    : "the examples are skipped: they install from registries; `npm run verify` or CI=true runs them";
