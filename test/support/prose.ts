import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./documents.ts";

export interface Prose {
  /** From the repository's root. */
  readonly path: string;
  readonly text: string;
}

/** Every page we wrote by hand: those at the root, in docs, and each folder's first page. */
export function pages(): readonly Prose[] {
  const folders = [".", "generator", "templates", "test", "bench", "openapi"].flatMap((folder) => markdownIn(folder, false));
  return [...folders, ...markdownIn("docs", true)].map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

function markdownIn(folder: string, deep: boolean): readonly string[] {
  const names = readdirSync(join(root, folder), { encoding: "utf8", recursive: deep });
  return names.filter((name) => name.endsWith(".md")).map((name) => join(folder, name));
}

/** The text under a heading, up to the next of its rank. */
export function section({ path, text }: Prose, heading: string): string {
  const [, body] = text.split(`\n## ${heading}\n`);
  if (body === undefined) throw new Error(`${path} has no heading "${heading}"`);
  return body.split(/\n## /)[0] ?? "";
}

/** Fenced blocks of one language, without their fences. */
export function blocks(text: string, fence: string): readonly string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${fence}\\n([\\s\\S]*?)^\`\`\``, "gm"))].map(([, block = ""]) => block);
}

/** The commands of the shell blocks, one a line, comments left out. */
export function commands(text: string): readonly string[] {
  return blocks(text, "sh").flatMap((block) =>
    block
      .split("\n")
      .map((line) => line.replace(/\s+#.*$/, "").trim())
      .filter((line) => line !== ""),
  );
}
