/** How bad it is: an error stops generation, a warning tells of a repair, a note of a choice. */
export type Severity = "error" | "warning" | "note";

/** What the document should have said, at a JSON pointer into its file: then no repair is needed. */
export type Change = { readonly pointer: string; readonly update: unknown } | { readonly pointer: string; readonly remove: true };

/** What can be told under one code. The code is a promise (people search for it), the words are not. */
export interface Entry {
  readonly severity: Severity;
  readonly message: (facts: never) => string;
  /** What to do about it. */
  readonly help: string;
  /** The repair that is made in memory, as changes of the document around the place's pointer. */
  readonly changes?: (facts: never, pointer: string) => readonly Change[];
}
