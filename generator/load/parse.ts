import { isAlias, isMap, isScalar, LineCounter, type Pair, parseDocument, visit, type YAMLMap } from "yaml";
import type { Position } from "./source.ts";

/** What a text holds, or why it holds nothing. */
export type Parsed =
  | { readonly kind: "value"; readonly value: unknown; readonly duplicates: readonly DuplicateKey[] }
  | { readonly kind: "syntax"; readonly message: string; readonly position: Position }
  | { readonly kind: "limit"; readonly what: "aliases" | "depth" | "cycle"; readonly limit: number };

export interface DuplicateKey extends Position {
  readonly key: string;
}

/** Aliases may stand for this many nodes in all: enough for any anchor a person writes, too few for a bomb. */
const maxAliases = 10_000;
const maxDepth = 500;

/** JSON by the built-in parser, which is twenty times as fast; YAML 1.2 core for what that refuses. */
export function parse(text: string): Parsed {
  const clean = text.startsWith("\uFEFF") ? text.slice(1) : text;
  if (/^\s*[{[]/.test(clean)) {
    try {
      return bounded(JSON.parse(clean) as unknown, []);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error; // the YAML parser says where
    }
  }
  try {
    return parseYaml(clean);
  } catch (error) {
    if (error instanceof RangeError) return { kind: "limit", what: "depth", limit: maxDepth };
    if (error instanceof ReferenceError) return { kind: "limit", what: "aliases", limit: maxAliases };
    throw error;
  }
}

function parseYaml(text: string): Parsed {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    uniqueKeys: false,
    merge: true,
    prettyErrors: false,
    logLevel: "silent",
    version: "1.2",
  });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    return { kind: "syntax", message: error.message, position: { line, column: col } };
  }
  const duplicates: DuplicateKey[] = [];
  visit(document, {
    Map(_, map) {
      for (const key of joinDuplicates(map)) {
        const { line, col } = lineCounter.linePos(key.offset);
        duplicates.push({ key: key.name, line, column: col });
      }
    },
  });
  return bounded(document.toJS({ maxAliasCount: maxAliases }) as unknown, duplicates);
}

/** Two maps under one key become one (a path written twice keeps all its operations); of anything else the last counts. */
function joinDuplicates(map: YAMLMap): { readonly name: string; readonly offset: number }[] {
  const seen = new Map<string, Pair>();
  const duplicates: { name: string; offset: number }[] = [];
  map.items = map.items.filter((pair) => {
    if (!isScalar(pair.key) || pair.key.value === "<<") return true;
    const name = String(pair.key.value);
    const first = seen.get(name);
    if (!first) {
      seen.set(name, pair);
      return true;
    }
    duplicates.push({ name, offset: pair.key.range?.[0] ?? 0 });
    if (isMap(first.value) && isMap(pair.value)) first.value.items.push(...pair.value.items);
    else first.value = isAlias(pair.value) ? first.value : pair.value;
    return false;
  });
  return duplicates;
}

/** Refuses a value that is deeper than any document is, or that holds itself (a YAML alias inside its own anchor). */
function bounded(value: unknown, duplicates: readonly DuplicateKey[]): Parsed {
  const fault = tooDeep(value);
  return fault ? { kind: "limit", what: fault, limit: maxDepth } : { kind: "value", value, duplicates };
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
