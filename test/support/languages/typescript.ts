import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import ts from "typescript";
import { root } from "../documents.ts";
import type { LanguageTools, Outcome, Programs } from "../language-tools.ts";

const nodeModules = join(root, "node_modules");
const prettier = join(nodeModules, "prettier/bin/prettier.cjs");

/** TypeScript needs nothing but what this repository has installed. */
export const typescriptTools: LanguageTools = {
  id: "typescript",
  missing: () => null,
  async build(folder) {
    link(nodeModules, join(folder, "node_modules"));
    await node(["node_modules/typescript/lib/tsc.js", "-p", "tsconfig.test.json"], folder);
    await node(["scripts/build.mjs"], folder);
  },
  async checkFormat(folder) {
    // The schema is laid out by openapi-typescript.
    await node([prettier, "--check", "--print-width", "100", "**/*.ts", "!src/schema.ts", "!dist"], folder);
  },
  async test(folder) {
    link(nodeModules, join(folder, "node_modules"));
    await node(["node_modules/vitest/vitest.mjs", "run", "--root", folder], folder);
  },
  async compile(programs) {
    const names = written(programs).map((file) => basename(file));
    writeFileSync(join(programs.workspace, "tsconfig.json"), JSON.stringify({ compilerOptions: strictest, files: names }));
    await node([join(nodeModules, "typescript/lib/tsc.js")], programs.workspace);
  },
  deprecations: async (programs) => deprecations(written(programs)),
  run,
};

/** As strict as a reader's compiler can be, the package's own declarations included. */
const strictest = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noFallthroughCasesInSwitch: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noPropertyAccessFromIndexSignature: true,
  noUncheckedIndexedAccess: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  isolatedModules: true,
  verbatimModuleSyntax: true,
  target: "es2022",
  lib: ["es2022", "dom", "dom.iterable"],
  types: [],
  module: "nodenext",
  noEmit: true,
};

const { options } = ts.convertCompilerOptionsFromJson(strictest, root);

/** Writes the programs beside an installation of the package; gives their files. */
function written({ packageFolder, workspace, sources }: Programs): string[] {
  const { name } = JSON.parse(readFileSync(join(packageFolder, "package.json"), "utf8")) as { readonly name: string };
  link(packageFolder, join(workspace, "node_modules", name));
  return [...sources].map(([program, text]) => {
    const file = join(workspace, `${program}.mts`);
    writeFileSync(file, text);
    return file;
  });
}

/** The compiler prints no deprecations; the service behind editors knows them. */
function deprecations(files: readonly string[]): string {
  const host: ts.LanguageServiceHost = {
    getCompilationSettings: () => options,
    getScriptFileNames: () => [...files],
    getScriptVersion: () => "1",
    getScriptSnapshot: (file) => (existsSync(file) ? ts.ScriptSnapshot.fromString(readFileSync(file, "utf8")) : undefined),
    getCurrentDirectory: () => dirname(files[0] ?? root),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    ...(ts.sys.realpath && { realpath: ts.sys.realpath }),
  };
  const service = ts.createLanguageService(host);
  const found = files.flatMap((file) => service.getSuggestionDiagnostics(file)).filter((each) => each.reportsDeprecated);
  return found.length === 0 ? "" : shown(found);
}

function shown(found: readonly ts.Diagnostic[]): string {
  return ts.formatDiagnostics(found, { getCanonicalFileName: (file) => file, getCurrentDirectory: () => root, getNewLine: () => "\n" });
}

/** All programs one after the other in one process, each with what it printed and how it ended. */
async function run(programs: Programs, environment: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, Outcome>> {
  for (const [name, text] of programs.sources) {
    const { outputText } = ts.transpileModule(text, { compilerOptions: { ...options, module: ts.ModuleKind.ES2022 } });
    writeFileSync(join(programs.workspace, `${name}.mjs`), outputText);
  }
  const outcomes = join(programs.workspace, "outcomes.json");
  writeFileSync(join(programs.workspace, "runner.mjs"), runner([...programs.sources.keys()], outcomes));
  await node(["runner.mjs"], programs.workspace, environment);
  return new Map(Object.entries(JSON.parse(readFileSync(outcomes, "utf8")) as Record<string, Outcome>));
}

const runner = (names: readonly string[], outcomes: string): string => `
import { writeFileSync } from "node:fs";
import { format } from "node:util";
const outcomes = {};
for (const name of ${JSON.stringify(names)}) {
  const printed = { stdout: "", stderr: "" };
  console.log = (...values) => { printed.stdout += format(...values) + "\\n"; };
  console.error = (...values) => { printed.stderr += format(...values) + "\\n"; };
  try {
    await import("./" + name + ".mjs");
    outcomes[name] = { exitCode: Number(process.exitCode ?? 0), ...printed };
  } catch (error) {
    outcomes[name] = { exitCode: 1, stdout: printed.stdout, stderr: printed.stderr + format(error) };
  }
  process.exitCode = 0;
}
writeFileSync(${JSON.stringify(outcomes)}, JSON.stringify(outcomes));
`;

async function node(args: readonly string[], folder: string, environment: Readonly<Record<string, string>> = {}): Promise<void> {
  // What this repository's own test run sets must not reach a test run inside it.
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^VITEST|^NODE_ENV$/.test(name)));
  try {
    await promisify(execFile)(process.execPath, [...args], { cwd: folder, env: { ...own, ...environment }, maxBuffer: 1e8 });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { readonly stdout?: string; readonly stderr?: string };
    throw new Error(`node ${args.join(" ")} in ${folder}\n${stdout}${stderr}`);
  }
}

function link(target: string, path: string): void {
  if (existsSync(path)) return;
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path, "junction");
}
