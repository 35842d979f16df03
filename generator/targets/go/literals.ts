import { type Code, trusted } from "../code.ts";

/** A Go string literal. JSON's escapes are Go's, but for lone surrogates, which no Go string can hold. */
export const literal = (text: string): Code =>
  trusted(
    JSON.stringify(text.replace(/\p{Cs}/gu, "\uFFFD"))
      .replace(/\\u([0-9a-f]{4})/gi, "\\u$1")
      .replaceAll("\u2028", "\\u2028")
      .replaceAll("\u2029", "\\u2029")
      .replaceAll("\uFEFF", "\\ufeff")
      .replaceAll("\u007f", "\\u007f"),
  );

export const strings = (items: readonly string[]): Code =>
  trusted(items.length === 0 ? "nil" : `[]string{${items.map(literal).join(", ")}}`);

/** A number as Go writes it. */
export const number = (value: number): Code =>
  trusted(Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(0) : String(value));
