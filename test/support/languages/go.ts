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
    const unformatted = await tool("gofmt", ["-l", "."], { cwd: packageFolder });
    if (unformatted !== "") throw new Error(`gofmt would change:\n${unformatted}`);
    await tool("go", ["vet", "./..."], { cwd: packageFolder });
    await tool(await checker(), ["./..."], { cwd: packageFolder });
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
    prepare(programs);
    await tool("go", ["build", "-o", "bin/", "./..."], { cwd: programs.workspace });
    const outcomes = new Map<string, Outcome>();
    for (const name of programs.sources.keys()) {
      outcomes.set(name, await outcome(join(programs.workspace, "bin", name), [], { cwd: programs.workspace, env: environment }));
    }
    return outcomes;
  },
};

/** A module in which each program is a command of its own, on top of the package as it stands in its folder. */
function prepare({ packageFolder, workspace, sources }: Programs): void {
  const [, module = ""] = /^module (\S+)/m.exec(readFileSync(join(packageFolder, "go.mod"), "utf8")) ?? [];
  const manifest = `module example.com/programs\n\ngo 1.24\n\nrequire ${module} v0.0.0\n\nreplace ${module} => ${packageFolder}\n`;
  writeFiles(workspace, [["go.mod", manifest], ...[...sources].map(([name, code]) => [`${name}/main.go`, code] as const)]);
}

async function checker(): Promise<string> {
  const binary = join(cache, "staticcheck");
  if (!existsSync(binary)) await tool("go", ["install", staticcheck], { cwd: root, env: { GOBIN: cache, GOFLAGS: "" } });
  return binary;
}
