import { tidy } from "./tidy.ts";

/** Code between fences stays as it is: another formatter has been there. */
const fenced = /(^(`{3,})[^\n]*\n[\s\S]*?^\2$)/m;

/** Prose as prettier leaves it: one blank line around each block of code, and tables in columns. */
export function markdown(text: string): string {
  const parts = text.split(fenced).filter((_, index) => index % 3 !== 2);
  return parts
    .map((part, index) => (index % 2 === 1 ? part : prose(part)))
    .join("")
    .trim()
    .concat("\n");
}

/** What stands before, between and after blocks; two blocks may have nothing between them. */
const prose = (text: string): string => (text.trim() === "" ? "\n\n" : `\n\n${aligned(tidy(text))}\n`);

const aligned = (text: string): string => text.replace(/(?:^\|.*\|\n)+/gm, inColumns);

function inColumns(table: string): string {
  const rows = table.trimEnd().split("\n").map(cellsOf);
  const widths = (rows[0] ?? []).map((_, column) => Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)));
  const padded = (row: readonly string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0, /^-+$/.test(cell) ? "-" : " "));
  return rows.map((row) => `| ${padded(row).join(" | ")} |\n`).join("");
}

const cellsOf = (row: string): readonly string[] =>
  row
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
