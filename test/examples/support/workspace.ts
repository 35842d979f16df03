import { cpSync, symlinkSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "../../support/documents.ts";
import { typescriptTools } from "../../support/languages/typescript.ts";
import { thorough } from "../../support/thorough.ts";
import { tool } from "../../support/tool.ts";

/** What an example's README makes of it: no part of a copy. */
const made = new Set(["node_modules", "dist", "bin", "obj", "target", ".venv", ".next", ".angular", "__pycache__"]);

/** Copies folders of the repository, at the same places, so that paths between them hold and nothing here is written to. */
export function copyOf(folder: string, paths: readonly string[]): void {
  for (const path of paths) {
    cpSync(join(root, path), join(folder, path), { recursive: true, filter: (source) => !made.has(basename(source)) });
  }
}

/**
 * Builds the two packages that the pages take by path, Angular's wrapper included, and puts there what would be published.
 * They are built aside: a page must not find, above it, what it forgot to ask for.
 */
export async function buildPackages(folder: string): Promise<void> {
  const aside = join(folder, "build");
  const wrappers = join(aside, "embed/wrappers");
  copyOf(aside, ["tsconfig.json", "embed", "sdks/typescript"]);
  symlinkSync(join(root, "node_modules"), join(aside, "node_modules"));
  await typescriptTools.build(join(aside, "sdks/typescript"));
  await tool("node", ["scripts/build.mjs"], { cwd: join(aside, "embed") });
  await tool("npm", ["ci", "--no-audit", "--no-fund"], { cwd: wrappers });
  await tool("npm", ["run", "check"], { cwd: wrappers });
  await tool("npm", ["run", "build"], { cwd: wrappers });
  for (const path of ["embed", "sdks/typescript"]) {
    for (const part of ["package.json", "dist"]) cpSync(join(aside, path, part), join(folder, path, part), { recursive: true });
  }
}

/** Why examples are not installed, built and run in every run of the tests. */
export const examplesSkipped = thorough
  ? null
  : "the examples are skipped: they install from registries; `npm run verify` or CI=true runs them";
