import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../documents.ts";
import type { LanguageTools, Outcome, Programs } from "../language-tools.ts";
import { writeFiles } from "../temp.ts";
import { outcome, tool } from "../tool.ts";

/** Pinned: a newer staticcheck may know more, and then an old package would fail. */
const staticcheck = "honnef.co/go/tools/cmd/staticcheck@v0.8.2";
const cache = join(root, "node_modules/.cache/gen-sdks/go");

export const goTools: LanguageTools = {
  id: "go",

  missing() {
    return spawnSync("go", ["version"]).status === 0 ? null : "no go on the PATH (Go 1.24 or later)";
  },

  async build(packageFolder) {
    await tool("go", ["vet", "./..."], { cwd: packageFolder });
    await tool(await checker(), ["./..."], { cwd: packageFolder });
  },

  async checkFormat(packageFolder) {
    const unformatted = await tool("gofmt", ["-l", "."], { cwd: packageFolder });
    if (unformatted !== "") throw new Error(`gofmt would change:\n${unformatted}`);
  },

  async test(packageFolder) {
    await tool("go", ["test", "./..."], { cwd: packageFolder });
  },

  async compile(programs) {
    prepare(programs);
    await tool("go", ["vet", "./..."], { cwd: programs.workspace });
    await tool(await checker(), ["-checks", "inherit,-SA1019", "./..."], { cwd: programs.workspace });
  },

  async deprecations(programs) {
    prepare(programs);
    const { stdout } = await outcome(await checker(), ["-checks", "SA1019", "./..."], { cwd: programs.workspace });
    return stdout;
  },

  async run(programs, environment) {
    await tool("go", ["build", "-o", "programs", "."], { cwd: programs.workspace });
    const outcomes = new Map<string, Outcome>();
    for (const name of programs.sources.keys()) {
      outcomes.set(name, await outcome(join(programs.workspace, "programs"), [name], { cwd: programs.workspace, env: environment }));
    }
    return outcomes;
  },
};

/** One command for all programs, on top of the package as it stands in its folder: linking each by itself takes a second each. */
function prepare({ packageFolder, workspace, sources }: Programs): void {
  const [, module = ""] = /^module (\S+)/m.exec(readFileSync(join(packageFolder, "go.mod"), "utf8")) ?? [];
  const manifest = `module example.com/programs\n\ngo 1.24\n\nrequire ${module} v0.0.0\n\nreplace ${module} => ${packageFolder}\n`;
  writeFiles(workspace, [
    ["go.mod", manifest],
    ["main.go", mainOf([...sources.keys()])],
    ...[...sources].map(([name, code]) => [`${name}/program.go`, callable(code)] as const),
  ]);
}

const callable = (code: string): string => code.replace(/^package main$/m, "package program").replace(/^func main\(/m, "func Main(");

const mainOf = (names: readonly string[]): string => `package main

import (
	"os"

${names.map((name, index) => `\tprogram${index} "example.com/programs/${name}"`).join("\n")}
)

func main() {
	switch os.Args[1] {
${names.map((name, index) => `\tcase "${name}":\n\t\tprogram${index}.Main()`).join("\n")}
	}
}
`;

async function checker(): Promise<string> {
  const binary = join(cache, "staticcheck");
  if (!existsSync(binary)) await tool("go", ["install", staticcheck], { cwd: root, env: { GOBIN: cache, GOFLAGS: "" } });
  return binary;
}
