import type { Limit } from "./parsed.ts";

/** Aliases may stand for this many nodes in all: enough for any anchor a person writes, too few for a bomb. */
export const maxAliases = 10_000;

/** Deeper than any document that a person or a program writes. */
export const maxDepth = 500;

/** Refuses a value that is deeper than any document is, or that holds itself (a YAML alias inside its own anchor). */
export function limitOf(root: unknown): Limit | null {
  const what = tooDeep(root);
  return what && { kind: "limit", what, limit: maxDepth };
}

function tooDeep(root: unknown): "depth" | "cycle" | null {
  const settled = new Set<object>();
  const open = new Set<object>();
  const look = (value: unknown, depth: number): "depth" | "cycle" | null => {
    if (typeof value !== "object" || value === null || settled.has(value)) return null;
    if (open.has(value)) return "cycle";
    if (depth > maxDepth) return "depth";
    open.add(value);
    for (const member of Array.isArray(value) ? value : Object.values(value)) {
      const fault = look(member, depth + 1);
      if (fault) return fault;
    }
    open.delete(value);
    settled.add(value);
    return null;
  };
  return look(root, 0);
}
