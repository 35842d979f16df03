import { cpSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { afterAll, describe, expect, test } from "vitest";
import { temporaryFolder } from "../support/temp.ts";

const at = (path: string) => new URL(path, import.meta.url).pathname;
const programs = readdirSync(at("./contract"));

/** A project of somebody who has installed the package: it sees what the package exports, and nothing else. */
function install(folder: string): void {
  mkdirSync(join(folder, "node_modules/@codat"), { recursive: true });
  symlinkSync(at("../../embed"), join(folder, "node_modules/@codat/sdk-connections"));
  cpSync(at("./contract"), folder, { recursive: true });
}

const modes: readonly (readonly [string, ts.CompilerOptions])[] = [
  ["a bundler", { module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler }],
  ["Node.js", { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext }],
];

describe.each(modes)("the types as %s resolves them", (_, mode) => {
  const project = temporaryFolder();
  const folder = project.path;
  install(folder);
  afterAll(() => project[Symbol.dispose]());

  test.each(programs)("%s has no error", (program) => {
    const options = {
      ...mode,
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
      types: ["@codat/sdk-connections/cdn"],
    };
    const all = ts.getPreEmitDiagnostics(ts.createProgram([join(folder, program)], options));
    expect(all.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"))).toEqual([]);
  });
});
