import { createHash } from "node:crypto";
import { existsSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./documents.ts";
import { writeFiles } from "./temp.ts";
import { tool } from "./tool.ts";

export const python = process.platform === "win32" ? "python" : "python3";

/** Where a virtual environment has its commands. */
export const commandIn = (folder: string, name: string): string => join(folder, process.platform === "win32" ? "Scripts" : "bin", name);

/** A virtual environment with these packages, which is made once for them on a machine. */
export async function virtualEnvironment(name: string, requirements: readonly string[]): Promise<string> {
  const key = createHash("sha256").update(requirements.join("\n")).digest("hex").slice(0, 12);
  const folder = join(root, "node_modules/.cache/gen-sdks", `${name}-${key}`);
  const ready = join(folder, "ready");
  if (existsSync(ready)) return folder;
  rmSync(folder, { recursive: true, force: true });
  await tool(python, ["-m", "venv", folder], { cwd: root });
  const install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", ...requirements];
  await tool(commandIn(folder, "python"), install, { cwd: root });
  writeFiles(folder, [["ready.part", `${requirements.join("\n")}\n`]]);
  renameSync(join(folder, "ready.part"), ready);
  return folder;
}
