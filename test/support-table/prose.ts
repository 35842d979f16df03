import { extname } from "node:path";

/** Files that say, and do nothing. */
const saying: ReadonlySet<string> = new Set([".md", ".json", ".toml", ".xml", ".csproj"]);

/** Strings come first, so that what looks like a comment inside one is left alone. */
const strings = [String.raw`"(?:\\.|[^"\\\n])*"`, String.raw`'(?:\\.|[^'\\\n])*'`, "`[^`]*`"].join("|");
const slashed = new RegExp(`${strings}|//[^\\n]*|/\\*[\\s\\S]*?\\*/`, "g");
const python = new RegExp(`[rb]?"""[\\s\\S]*?"""|${strings}|#[^\\n]*`, "g");

/** What a file does: its text without comments, or nothing when it is prose. Layout does not count. */
export function codeOf(path: string, text: string): string {
  const extension = extname(path);
  if (saying.has(extension)) return "";
  const [pattern, isComment] = extension === ".py" ? [python, /^[rb]?"""|^#/] : [slashed, /^\/[/*]/];
  return spaced(text.replace(pattern, (found) => (isComment.test(found) ? " " : found)));
}

/** One blank between words, and no empty lines. */
export function spaced(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}
