import { type Code, trusted } from "../code.ts";

const escapes: Readonly<Record<string, string>> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** A Java string. Everything unusual is escaped, so that no reader, tool or terminal takes it for something else. */
export function string(text: string): Code {
  return trusted(`"${escaped(text)}"`);
}

/** After a lone surrogate javac miscounts backslashes and takes the `\\u` after them for an escape: that one is octal. */
function escaped(text: string): string {
  return text
    .split(/(?<=\p{Cs})\\/u)
    .map((part) => part.replace(/["\\\n\r\t]|[^ -~\p{L}\p{N}\p{P}\p{S}]|[\p{Cs}\ufffe\uffff]/gu, (each) => escapes[each] ?? units(each)))
    .join("\\134");
}

function units(character: string): string {
  return Array.from({ length: character.length }, (_, index) => unit(character.charCodeAt(index))).join("");
}

const unit = (code: number): string => `\\u${code.toString(16).padStart(4, "0")}`;

/** An int where it fits, else a long; what no long holds becomes the nearest that it does. */
export function integer(value: number): Code {
  if (Math.abs(value) <= 2147483647) return trusted(String(value));
  return trusted(`${nearest(BigInt(value))}L`);
}

function nearest(value: bigint): bigint {
  const most = 2n ** 63n - 1n;
  return value > most ? most : value < -most ? -most : value;
}

export function double(value: number): Code {
  const text = String(value);
  return trusted(/^-?\d+$/.test(text) ? `${text}.0` : text);
}

/** A place in JSON: ["_links", "next"] → "/_links/next". */
export function pointer(path: readonly string[]): Code {
  return string(path.map((step) => `/${step.replaceAll("~", "~0").replaceAll("/", "~1")}`).join(""));
}
