import { type Code, trusted } from "../code.ts";
import { literal } from "./literals.ts";
import { width } from "./pretty.ts";

/** Names that a file takes from another; types are taken as types. */
export interface Imported {
  readonly from: string;
  readonly values?: readonly string[];
  readonly types?: readonly string[];
}

/** An import statement, or null when nothing is wanted. Sorted, each name once. */
export function importOf({ from, values = [], types = [] }: Imported): Code | null {
  const wanted = new Map([...types.map((name) => [name, false] as const), ...values.map((name) => [name, true] as const)]);
  const names = [...wanted.keys()].sort(compare);
  if (names.length === 0) return null;
  const onlyTypes = ![...wanted.values()].includes(true);
  const texts = names.map((name) => (onlyTypes || wanted.get(name) === true ? name : `type ${name}`));
  return braced(onlyTypes ? "import type" : "import", texts, from);
}

/** `export { a, b } from "…"` */
export function exportOf(from: string, names: readonly string[]): Code {
  return braced("export", [...names].sort(compare), from);
}

function braced(keyword: string, names: readonly string[], from: string): Code {
  const line = `${keyword} { ${names.join(", ")} } from ${literal(from)};`;
  return trusted(
    names.length === 1 || line.length <= width
      ? line
      : `${keyword} {\n${names.map((name) => `  ${name},\n`).join("")}} from ${literal(from)};`,
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function present<T>(items: readonly (T | null)[]): readonly T[] {
  return items.filter((item) => item !== null);
}
