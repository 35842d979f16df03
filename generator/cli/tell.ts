import { readFileSync } from "node:fs";
import type { Diagnostic, Diagnostics } from "../diagnostics/diagnostics.ts";
import { githubOf, type Locate, sarifOf, textOf } from "../diagnostics/print.ts";
import type { Loaded } from "../load/load.ts";
import type { Flags } from "./flags.ts";

/** Places with a pointer need the loaded files; places with a line speak for themselves. */
export function locateWith(locate: Loaded["locate"] | null): Locate {
  return (place) => {
    if ("line" in place) return { ...place, sourceLine: lineOf(place.file, place.line) };
    return locate?.(place) ?? { file: place.file, line: 1, column: 1, sourceLine: "" };
  };
}

/** A line of a file that was not understood, and so is not loaded. */
function lineOf(file: string, line: number): string {
  try {
    return readFileSync(file, "utf8").split(/\r?\n/)[line - 1] ?? "";
  } catch {
    return "";
  }
}

/** Prints what was found. Notes about the document are many and need nobody to act: as text they are only counted. */
export function tell(diagnostics: Diagnostics, locate: Locate, flags: Flags, version: string): void {
  const color = flags.color && !process.env["NO_COLOR"] && process.stderr.isTTY === true;
  switch (flags.diagnostics) {
    case "text":
      for (const each of problems(diagnostics, flags)) process.stderr.write(textOf(each, locate, color));
      if (!flags.quiet) process.stderr.write(noteLine(diagnostics));
      return;
    case "github":
      for (const each of diagnostics.all) (flags.json ? process.stderr : process.stdout).write(githubOf(each, locate));
      return;
    case "sarif":
      (flags.json ? process.stderr : process.stdout).write(sarifOf(diagnostics.all, locate, version));
  }
}

const problems = ({ all }: Diagnostics, { quiet }: Flags): readonly Diagnostic[] =>
  all.filter(({ severity, place }) => severity !== "note" || (place === null && !quiet));

function noteLine({ all }: Diagnostics): string {
  const counts = new Map<string, number>();
  for (const { severity, code, place } of all) if (severity === "note" && place !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  const parts = [...counts].map(([code, count]) => `${count} ${code}`);
  return parts.length === 0 ? "" : `notes: ${parts.join(", ")} (--json lists them, gen-sdks explain CODE tells more)\n`;
}

/** Where a person's lines go: not into a log that stdout holds for a machine. */
export const besideLog = ({ diagnostics }: Flags): NodeJS.WriteStream => (diagnostics === "sarif" ? process.stderr : process.stdout);

export const fails = (diagnostics: Diagnostics, flags: Flags): boolean =>
  diagnostics.failed || (flags.strict === true && diagnostics.all.some(({ severity }) => severity === "warning"));
