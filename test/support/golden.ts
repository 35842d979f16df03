import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import type { DiagnosticPlace } from "../../generator/diagnostics/diagnostics.ts";
import type { Names, Understood } from "../../generator/generate.ts";
import { generatePackage } from "../../generator/generate-package.ts";
import { targets } from "../../generator/targets/index.ts";
import type { LanguageId, Packages, Target } from "../../generator/targets/target.ts";
import { manifestName, sha256 } from "../../generator/write/manifest.ts";
import { type Plan, plan } from "../../generator/write/plan.ts";
import { fixtureFolder } from "./all-fixtures.ts";
import { root } from "./documents.ts";
import { understood } from "./pipeline.ts";

/** All fixtures' packages bear one name, so that they differ only in what their documents say. */
const packages: Packages = {
  typescript: { name: "@example/golden" },
  python: { name: "example-golden", module: "example_golden" },
  csharp: { name: "Example.Golden" },
  go: { module: "example.com/golden" },
  java: { group: "com.example", artifact: "golden", package: "com.example.golden" },
};
const names = (): Names => ({
  sdk: { title: "Golden", client: "Golden", environment: "GOLDEN", version: "1.0.0", license: "MIT", repository: null },
  packages,
});

/** Prose that repeats what the code files say. */
const prose = new Set(["README.md", "reference.md", "CHANGELOG.md"]);

/** What stands under a fixture's `expected/`: the model, what the user is told, and the files of each package that the topic changes. */
export async function goldenOf(topic: string): Promise<ReadonlyMap<string, string>> {
  const { model, diagnostics, locate } = await understood(join(fixtureFolder, topic, "openapi.yaml"), names);
  const told = diagnostics.all.map((each) => `${where(each.place, locate)}${each.severity}[${each.code}]: ${each.message}\n`);
  const files = new Map([["diagnostics.txt", told.join("")]]);
  if (!model) return files;
  files.set("model.json", `${JSON.stringify(model.sdk, null, 2)}\n`);
  for (const target of targets) {
    const plain = await plainPackage(target);
    for (const [path, text] of await generatePackage(model.sdk, target, packages, join(root, "templates"))) {
      if (plain.get(path) !== text && !prose.has(path)) files.set(`${target.id}/${path}`, text);
    }
  }
  return files;
}

function where(place: DiagnosticPlace, locate: Understood["locate"]): string {
  if (place === null) return "";
  const { line, column } = "pointer" in place ? locate(place) : place;
  return `openapi.yaml:${line}:${column}: `;
}

const plainPackages = new Map<LanguageId, ReadonlyMap<string, string>>();

/** The package of the least a document may say: what a topic leaves as it is there is not its business. */
async function plainPackage(target: Target): Promise<ReadonlyMap<string, string>> {
  const { model } = await understood(join(fixtureFolder, "bare/openapi.yaml"), names);
  const files =
    plainPackages.get(target.id) ?? (model && (await generatePackage(model.sdk, target, packages, join(root, "templates")))) ?? new Map();
  plainPackages.set(target.id, files);
  return files;
}

export interface ExpectedFolder {
  readonly folder: string;
  /** What a writer of the goldens would change: missing, changed and stale files. */
  readonly plan: Plan;
}

/** Compares a topic's goldens with what the generator makes now, by the function that decides what `generate` writes. */
export async function expectedFolder(topic: string): Promise<ExpectedFolder> {
  const folder = join(fixtureFolder, topic, "expected");
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  const files = new Map(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
  const own = new Map([...files].map(([path, text]) => [path, sha256(text)]));
  const provenance = { generator: "", config: "", document: "", overlays: [] };
  return { folder, plan: withoutManifest(plan(await goldenOf(topic), { files, own }, provenance)) };
}

function withoutManifest(found: Plan): Plan {
  const write = new Map([...found.write].filter(([path]) => path !== manifestName));
  return { ...found, write, differences: found.differences.filter(({ path }) => path !== manifestName) };
}
