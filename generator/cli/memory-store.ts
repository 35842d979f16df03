import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { assets } from "../assets.ts";
import { sha256 } from "../write/manifest.ts";
import { cacheFolder } from "./cache-folder.ts";

/** As many runs are remembered: projects, and ways to generate them. */
const capacity = 32;

/** What `writeMemory` was given, or null. */
export function readMemory(key: string): object | null {
  try {
    return JSON.parse(readFileSync(join(cacheFolder("runs"), `${key}.json`), "utf8")) as object;
  } catch {
    return null; // none, or half of one: the run does its work
  }
}

/** Keeps it, and lets the oldest go. Where nothing can be kept nothing is lost but time. */
export function writeMemory(key: string, memory: object): void {
  try {
    const folder = cacheFolder("runs");
    const draft = join(folder, `${key}.${process.pid}`);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(draft, JSON.stringify(memory), { mode: 0o600 });
    renameSync(draft, join(folder, `${key}.json`));
    const age = (name: string) => statSync(join(folder, name)).mtimeMs;
    const newestFirst = readdirSync(folder).sort((a, b) => age(b) - age(a));
    for (const name of newestFirst.slice(capacity)) rmSync(join(folder, name), { force: true });
  } catch {
    // no home, or none that may be written
  }
}

/** A file's text as the generator reads it, or null. */
export function textAt(path: string): string | null {
  try {
    return new TextDecoder().decode(readFileSync(path));
  } catch {
    return null;
  }
}

/** Its SHA-256, or null. */
export function hashAt(path: string): string | null {
  const text = textAt(path);
  return text === null ? null : sha256(text);
}

/** SHA-256 of the generator itself: the command, the templates, and what they depend on. */
export function generatorDigest(): string {
  const digest = createHash("sha256");
  const add = (path: string) => digest.update(path).update(readFileSync(join(assets, path)));
  const visit = (folder: string) => {
    const entries = readdirSync(join(assets, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
    for (const entry of entries) {
      const path = `${folder}/${entry.name}`;
      if (entry.isFile()) add(path);
      else if (entry.isDirectory() && !leftovers.has(entry.name)) visit(path);
    }
  };
  add("package.json");
  for (const folder of ["dist", "docs/reference", "templates"]) visit(folder);
  return digest.digest("hex");
}

/** What the languages' own tools leave beside the templates' sources. */
const leftovers = new Set(["node_modules", "bin", "obj", "target", "__pycache__", ".venv", ".pytest_cache", ".mypy_cache", ".ruff_cache"]);
