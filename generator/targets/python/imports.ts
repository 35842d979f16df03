import { type Code, trusted } from "../code.ts";

/** What a module imports. Python's habit: the standard library, what was installed, then our own, each sorted. */
export class Imports {
  readonly #modules = new Set<string>();
  readonly #names = new Map<string, Set<string>>();

  /** `import datetime` */
  module(name: string): this {
    this.#modules.add(name);
    return this;
  }

  /** `from typing import Any` */
  name(from: string, ...names: readonly string[]): this {
    const known = this.#names.get(from) ?? new Set();
    this.#names.set(from, known);
    for (const name of names) known.add(name);
    return this;
  }

  get empty(): boolean {
    return this.#modules.size === 0 && this.#names.size === 0;
  }

  /** All of them, a blank line between the groups. */
  get code(): Code {
    const groups = [standard, installed, relative].map((isMember) => this.#group(isMember)).filter((lines) => lines.length > 0);
    return trusted(groups.map((lines) => lines.join("\n")).join("\n\n"));
  }

  /** The same, a line each, for a block that is indented. */
  get lines(): readonly { readonly code: Code }[] {
    return this.code.split("\n").map((line) => ({ code: trusted(line) }));
  }

  #group(isMember: (module: string) => boolean): readonly string[] {
    const modules = [...this.#modules].filter(isMember).sort(plainOrder);
    const froms = [...this.#names].filter(([from]) => isMember(from)).sort(([a], [b]) => moduleOrder(a, b));
    return [
      ...modules.map((name) => `import ${name}`),
      ...froms.map(([from, names]) => `from ${from} import ${[...names].sort(memberOrder).join(", ")}`),
    ];
  }
}

const library = new Set([
  "typing",
  "functools",
  "threading",
  "collections.abc",
  "types",
  "builtins",
  "datetime",
  "decimal",
  "pathlib",
  "base64",
]);
const relative = (module: string): boolean => module.startsWith(".");
const standard = (module: string): boolean => library.has(module) || module === "__future__";
const installed = (module: string): boolean => !relative(module) && !standard(module);

const plainOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** More dots first, then by name, whatever the case. */
function moduleOrder(a: string, b: string): number {
  const dots = (name: string) => /^\.*/.exec(name)?.[0].length ?? 0;
  return dots(b) - dots(a) || natural(a.replace(/^\.+/, ""), b.replace(/^\.+/, ""));
}

export const sortedModules = (names: readonly Code[]): readonly Code[] => [...names].sort(moduleOrder);
export const sortedMembers = (names: readonly Code[]): readonly Code[] => [...names].sort(memberOrder);

/** CONSTANTS, then Classes, then names; capitals count only between names that are else the same. */
function memberOrder(a: string, b: string): number {
  return rank(a) - rank(b) || natural(a.toLowerCase(), b.toLowerCase()) || natural(a, b);
}

function rank(name: string): number {
  if (name.length > 1 && name === name.toUpperCase() && /\p{Lu}/u.test(name)) return 0;
  return /^\p{Lu}/u.test(name) ? 1 : 2;
}

/** Digits count as numbers, as ruff sorts them. */
function natural(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.match(/\d+|\D+/g) ?? []);
  for (let index = 0; index < Math.max(left?.length ?? 0, right?.length ?? 0); index++) {
    const [one, other] = [left?.[index] ?? "", right?.[index] ?? ""];
    const numeric = /^\d/.test(one) && /^\d/.test(other) ? Number(one) - Number(other) : 0;
    const order = numeric || plainOrder(one, other);
    if (order !== 0) return order;
  }
  return 0;
}
