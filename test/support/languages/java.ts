import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "../documents.ts";
import type { LanguageTools, Outcome, Programs } from "../language-tools.ts";
import { writeFiles } from "../temp.ts";
import { outcome, timeFor, tool } from "../tool.ts";

const cache = join(root, "node_modules/.cache/gen-sdks/java");

export const javaTools: LanguageTools = {
  id: "java",

  missing() {
    const found = spawnSync("javac", ["-version"]).status === 0 && spawnSync("mvn", ["-version"]).status === 0;
    return found ? null : "no javac and mvn on the PATH (JDK 11 or later, Maven 3.8 or later)";
  },

  async build(packageFolder) {
    const strict = ["-Xlint:all", "-Xdoclint:all,-missing", "-Werror"];
    await javac(strict, {
      sources: sourcesIn(join(packageFolder, "src/main/java")),
      classPath: await libraries(packageFolder),
      out: classesOf(packageFolder),
    });
  },

  async checkFormat(packageFolder) {
    const plugin = join(root, "node_modules/prettier-plugin-java/dist/index.mjs");
    const prettier = join(root, "node_modules/prettier/bin/prettier.cjs");
    await tool(process.execPath, [prettier, "--check", "--print-width", "120", "--plugin", plugin, "src"], { cwd: packageFolder });
  },

  async test(packageFolder) {
    // Where nobody waits for it, what would be published is made as well: the jars of classes, sources and Javadoc.
    await tool("mvn", ["-q", "-B", process.env["CI"] === "true" ? "package" : "test"], { cwd: packageFolder });
  },

  async compile(programs) {
    await compiled(programs, ["-Xlint:all,-deprecation", "-Werror"]);
  },

  async deprecations(programs) {
    return compiled(programs, ["-Xlint:deprecation"]);
  },

  async run(programs, environment) {
    const names = [...programs.sources.keys()].map((name) => `${name}=${className(name)}`);
    const { stdout, stderr } = await outcome("java", ["-cp", await classPathOf(programs), "Runner", ...names], {
      cwd: programs.workspace,
      env: environment,
      timeout: timeFor(names.length),
    });
    const lines = stdout.split("\n").filter((line) => line.startsWith("\u0001"));
    if (lines.length !== programs.sources.size) throw new Error(`${stdout}\n${stderr}`);
    return new Map(lines.map(outcomeOf));
  },
};

/** \u0001 name, exit code, stdout and stderr, the last two in base64. */
function outcomeOf(line: string): readonly [string, Outcome] {
  const [name = "", exitCode = "1", stdout = "", stderr = ""] = line.slice(1).split("\t");
  const text = (encoded: string) => Buffer.from(encoded, "base64").toString("utf8");
  return [name, { exitCode: Number(exitCode), stdout: text(stdout), stderr: text(stderr) }];
}

/** The jars that the package's own manifest names, fetched once. */
export async function libraries(packageFolder: string): Promise<string> {
  const versions =
    readFileSync(join(packageFolder, "pom.xml"), "utf8")
      .match(/<artifactId>jackson-[\s\S]*?<\/version>/g)
      ?.join() ?? "";
  const folder = join(cache, Buffer.from(versions.replace(/\s/g, "")).toString("hex").slice(-24));
  if (!existsSync(folder)) {
    // Fetched aside and moved at the end: another suite may ask at the same moment.
    const aside = `${folder}-${randomUUID()}`;
    await tool("mvn", ["-q", "-B", "dependency:copy-dependencies", "-DincludeScope=runtime", `-DoutputDirectory=${aside}`], {
      cwd: packageFolder,
    });
    if (existsSync(folder)) rmSync(aside, { recursive: true });
    else renameSync(aside, folder);
  }
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .join(":");
}

export function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".java"))
    .map((name) => join(folder, name));
}

interface Compilation {
  readonly sources: readonly string[];
  readonly classPath: string;
  readonly out: string;
}

/** Hundreds of files are named in a file: a command line has an end. */
export function javac(options: readonly string[], { sources, classPath, out }: Compilation): Promise<string> {
  writeFiles(out, [["sources.txt", sources.map((path) => `"${path}"`).join("\n")]]);
  return tool("javac", ["--release", "11", "-encoding", "UTF-8", ...options, "-cp", classPath, "-d", out, `@${join(out, "sources.txt")}`], {
    cwd: out,
  });
}

/** The programs alone, under the given options, against the package as it was built; gives what the compiler printed. */
async function compiled(programs: Programs, options: readonly string[]): Promise<string> {
  const folder = join(programs.workspace, "src");
  writeFiles(folder, [
    ["Runner.java", runner],
    ...[...programs.sources].map(([name, code]) => [`${className(name)}.java`, renamed(name, code)] as const),
  ]);
  return javac(options, { sources: sourcesIn(folder), classPath: await classPathOf(programs), out: outputOf(programs) });
}

const classPathOf = async (programs: Programs): Promise<string> =>
  [outputOf(programs), classesOf(programs.packageFolder), await libraries(programs.packageFolder)].join(":");

const classesOf = (packageFolder: string): string => join(packageFolder, "target/built");

const outputOf = ({ workspace }: Programs): string => join(workspace, "programs");

const className = (name: string): string => `Program${name.replace(/\W/g, "_")}`;

/** Every program calls its class Example; together they need names of their own. */
function renamed(name: string, code: string): string {
  const [, own = "Example"] = /^public (?:final )?class (\w+)/m.exec(code) ?? [];
  return code.replace(new RegExp(`\\b${own}\\b`, "g"), className(name));
}

const runner = `import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Calls one program after the other and tells what each printed. */
public final class Runner {

  private Runner() {}

  public static void main(String[] programs) throws Exception {
    PrintStream out = System.out;
    for (String program : programs) {
      String[] parts = program.split("=");
      ByteArrayOutputStream stdout = new ByteArrayOutputStream();
      System.setOut(new PrintStream(stdout, true, "UTF-8"));
      String stderr = "";
      int exitCode = 0;
      try {
        Class.forName(parts[1]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
      } catch (InvocationTargetException e) {
        exitCode = 1;
        stderr = String.valueOf(e.getCause());
      }
      System.setOut(out);
      out.println((char) 1 + parts[0] + "\\t" + exitCode + "\\t" + encoded(stdout.toByteArray()) + "\\t" + encoded(stderr.getBytes(StandardCharsets.UTF_8)));
    }
    System.exit(0);
  }

  private static String encoded(byte[] text) {
    return Base64.getEncoder().encodeToString(text);
  }
}
`;
