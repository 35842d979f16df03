import { readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { LanguageId } from "../../generator/targets/target.ts";
import { root } from "../support/documents.ts";
import { javac, libraries, sourcesIn } from "../support/languages/java.ts";
import { command, importAll } from "../support/languages/python.ts";
import { temporaryFolder, writeFiles } from "../support/temp.ts";
import { tool } from "../support/tool.ts";
import type { Crowd } from "./crowd.ts";

const typescript: Crowd = {
  wanted: /^src\/|^(tsconfig|package)\.json$/,
  async build(folder) {
    writeFiles(folder, [["tsconfig.json", JSON.stringify({ extends: `./${first(folder)}/tsconfig.json`, include: ["*/src"] })]]);
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    await tool(process.execPath, ["--max-old-space-size=8000", "node_modules/typescript/lib/tsc.js", "-p", "."], { cwd: folder });
  },
};

const python: Crowd = {
  wanted: /^src\//,
  async build(folder) {
    const environment = { PYTHONDONTWRITEBYTECODE: "1", PYTHONIOENCODING: "utf-8" };
    writeFiles(folder, [["import_all.py", importAll]]);
    for (const id of packagesIn(folder))
      await tool(await command("python"), ["-W", "error", "import_all.py", join(id, "src")], { cwd: folder, env: environment });
  },
};

/** The first package's own project, for the sources of all. */
const csharp: Crowd = {
  wanted: /^(?!tests\/|DependencyInjection\/).*\.cs(proj)?$/,
  async build(folder) {
    const home = join(folder, first(folder));
    const project = readFileSync(join(home, readdirSync(home).find((name) => name.endsWith(".csproj")) ?? ""), "utf8");
    writeFiles(folder, [["Crowd.csproj", project.replace(/<None Include="README\.md".*>/, "")]]);
    await tool("dotnet", ["build", "Crowd.csproj", "-warnaserror", "-v", "quiet", "--nologo"], { cwd: folder });
  },
};

const go: Crowd = {
  wanted: /(?<!_test)\.go$/,
  async build(folder) {
    writeFiles(folder, [["go.mod", "module example.com/crowd\n\ngo 1.24\n"]]);
    await tool("go", ["vet", "./..."], { cwd: folder });
  },
};

const java: Crowd = {
  wanted: /^src\/main\/java\/|^pom\.xml$/,
  async build(folder) {
    using classes = temporaryFolder();
    const classPath = await libraries(join(folder, first(folder)));
    await javac(["-Xlint:all", "-Werror"], { sources: sourcesIn(folder), classPath, out: classes.path });
  },
};

export const crowds: Readonly<Record<LanguageId, Crowd>> = { typescript, python, csharp, go, java };

const packagesIn = (folder: string): readonly string[] => readdirSync(folder).filter((name) => /^d\d+$/.test(name));
const first = (folder: string): string => packagesIn(folder)[0] ?? "";
