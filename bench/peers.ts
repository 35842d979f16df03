import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { corpusFile, platformFile } from "../test/support/documents.ts";
import { cli, middle, newFolder } from "./measure.ts";
import { figure, type Row } from "./rows.ts";

const versions = {
  "openapi-typescript": "7.13.0",
  "@hey-api/openapi-ts": "0.99.0",
  "@redocly/cli": "2.77.0",
  orval: "7.13.2",
  typescript: "5.9.3",
} as const;
const jar = "openapi-generator-cli-7.18.0.jar";

interface Peer {
  readonly name: string;
  /** What of ours it stands beside. */
  readonly languages: readonly string[];
  /** Minutes for one run on a large document are no reason to wait for two more. */
  readonly runs: number;
  readonly commands: (document: string, out: string) => readonly (readonly [command: string, ...args: string[]])[];
}

/** Other generators on the same documents, one cold run after the other; what they write is not judged here. */
export function peerRows(workspace: string): readonly Row[] {
  const folder = join(workspace, "peers");
  install(folder);
  const github = corpusFile("github-api-2021-progenitor.json");
  const documents = [{ title: "Platform", file: platformFile }, ...(github === null ? [] : [{ title: "GitHub", file: github }])];
  return documents.flatMap(({ title, file }) => peersIn(folder).map((peer) => rowOf(title, file, peer, folder)));
}

function rowOf(title: string, file: string, { name, languages, runs, commands }: Peer, folder: string): Row {
  const only = languages.flatMap((language) => ["--language", language]);
  const ours = middle(
    3,
    () => timed([[process.execPath, cli, "generate", "--document", file, "--out", newFolder(), "--quiet", ...only]], folder),
    Number,
  );
  const peer = middle(runs, () => timed(commands(file, newFolder()), folder), Number);
  const what = `${title}, ${languages.length === 1 ? languages[0] : `${languages.length} languages`}: beside ${name}`;
  if (Number.isNaN(peer)) return { what: `${what}, which ends with an error`, ours: figure(ours, "ms"), peer: null, budget: null };
  return { what, ours: figure(ours, "ms"), peer: figure(peer, "ms"), budget: null };
}

function peersIn(folder: string): readonly Peer[] {
  const bin = (name: string, ...args: string[]) => [process.execPath, join(folder, "node_modules", name), ...args] as [string, ...string[]];
  const typescript: readonly Peer[] = [
    {
      name: "openapi-typescript (types alone)",
      languages: ["typescript"],
      runs: 3,
      commands: (document, out) => [bin("openapi-typescript/bin/cli.js", document, "-o", `${out}.ts`)],
    },
    {
      name: "hey-api",
      languages: ["typescript"],
      runs: 3,
      commands: (document, out) => [bin("@hey-api/openapi-ts/bin/run.js", "-i", document, "-o", out, "--no-log-file")],
    },
    {
      name: "orval",
      languages: ["typescript"],
      runs: 3,
      commands: (document, out) => [bin("orval/dist/bin/orval.js", "--input", document, "--output", `${out}.ts`, "--client", "fetch")],
    },
    {
      name: "Redocly generate-client",
      languages: ["typescript"],
      runs: 3,
      commands: (document, out) => [bin("@redocly/cli/bin/cli.js", "generate-client", document, "--output", `${out}.ts`)],
    },
  ];
  if (!existsSync(join(folder, jar))) return typescript;
  const java = (generator: string, document: string, out: string): [string, ...string[]] => [
    "java",
    "-jar",
    join(folder, jar),
    "generate",
    "--skip-validate-spec",
    "-g",
    generator,
    "-i",
    document,
    "-o",
    join(out, generator),
  ];
  const generators = ["typescript-fetch", "python", "csharp", "go", "java"];
  return [
    ...typescript,
    {
      name: "OpenAPI Generator",
      languages: ["typescript", "python", "csharp", "go", "java"],
      runs: 1,
      commands: (document, out) => generators.map((generator) => java(generator, document, out)),
    },
  ];
}

/** Milliseconds from start to end of all commands; not a number when one of them fails. */
function timed(commands: ReturnType<Peer["commands"]>, folder: string): number {
  const start = performance.now();
  for (const [command, ...args] of commands) {
    const { status } = spawnSync(command, args, {
      cwd: folder,
      stdio: "ignore",
      env: { ...process.env, REDOCLY_TELEMETRY: "off", CI: "true" },
    });
    if (status !== 0) return Number.NaN;
  }
  return performance.now() - start;
}

function install(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "peers", private: true, dependencies: versions }));
  execFileSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: folder, stdio: "ignore" });
  if (existsSync(join(folder, jar)) || spawnSync("java", ["-version"]).status !== 0) return;
  const artifact = `org.openapitools:${jar.replace(/-([\d.]+)\.jar$/, ":$1")}`;
  spawnSync("mvn", ["-q", "dependency:copy", `-Dartifact=${artifact}`, `-DoutputDirectory=${folder}`], { stdio: "ignore" });
}
