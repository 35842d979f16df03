import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { root } from "./documents.ts";

/** Suites that start the command line start what `npm run build` made; it is made anew when a source is younger. */
export function setup(): void {
  const built = statSync(join(root, "dist/main.js"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const sources = ["generator", "embed/src", "sandbox/src"].map((folder) => newest(join(root, folder)));
  if (Math.max(...sources) > built) execFileSync("npm", ["run", "--silent", "build"], { cwd: root, stdio: "inherit" });
}

function newest(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => /\.(ts|css)$/.test(entry.name));
  return Math.max(...files.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs));
}
