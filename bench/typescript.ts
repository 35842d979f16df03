import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { type Program, root, sideBySide } from "./measure.ts";
import { figure, type Row } from "./rows.ts";

const importing =
  'const start = performance.now(); const { CodatPlatform } = await import("@codat/platform"); console.log(performance.now() - start);';
const calling = `
  const start = performance.now();
  const { CodatPlatform } = await import("@codat/platform");
  const client = new CodatPlatform({ authHeader: "Basic eA==", serverURL: process.env.CODAT_SERVER_URL });
  await client.connectionManagement.getAccessToken({ companyId: process.env.COMPANY });
  console.log(performance.now() - start);`;

/** The TypeScript package as a user gets it, installed from its tarball, beside the published one. */
export async function typescriptRows(workspace: string, environment: Readonly<Record<string, string>>): Promise<readonly Row[]> {
  const ours = install(join(workspace, "ours"), packed(workspace));
  const peer = install(join(workspace, "published"), "@codat/platform");
  const node = (folder: string, program: string): Program => ({
    command: process.execPath,
    args: ["--input-type=module", "-e", program],
    folder,
    environment,
  });
  const imports = await sideBySide(9, node(ours, importing), node(peer, importing));
  const calls = await sideBySide(9, node(ours, calling), node(peer, calling.replace("getAccessToken", "get")));
  return [
    {
      what: "TypeScript: whole client, minified and gzipped, with dependencies",
      ours: figure(await bundle(ours), "kB"),
      peer: figure(await bundle(peer), "kB"),
      budget: 15,
    },
    { what: "TypeScript: first import", ours: figure(imports.ours, "ms"), peer: figure(imports.peer, "ms"), budget: 15 },
    { what: "TypeScript: import to first answered call", ours: figure(calls.ours, "ms"), peer: figure(calls.peer, "ms"), budget: null },
  ];
}

function packed(workspace: string): string {
  const folder = join(workspace, "typescript");
  rmSync(folder, { recursive: true, force: true });
  cpSync(join(root, "sdks/typescript"), folder, { recursive: true, filter: (path) => !path.includes("node_modules") });
  execFileSync("npm", ["install", "--no-audit", "--no-fund"], { cwd: folder, stdio: "ignore" });
  execFileSync("npm", ["pack"], { cwd: folder, stdio: "ignore" });
  const tarball = readdirSync(folder).find((file) => file.endsWith(".tgz"));
  if (tarball === undefined) throw new Error("npm pack made no tarball");
  return join(folder, tarball);
}

function install(folder: string, what: string): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  execFileSync("npm", ["install", "--no-audit", "--no-fund", what], { cwd: folder, stdio: "ignore" });
  return folder;
}

async function bundle(folder: string): Promise<number> {
  const contents = 'import { CodatPlatform } from "@codat/platform"; globalThis.client = new CodatPlatform({ authHeader: "Basic eA==" });';
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
    logLevel: "error",
  });
  return gzipSync(outputFiles[0]?.contents ?? new Uint8Array(), { level: 9 }).length / 1000;
}
