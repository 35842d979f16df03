/** How bad it is: an error stops generation, a warning tells of a repair, a note of a choice. */
export type Severity = "error" | "warning" | "note";

/** What can be told under one code. The code is a promise (people search for it), the words are not. */
export interface Entry {
  readonly severity: Severity;
  readonly message: (facts: never) => string;
  /** What to do about it. */
  readonly help: string;
}
