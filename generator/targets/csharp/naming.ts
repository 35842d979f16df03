import type { Name } from "../../model/words.ts";
import { type Code, trusted } from "../code.ts";
import { camel, pascal } from "../naming.ts";
import { errors, keywords, modelTypes, namespaceTypes } from "./reserved.ts";

type Words = Pick<Name, "words">;

const letterFirst = (text: string): string => (/^\p{L}/u.test(text) ? text : `_${text}`);

export const typeName = (name: Words): Code => trusted(letterFirst(pascal(name)));
export const methodName = (name: Words): Code => trusted(`${letterFirst(pascal(name))}Async`);

/** The client class; the root error is called after it, and must not meet one of the others. */
export function clientName(name: Words): Code {
  const plain = typeName(name);
  return namespaceTypes.has(plain) || errors.has(plain) ? trusted(`${plain}Client`) : plain;
}

/** A request's or a response's class: an operation `api` answers with something else than the `ApiResponse` of all. */
export function operationType(name: Words): Code {
  const plain = typeName(name);
  return namespaceTypes.has(plain) ? trusted(`${plain}Model`) : plain;
}

/** A model's class: no model stands before what its neighbours use. */
export function modelName(name: Words): Code {
  const plain = typeName(name);
  return modelTypes.has(plain) ? trusted(`${plain}Model`) : plain;
}

/** What every class has already. */
export const inherited = ["Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals"];

/** Members of one class: none is called like the class or like what it inherits, and no two are alike. */
export class Members {
  readonly #taken: Set<string>;
  readonly #suffix: string;

  constructor(owner: string, reserved: readonly string[] = [], suffix = "Value") {
    this.#taken = new Set([owner, ...inherited, ...reserved]);
    this.#suffix = suffix;
  }

  name(name: Words): Code {
    let text = letterFirst(pascal(name));
    while (this.#taken.has(text)) text += this.#suffix;
    this.#taken.add(text);
    return trusted(text);
  }
}

export function parameter(name: Words): Code {
  const text = letterFirst(camel(name));
  return trusted(keywords.has(text) ? `@${text}` : text);
}
