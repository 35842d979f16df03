import { basename, extname } from "node:path";
import { gofmt } from "../gofmt.ts";

type Formatter = (text: string, path: string) => string | Promise<string>;

/** No trailing spaces, no two blank lines in a row, one newline at the end. A line ends at \n alone: U+2028 stands in strings. */
const tidy: Formatter = (text) =>
  `${text
    .replace(/[ \t]+(?=\n|$)/g, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim()}\n`;

/** Each block of imports in the order of its names: a runtime source's own imports move when the package is renamed. */
const java: Formatter = (text, path) =>
  tidy(
    text.replace(/(?:^import [^\n]+;\n)+/gm, (block) => `${block.trimEnd().split("\n").sort(byName).join("\n")}\n`),
    path,
  );

const byName = (a: string, b: string): number => (a.slice(0, -1) < b.slice(0, -1) ? -1 : 1);

/** Small files of prose and data. Loaded when first needed: prettier costs more than all else together. */
const prettier: Formatter = async (text, path) => {
  const { format } = await import("prettier");
  return format(text, { filepath: path, printWidth: 100, proseWrap: "preserve", embeddedLanguageFormatting: "off" });
};

const ruff: Formatter = async (text, path) => (await import("@wasm-fmt/ruff_fmt")).format(text, path, { line_width: 120 });

/**
 * Formatters by extension, all in process: a machine without Go or Python writes the same bytes as one with them.
 * Where none is listed the template owns the layout, and tests hold it against the language's own formatter.
 */
const formatters: Readonly<Record<string, Formatter>> = {
  ".go": gofmt,
  ".java": java,
  ".json": prettier,
  ".md": prettier,
  ".py": ruff,
  ".yaml": prettier,
  ".yml": prettier,
};

/** Long, and made of snippets that are formatted already: only what stands between them is tidied. */
const reference: Formatter = (text, path) =>
  text
    .split(/(^(`{3,})[^\n]*\n[\s\S]*?^\2$)/m)
    .filter((_, index) => index % 3 !== 2)
    .map((part, index) => (index % 2 === 1 ? part : `\n\n${tidy(part, path)}\n`))
    .join("")
    .trim()
    .concat("\n");

/** Text as its language's own formatter would leave it. */
export async function format(path: string, text: string): Promise<string> {
  const formatter = basename(path) === "reference.md" ? reference : (formatters[extname(path)] ?? tidy);
  return formatter(text, path);
}
