import { type Code, trusted } from "../code.ts";

/** What one file needs from elsewhere, collected while its view is built. */
export class Imports {
  readonly #own: string;
  readonly #names = new Set<string>();

  constructor(ownPackage: string) {
    this.#own = ownPackage;
  }

  /** The simple name of a class, remembered with its package unless every file knows it. */
  use(qualified: string): Code {
    const dot = qualified.lastIndexOf(".");
    const [from, name] = [qualified.slice(0, dot), qualified.slice(dot + 1)];
    if (from !== "java.lang" && from !== this.#own) this.#names.add(qualified);
    return trusted(name);
  }

  lines(): readonly Code[] {
    return [...this.#names].sort((a, b) => (a < b ? -1 : 1)).map((name) => trusted(`import ${name};`));
  }
}
