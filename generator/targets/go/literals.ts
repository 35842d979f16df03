import type { EnumModel } from "../../model/types.ts";
import { type Code, trusted } from "../code.ts";

/** A Go string literal. JSON's escapes are Go's, but for lone surrogates, which no Go string can hold. What cannot be seen is escaped. */
export const literal = (text: string): Code =>
  trusted(JSON.stringify(text.replace(/\p{Cs}/gu, "\uFFFD")).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, escaped));

function escaped(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16);
  return hex.length > 4 ? `\\U${hex.padStart(8, "0")}` : `\\u${hex.padStart(4, "0")}`;
}

export const strings = (items: readonly string[]): Code =>
  trusted(items.length === 0 ? "nil" : `[]string{${items.map(literal).join(", ")}}`);

/** A whole number; one that no variable of so many bits holds becomes the nearest that it does. */
export function integer(value: number, bits: 32 | 64): Code {
  const most = 2n ** BigInt(bits - 1) - 1n;
  const whole = BigInt(Math.trunc(value));
  return trusted(String(whole > most ? most : whole < -most ? -most : whole));
}

/** What an enum's member stands for. */
export function constantValue(value: string | number | boolean, base: EnumModel["base"]): Code {
  if (typeof value === "string") return literal(value);
  if (typeof value === "boolean") return trusted(String(value));
  return base === "int64" ? integer(value, 64) : number(value);
}

/** A number as Go writes it. */
export const number = (value: number): Code =>
  trusted(Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(0) : String(value));
