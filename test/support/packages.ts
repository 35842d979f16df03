import { cpSync, existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { generatePackage } from "../../generator/generate-package.ts";
import { targets } from "../../generator/targets/index.ts";
import type { LanguageId, Target } from "../../generator/targets/target.ts";
import { allFixtures, fixtureFolder } from "./all-fixtures.ts";
import { platformFile, root } from "./documents.ts";
import type { LanguageTools } from "./language-tools.ts";
import { modelOf } from "./pipeline.ts";
import { writeFiles } from "./temp.ts";

/** A folder with the package that the generator makes of a document, the same one for all who ask in this run. */
export async function generatedPackage(language: LanguageId, file: string): Promise<string> {
  const folder = join(inject("builtPackages"), file.replace(/\W+/g, "-"), language);
  if (existsSync(folder)) return folder;
  const { sdk, packages } = await modelOf(file);
  writeFiles(folder, await generatePackage(sdk, targetOf(language), packages, join(root, "templates")));
  return folder;
}

/** One document that has everything any fixture shows. */
export function everythingFile(): string {
  const file = join(inject("builtPackages"), "everything.json");
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(allFixtures()));
  return file;
}

/** Builds under way in this file's tests, which run side by side: the second to ask for a package waits for the first's. */
const builds = new Map<string, Promise<void>>();

/** The package of a document, built. The first suite that asks waits for the build, the others find it done. */
export async function builtPackage(tools: LanguageTools, file: string = platformFile): Promise<string> {
  const folder = await generatedPackage(tools.id, file);
  const build = builds.get(folder) ?? buildOnce(tools, folder);
  builds.set(folder, build);
  await build;
  return folder;
}

async function buildOnce(tools: LanguageTools, folder: string): Promise<void> {
  const stamp = `${folder}.built`;
  if (existsSync(stamp)) return;
  await tools.build(folder);
  writeFileSync(stamp, "");
}

/** A small package of its own with one more file in it. */
export async function plantedPackage(language: LanguageId, [path, text]: readonly [path: string, text: string]): Promise<string> {
  const folder = await generatedPackage(language, join(fixtureFolder, "recursive/openapi.yaml"));
  const planted = `${folder}-${path.replace(/\W+/g, "-")}-${text.length}`;
  cpSync(folder, planted, { recursive: true });
  writeFiles(planted, [[path, text]]);
  return planted;
}

/** The snippet of every operation of a document, by a name that files can have: operation0, operation1, … */
export async function snippetsOf(language: LanguageId, file: string): Promise<ReadonlyMap<string, string>> {
  const { sdk, packages } = await modelOf(file);
  return new Map(
    sdk.operations.map((operation, index) => [`operation${index}`, targetOf(language).snippet(sdk, operation, packages).code]),
  );
}

/** What a snippet takes from its environment: where the server is, and a value for every credential (a token, not the way to one). */
export async function environmentOf(file: string, url: string): Promise<Readonly<Record<string, string>>> {
  const { sdk } = await modelOf(file);
  const options = sdk.auth.flatMap((scheme) => scheme.options.filter(({ role }) => scheme.kind !== "oauth2" || role === "token"));
  return { ...Object.fromEntries(options.map(({ variable }) => [variable, "sandbox-key"])), [`${sdk.environment}_SERVER_URL`]: url };
}

function targetOf(language: LanguageId): Target {
  const target = targets.find(({ id }) => id === language);
  if (!target) throw new Error(`there is no target ${language}`);
  return target;
}
