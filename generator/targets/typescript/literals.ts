import { type Code, trusted } from "../code.ts";

/** A string literal, in the quotes that need fewer escapes, as prettier chooses them. */
export function literal(text: string): Code {
  const [doubles, singles] = [text.split('"').length, text.split("'").length];
  const quote = doubles > singles ? "'" : '"';
  const safe = text.replace(/[\\"'\p{Cc}\p{Cs}\u2028\u2029\uFEFF]/gu, (char) => escaped(char, quote));
  return trusted(quote + safe + quote);
}

const short: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t", "\\": "\\\\" };

function escaped(char: string, quote: string): string {
  if (char === "'" || char === '"') return char === quote ? `\\${char}` : char;
  return short[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

export function scalarLiteral(value: string | number | boolean): Code {
  return typeof value === "string" ? literal(value) : trusted(String(value));
}

/** The key of an object literal: quoted only where it must be. `__proto__` would set the prototype. */
export function key(text: string): Code {
  if (text === "__proto__") return trusted('["__proto__"]');
  return /^[\p{ID_Start}$_][\p{ID_Continue}$_]*$/u.test(text) ? trusted(text) : literal(text);
}
