import { styleText } from "node:util";
import type { Location } from "../load/load.ts";
import type { Diagnostic, DiagnosticPlace } from "./diagnostics.ts";

/** Where a diagnostic stands, worked out: a place with a pointer needs the loaded files for it. */
export type Locate = (place: Exclude<DiagnosticPlace, null>) => Location;

/** `file:line:column: severity[code]: message`, the line, a caret, and what to do. */
export function textOf({ severity, code, message, help, place }: Diagnostic, locate: Locate, color: boolean): string {
  const styled = color ? styleText(severity === "error" ? "red" : severity === "warning" ? "yellow" : "cyan", severity) : severity;
  const head = `${styled}[${code}]: ${visible(message)}`;
  if (place === null) return `${head}\n  help: ${help}\n`;
  const { file, line, column, sourceLine } = locate(place);
  const shown = visible(sourceLine.slice(0, 200));
  const gutter = " ".repeat(String(line).length);
  const listing = sourceLine === "" ? [] : [`  ${line} | ${shown}`, `  ${gutter} | ${" ".repeat(Math.min(column - 1, shown.length))}^`];
  return [`${visible(file)}:${line}:${column}: ${head}`, ...listing, `  help: ${help}`, ""].join("\n");
}

/** Text from a document must not move a terminal's cursor, nor start a line of its own. */
const visible = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, (sign) =>
    sign === "\t" ? " " : `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );

/** A workflow command that GitHub turns into an annotation. */
export function githubOf({ severity, code, message, help, place }: Diagnostic, locate: Locate): string {
  const level = severity === "note" ? "notice" : severity;
  const at = place && locate(place);
  const where = at ? `file=${property(at.file)},line=${at.line},col=${at.column},` : "";
  return `::${level} ${where}title=${property(code)}::${escaped(`${message}\n${help}`)}\n`;
}

const escaped = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => escaped(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

/** Everything as one SARIF 2.1.0 log. */
export function sarifOf(diagnostics: readonly Diagnostic[], locate: Locate, version: string): string {
  const rules = [...new Set(diagnostics.map(({ code }) => code))].sort().map((id) => ({ id }));
  const results = diagnostics.map(({ code, severity, message, help, place }) => {
    const at = place && locate(place);
    const region = at && { startLine: at.line, startColumn: at.column };
    const locations = at ? [{ physicalLocation: { artifactLocation: { uri: encodeURI(at.file) }, region } }] : [];
    return { ruleId: code, level: severity, message: { text: `${message}. ${help}` }, locations };
  });
  const log = {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [{ tool: { driver: { name: "gen-sdks", version, rules } }, results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
