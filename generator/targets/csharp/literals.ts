import { type Code, trusted } from "../code.ts";

/** A C# string literal: everything but plain ASCII is escaped, so that no file's encoding matters. */
export function literal(text: string): Code {
  const escaped = [...text.replace(/\p{Cs}/gu, "\uFFFD")].map((sign) => {
    if (sign === '"' || sign === "\\") return `\\${sign}`;
    const code = sign.codePointAt(0) ?? 0;
    if (code >= 0x20 && code < 0x7f) return sign;
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, "0")}` : `\\u${code.toString(16).padStart(4, "0")}`;
  });
  return trusted(`"${escaped.join("")}"`);
}

export const strings = (items: readonly string[]): Code => trusted(`[${items.map(literal).join(", ")}]`);

/** An int where it fits, else a long; what no long holds becomes the nearest that it does. */
export function integer(value: number): Code {
  if (!Number.isFinite(value)) return trusted("0");
  const whole = BigInt(Math.trunc(value));
  const [least, most] = [-9223372036854775808n, 9223372036854775807n];
  const held = whole < least ? least : whole > most ? most : whole;
  return trusted(held >= -2147483648n && held <= 2147483647n ? String(held) : `${held}L`);
}

export const number = (value: number): Code => trusted(`${Number.isFinite(value) ? value : 0}d`);
