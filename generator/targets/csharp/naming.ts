import type { Name } from "../../model/words.ts";
import { type Code, trusted } from "../code.ts";
import { camel, pascal } from "../naming.ts";

type Words = Pick<Name, "words">;

const letterFirst = (text: string): string => (/^\p{L}/u.test(text) ? text : `_${text}`);

export const typeName = (name: Words): Code => trusted(letterFirst(pascal(name)));
export const methodName = (name: Words): Code => trusted(`${letterFirst(pascal(name))}Async`);

/** What every class has already. */
const inherited = ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals"];

/** Members of one class: none is called like the class or like what it inherits, and no two are alike. */
export class Members {
  readonly #taken: Set<string>;

  constructor(owner: string, reserved: readonly string[] = []) {
    this.#taken = new Set([owner, ...inherited, ...reserved]);
  }

  name(name: Words): Code {
    let text = letterFirst(pascal(name));
    while (this.#taken.has(text)) text += "Value";
    this.#taken.add(text);
    return trusted(text);
  }
}

const keywords = new Set(
  "abstract as base bool break byte case catch char checked class const continue decimal default delegate do double else enum event explicit extern false finally fixed float for foreach goto if implicit in int interface internal is lock long namespace new null object operator out override params private protected public readonly ref return sbyte sealed short sizeof stackalloc static string struct switch this throw true try typeof uint ulong unchecked unsafe ushort using virtual void volatile while".split(
    " ",
  ),
);

export function parameter(name: Words): Code {
  const text = letterFirst(camel(name));
  return trusted(keywords.has(text) ? `@${text}` : text);
}
