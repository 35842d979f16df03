import type { Name } from "../model/words.ts";
import { type Code, trusted } from "./code.ts";

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** Words a language writes in capitals when they stand alone: Go's ID, URL, API. */
export interface CaseOptions {
  readonly initialisms?: ReadonlySet<string>;
}

export function pascal({ words }: Pick<Name, "words">, { initialisms }: CaseOptions = {}): string {
  return words.map((word) => (initialisms?.has(word) ? word.toUpperCase() : capital(word))).join("");
}

export function camel({ words }: Pick<Name, "words">, options: CaseOptions = {}): string {
  const [first = "", ...rest] = words;
  return first + pascal({ words: rest }, options);
}

export const snake = ({ words }: Pick<Name, "words">): string => words.join("_");
export const screaming = ({ words }: Pick<Name, "words">): string => words.join("_").toUpperCase();
export const kebab = ({ words }: Pick<Name, "words">): string => words.join("-");

/** Makes an identifier: no leading digit, no reserved word. Words never hold anything but letters and digits. */
export function identifier(text: string, reserved: ReadonlySet<string>): Code {
  const legal = /^\p{Nd}/u.test(text) ? `_${text}` : text;
  return trusted(reserved.has(legal) ? `${legal}_` : legal);
}
