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
