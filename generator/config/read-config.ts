import { readFileSync } from "node:fs";
import { dirname } from "node:path";
import type { ErrorObject } from "ajv/dist/2020.js";
import type { Diagnostics } from "../diagnostics/diagnostics.ts";
import { parse } from "../load/parse.ts";
import { child } from "../load/pointer.ts";
import { Source } from "../load/source.ts";
import type { ConfigFile } from "./config-file.ts";
import { nearest } from "./nearest.ts";
import { validateConfig } from "./validate-config.ts";

export interface ReadConfig {
  readonly file: ConfigFile;
  /** Its folder: paths in it start there. */
  readonly folder: string;
  readonly path: string;
}

/** A config file that keeps to its schema, or null and everything that is wrong with it. */
export function readConfig(path: string, shown: string, diagnostics: Diagnostics): ReadConfig | null {
  const text = textOf(path);
  if (text === null) {
    diagnostics.report("unreadable-config", null, { path: shown });
    return null;
  }
  const parsed = parse(text);
  if (parsed.kind === "syntax") {
    diagnostics.report("syntax", { file: shown, ...parsed.position }, { message: parsed.message });
    return null;
  }
  if (parsed.kind === "limit") {
    diagnostics.report("too-complex", { file: shown, line: 1, column: 1 }, { what: parsed.what, limit: parsed.limit });
    return null;
  }
  const { value, offsets } = parsed;
  const source = new Source(shown, text, value, offsets);
  if (validateConfig(value)) return { file: value, folder: dirname(path), path };
  for (const error of validateConfig.errors ?? []) tell(error, source, diagnostics);
  return null;
}

function textOf(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

/** The schema's complaint in the user's words, at the key it is about. */
function tell({ keyword, instancePath, params, message, parentSchema }: ErrorObject, source: Source, diagnostics: Diagnostics): void {
  const at = (pointer: string) => ({ file: source.path, ...source.locate(pointer) });
  if (keyword === "additionalProperties") {
    const key = String(params["additionalProperty"]);
    const known = Object.keys(((parentSchema as { properties?: object } | undefined)?.properties ?? {}) as object);
    diagnostics.report("unknown-config-key", at(child(instancePath, key)), { key, known, nearest: nearest(key, known) });
  } else {
    const words =
      keyword === "enum" ? `must be one of ${(params["allowedValues"] as readonly string[]).join(", ")}` : (message ?? "is wrong");
    diagnostics.report("invalid-config", at(instancePath), {
      key: instancePath.slice(1).replaceAll("/", ".") || "the file",
      problem: words,
    });
  }
}
