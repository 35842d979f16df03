import type { Name } from "./words.ts";

/** Any text as a name: split where a reader sees words, in any script, with only letters and digits left. */
export function nameOf(wire: string): Name {
  return { wire, words: wordsOf(wire) };
}

export function wordsOf(text: string): readonly string[] {
  const words = plainWords(text);
  return words.length > 0 ? words : symbolWords(text);
}

/** Like `wordsOf`, with a leading sign said: "-modifiedDate" is minus modified date. */
export function signedWordsOf(text: string): readonly string[] {
  const sign = /^[^\p{L}\p{Nd}\s_]/u.exec(text)?.[0];
  return sign === undefined ? wordsOf(text) : [...symbolWords(sign), ...plainWords(text)];
}

/** `IDs`, `API` of `APIKey`, `Key2`, `2FA`, and runs of letters without case. */
const word =
  /\p{Lu}{2,}s(?!\p{L})|\p{Lu}+(?=\p{Lu}\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{Lm}\p{Lt}]+\p{Nd}*|\p{Lu}+\p{Nd}*|\p{Nd}+(?:\p{Ll}+|\p{Lu}+(?!\p{Ll}))?/gu;

function plainWords(text: string): readonly string[] {
  // Marks and letters beyond the basic plane are no letters in some languages; compatibility forms are one letter in others.
  const letters = text
    .normalize("NFKC")
    .replace(/\p{M}/gu, "")
    .replace(/[\u{10000}-\u{10FFFF}]/gu, " ")
    .replace(/OAuth/g, "Oauth")
    .replace(/['’]/g, "");
  return (letters.match(word) ?? []).map((found) => found.toLowerCase().replace(/\p{M}/gu, "")).filter((found) => found !== "");
}

const symbols: Readonly<Record<string, string>> = {
  "+": "plus",
  "-": "minus",
  "<": "less",
  ">": "greater",
  "=": "equals",
  "!": "not",
  "*": "star",
  "/": "slash",
  "%": "percent",
  "&": "and",
  "|": "or",
  "@": "at",
  "#": "hash",
  $: "dollar",
  ".": "dot",
  ",": "comma",
  ":": "colon",
  ";": "semicolon",
  "?": "question",
  "~": "tilde",
  "^": "caret",
  _: "underscore",
  "(": "open",
  ")": "close",
  "[": "open",
  "]": "close",
  "{": "open",
  "}": "close",
  '"': "quote",
  "'": "quote",
  "\\": "backslash",
  "`": "backquote",
};

function symbolWords(text: string): readonly string[] {
  if (text === "") return ["empty"];
  if (text.trim() === "") return ["blank"];
  return [...text.trim()].slice(0, 8).map((symbol) => symbols[symbol] ?? `u${(symbol.codePointAt(0) ?? 0).toString(16)}`);
}

/** One of what a plural names: companies → company. Good enough for names; never used on the wire. */
export function singular(words: readonly string[]): readonly string[] {
  const last = words.at(-1) ?? "";
  return [...words.slice(0, -1), one(last)];
}

function one(word: string): string {
  if (/ies$/.test(word) && word.length > 4) return word.replace(/ies$/, "y");
  if (/(s|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return /s$/.test(word) && !/(ss|us|is)$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}
