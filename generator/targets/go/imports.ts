import type { Code } from "../code.ts";
import { literal } from "./literals.ts";

/** Import lines, the standard library's first. Two lists, for a blank line between them. */
export interface ImportsView {
  readonly standard: readonly Code[];
  readonly own: readonly Code[];
  readonly any: boolean;
}

export function importsView(paths: Iterable<string>): ImportsView {
  const sorted = [...new Set(paths)].sort();
  const isStandard = (path: string) => !(path.split("/")[0] ?? "").includes(".");
  const standard = sorted.filter(isStandard).map(literal);
  const own = sorted.filter((path) => !isStandard(path)).map(literal);
  return { standard, own, any: sorted.length > 0 };
}
