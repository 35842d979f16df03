import { anyYaml } from "./any-yaml.ts";
import { EventOffsets } from "./event-offsets.ts";
import { limitOf } from "./limits.ts";
import type { Parsed } from "./parsed.ts";
import { plainYaml } from "./plain-yaml.ts";

/** JSON by the built-in parser, YAML 1.2 core by a fast one, and what these refuse by the one that takes and explains everything. */
export function parse(text: string): Parsed {
  const clean = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const plain = json(clean) ?? plainYaml(clean);
  const parsed: Parsed = plain ? { kind: "value", ...plain, duplicates: [], offsets: () => new EventOffsets(clean) } : anyYaml(clean);
  return (parsed.kind === "value" && limitOf(parsed.value)) || parsed;
}

function json(text: string): { readonly value: unknown } | null {
  if (!/^\s*[{[]/.test(text)) return null;
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null; // the YAML parser says where
  }
}
