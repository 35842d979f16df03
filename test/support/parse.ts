import { extname } from "node:path";
import { format } from "prettier";
import ts from "typescript";
import { parse } from "yaml";

type Parser = (text: string, path: string) => unknown;

/** Parsers by extension. Go and Python are parsed by the formatters that every package goes through; C# only by its compiler. */
const parsers: Readonly<Record<string, Parser>> = {
  ".ts": typescript,
  ".mts": typescript,
  ".java": (text, path) => format(text, { filepath: path, plugins: ["prettier-plugin-java"] }),
  ".json": (text) => JSON.parse(text),
  ".yml": (text) => parse(text),
  ".yaml": (text) => parse(text),
};

/** Throws, with the file's name, when a file of a package is not what its extension says. */
export async function parseFile(path: string, text: string): Promise<void> {
  try {
    await parsers[extname(path)]?.(text, path);
  } catch (error) {
    throw new Error(`${path}: ${String(error)}\n${text}`);
  }
}

function typescript(text: string, path: string): void {
  const { diagnostics = [] } = ts.transpileModule(text, { fileName: path, reportDiagnostics: true });
  const [first] = diagnostics;
  if (first) throw new Error(ts.flattenDiagnosticMessageText(first.messageText, "\n"));
}
