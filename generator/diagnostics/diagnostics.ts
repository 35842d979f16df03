import { type Code, catalogue, type Facts } from "./catalogue.ts";
import type { Change, Entry, Severity } from "./entry.ts";

/** Where it is: a JSON pointer into a file, a line of one, or nowhere in particular. */
export type DiagnosticPlace =
  | { readonly file: string; readonly pointer: string }
  | { readonly file: string; readonly line: number; readonly column: number }
  | null;

export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly help: string;
  readonly place: DiagnosticPlace;
  /** Of the file that the place is in. */
  readonly changes: readonly Change[];
}

/** Collects what is wrong. Stages report and go on; the pipeline decides when to stop. */
export class Diagnostics {
  readonly #all: Diagnostic[];

  constructor(known: readonly Diagnostic[] = []) {
    this.#all = [...known];
  }

  report<C extends Code>(code: C, place: DiagnosticPlace, facts: Facts<C>): void {
    const { severity, message, help, changes }: Entry = catalogue[code];
    const repair = changes && place && "pointer" in place ? changes(facts as never, place.pointer) : [];
    this.#all.push({ code, severity, message: message(facts as never), help, place, changes: repair });
  }

  /** These and then those of another. */
  with(other: Diagnostics): Diagnostics {
    return new Diagnostics([...this.#all, ...other.#all]);
  }

  get all(): readonly Diagnostic[] {
    return this.#all;
  }

  get failed(): boolean {
    return this.#all.some(({ severity }) => severity === "error");
  }
}
