import { createRequire } from "node:module";
import type { Pair, YAMLMap } from "yaml";
import { maxAliases, maxDepth } from "./limits.ts";
import type { DuplicateKey, Parsed } from "./parsed.ts";
import { TreeOffsets } from "./tree-offsets.ts";

/** Any YAML 1.2, or what is wrong with it and where. Its library is loaded when wanted, which is seldom. */
export function anyYaml(text: string): Parsed {
  const yaml = createRequire(import.meta.url)("yaml") as typeof import("yaml");
  try {
    return parsed(text, yaml);
  } catch (error) {
    if (error instanceof RangeError) return { kind: "limit", what: "depth", limit: maxDepth };
    if (error instanceof ReferenceError) return { kind: "limit", what: "aliases", limit: maxAliases };
    throw error;
  }
}

function parsed(text: string, { LineCounter, parseDocument, visit, ...yaml }: typeof import("yaml")): Parsed {
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
      for (const key of joinDuplicates(map, yaml)) {
        const { line, col } = lineCounter.linePos(key.offset);
        duplicates.push({ key: key.name, line, column: col });
      }
    },
  });
  const value = document.toJS({ maxAliasCount: maxAliases }) as unknown;
  return { kind: "value", value, duplicates, offsets: () => new TreeOffsets(document.contents) };
}

type Guards = Pick<typeof import("yaml"), "isAlias" | "isMap" | "isScalar">;

/** Two maps under one key become one (a path written twice keeps all its operations); of anything else the last counts. */
function joinDuplicates(map: YAMLMap, { isAlias, isMap, isScalar }: Guards): { readonly name: string; readonly offset: number }[] {
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
