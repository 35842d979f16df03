import { spawnSync } from "node:child_process";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { LanguageTools, Outcome, Programs } from "../language-tools.ts";
import { temporaryFolder, writeFiles } from "../temp.ts";
import { outcome, tool } from "../tool.ts";
import { commandIn, python, virtualEnvironment } from "../venv.ts";

/** What a package needs to run, and the tools that judge it. Ranges of one major version: a newer one may know more. */
const requirements = ["httpx>=0.27,<1", "pydantic>=2.11,<3", "typing-extensions>=4.12", "mypy>=1.18,<3", "pytest>=8,<10", "ruff>=0.12,<1"];
const oldEnough = "import sys, ensurepip, venv; sys.exit(sys.version_info < (3, 10))";

/** Nothing is written beside the sources. */
const quiet = { PYTHONDONTWRITEBYTECODE: "1", PYTHONIOENCODING: "utf-8" };

export const pythonTools: LanguageTools = {
  id: "python",

  missing() {
    return spawnSync(python, ["-c", oldEnough]).status === 0 ? null : `no ${python} with venv on the PATH (Python 3.10 or later)`;
  },

  async build(packageFolder) {
    using scratch = temporaryFolder();
    await run("ruff", ["check", "--no-cache", "src", "tests"], packageFolder);
    await run("mypy", ["--strict", "--cache-dir", cacheOf(packageFolder), "src"], packageFolder);
    writeFiles(scratch.path, [["import_all.py", importAll]]);
    await run("python", ["-W", "error", join(scratch.path, "import_all.py"), join(packageFolder, "src")], packageFolder);
  },

  async checkFormat(packageFolder) {
    await run("ruff", ["format", "--check", "--no-cache", "--diff", "src", "tests"], packageFolder);
  },

  async test(packageFolder) {
    await run("pytest", ["-q", "-p", "no:cacheprovider"], packageFolder);
  },

  async compile(programs) {
    const { folder, names } = written(programs);
    cpSync(cacheOf(programs.packageFolder), cacheOf(folder), { recursive: true });
    const args = ["--strict", "--cache-dir", cacheOf(folder), ...names];
    await tool(await command("mypy"), args, { cwd: folder, env: { ...quiet, MYPYPATH: sourcesOf(programs) } });
  },

  async deprecations(programs) {
    const { folder, names } = written(programs);
    const args = ["--strict", "--enable-error-code", "deprecated", ...names];
    const { stdout } = await outcome(await command("mypy"), args, { cwd: folder, env: { ...quiet, MYPYPATH: sourcesOf(programs) } });
    return stdout
      .split("\n")
      .filter((line) => line.includes("[deprecated]"))
      .join("\n");
  },

  async run(programs, environment) {
    const folder = programs.workspace;
    const names = [...programs.sources.keys()].map((name) => `${name}.py`);
    const outcomes = join(folder, "outcomes.json");
    writeFiles(folder, [["run_all.py", runAll]]);
    const env = { ...quiet, ...environment, PYTHONPATH: sourcesOf(programs) };
    await tool(await command("python"), ["run_all.py", outcomes, ...names], { cwd: folder, env });
    return new Map(Object.entries(JSON.parse(readFileSync(outcomes, "utf8")) as Record<string, Outcome>));
  },
};

/** What mypy found out about a package serves the programs that call it, in a copy of their own: two runs spoil a cache that they share. */
const cacheOf = (folder: string): string => join(folder, ".mypy_cache");

const sourcesOf = ({ packageFolder }: Programs): string => join(packageFolder, "src");

/** Writes the programs into their folder; gives their files' names. */
function written({ workspace, sources }: Programs): { readonly folder: string; readonly names: readonly string[] } {
  writeFiles(
    workspace,
    [...sources].map(([name, code]) => [`${name}.py`, code] as const),
  );
  return { folder: workspace, names: [...sources.keys()].map((name) => `${name}.py`) };
}

async function run(name: string, args: readonly string[], cwd: string): Promise<void> {
  await tool(await command(name), args, { cwd, env: quiet });
}

/** A command of the virtual environment, which is made once for these requirements. */
export async function command(name: string): Promise<string> {
  return commandIn(await environment(), name);
}

let made: Promise<string> | null = null;

function environment(): Promise<string> {
  made ??= virtualEnvironment("python", requirements);
  return made;
}

/** Imports every module of every package in a folder: a name that is nowhere, or a circle, shows. */
export const importAll = `
import importlib, pkgutil, sys

sys.path.insert(0, sys.argv[1])
for root in [module.name for module in pkgutil.iter_modules([sys.argv[1]])]:
    package = importlib.import_module(root)
    for module in pkgutil.walk_packages(package.__path__, root + "."):
        importlib.import_module(module.name)
    for lazy in ("operations", "shared"):
        names = importlib.import_module(root + ".models." + lazy)
        for name in dir(names):
            getattr(names, name)
`;

/** All programs one after the other in one process, each with what it printed and how it ended. */
const runAll = `
import contextlib, io, json, runpy, sys, traceback

outcomes = {}
for file in sys.argv[2:]:
    out, err, code = io.StringIO(), io.StringIO(), 0
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        try:
            runpy.run_path(file, run_name="__main__")
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else int(end.code is not None)
        except BaseException:
            traceback.print_exc()
            code = 1
    outcomes[file.removesuffix(".py")] = {"exitCode": code, "stdout": out.getvalue(), "stderr": err.getvalue()}
with open(sys.argv[1], "w", encoding="utf-8") as file:
    json.dump(outcomes, file)
`;
