import { join } from "node:path";
import type { Model } from "../../generator/generate.ts";
import { generatePackage } from "../../generator/generate-package.ts";
import { targets } from "../../generator/targets/index.ts";
import type { LanguageId, Packages } from "../../generator/targets/target.ts";
import { root } from "../support/documents.ts";
import { writeFiles } from "../support/temp.ts";

/**
 * Packages of many documents side by side in one folder, each under a name of its own, and judged by one start of a compiler: a hundred
 * starts would take half an hour.
 */
export interface Crowd {
  /** Files of a package that the build takes; what ships in it for its own tests stays out. */
  readonly wanted: RegExp;
  /** Compiles them all. Zero warnings. */
  readonly build: (folder: string) => Promise<unknown>;
}

export async function addTo(folder: string, { wanted }: Crowd, language: LanguageId, { sdk }: Model, id: string): Promise<void> {
  const target = targets.find((each) => each.id === language);
  if (!target) throw new Error(`no target ${language}`);
  const files = await generatePackage(sdk, target, packagesOf(id), join(root, "templates"));
  writeFiles(
    join(folder, id),
    [...files].filter(([path]) => wanted.test(path)),
  );
}

const packagesOf = (id: string): Packages => ({
  typescript: { name: id },
  python: { name: id, module: id },
  csharp: { name: `Crowd.${id.toUpperCase()}` },
  go: { module: `example.com/crowd/${id}` },
  java: { group: "crowd", artifact: id, package: `crowd.${id}` },
});
