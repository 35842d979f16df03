import type { Json } from "../../model/words.ts";
import { type Code, list, trusted } from "../code.ts";

const escapes: Readonly<Record<string, string>> = { "\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Text as a Python string, whatever is in it. */
export function text(value: string): Code {
  const safe = value.replace(/[\\"\p{Cc}\p{Cf}\p{Cs}\p{Cn}\p{Co}\p{Zl}\p{Zp}\u00a0]/gu, (letter) => escapes[letter] ?? escaped(letter));
  return trusted(`"${safe}"`);
}

function escaped(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  if (code < 0x100) return `\\x${code.toString(16).padStart(2, "0")}`;
  return code < 0x10000 ? `\\u${code.toString(16).padStart(4, "0")}` : `\\U${code.toString(16).padStart(8, "0")}`;
}

/** Any JSON value as a Python expression. */
export function json(value: Json): Code {
  if (value === null) return trusted("None");
  if (typeof value === "boolean") return trusted(value ? "True" : "False");
  if (typeof value === "number") return number(value);
  if (typeof value === "string") return text(value);
  if (Array.isArray(value)) return trusted(`[${list(value.map(json), ", ")}]`);
  const pairs = Object.entries(value).map(([key, item]) => trusted(`${text(key)}: ${json(item)}`));
  return trusted(`{${list(pairs, ", ")}}`);
}

export function number(value: number): Code {
  if (Number.isInteger(value)) return trusted(BigInt(value).toString());
  return trusted(String(value));
}

/** A tuple of these, with the comma that a single one needs. */
export function tuple(items: readonly Code[]): Code {
  return trusted(items.length === 1 ? `(${items[0]},)` : `(${list(items, ", ")})`);
}

export const names = (items: readonly string[]): Code => tuple(items.map(text));
export const frozen = (items: readonly string[]): Code =>
  trusted(items.length === 0 ? "frozenset()" : `frozenset({${items.map(text).join(", ")}})`);
