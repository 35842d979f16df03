import { basename, extname } from "node:path";
import { gofmt } from "../gofmt.ts";
import { markdown } from "./markdown.ts";
import { tidy } from "./tidy.ts";

type Formatter = (text: string, path: string) => string | Promise<string>;

/** Each block of imports in the order of its names: a runtime source's own imports move when the package is renamed. */
const java: Formatter = (text) =>
  tidy(text.replace(/(?:^import [^\n]+;\n)+/gm, (block) => `${block.trimEnd().split("\n").sort(byName).join("\n")}\n`));

const byName = (a: string, b: string): number => (a.slice(0, -1) < b.slice(0, -1) ? -1 : 1);

const ruff: Formatter = async (text, path) => (await import("@wasm-fmt/ruff_fmt")).format(text, path, { line_width: 120 });

/** As npm writes it. Other JSON is copied, in the layout it has. */
const manifest: Formatter = (text) => `${JSON.stringify(JSON.parse(text), null, 2)}\n`;

/**
 * Formatters by extension or name, all in process: a machine without Go or Python writes the same bytes as one with them.
 * Where none is listed the template owns the layout, and tests hold it against the language's own formatter.
 */
const formatters: Readonly<Record<string, Formatter>> = {
  ".go": gofmt,
  ".java": java,
  ".md": markdown,
  ".py": ruff,
  "package.json": manifest,
};

/** Text as its language's own formatter would leave it. */
export async function format(path: string, text: string): Promise<string> {
  return (formatters[basename(path)] ?? formatters[extname(path)] ?? tidy)(text, path);
}
