import { type Code, catalogue, type Facts } from "./catalogue.ts";
import type { Severity } from "./entry.ts";

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
}

/** Collects what is wrong. Stages report and go on; the pipeline decides when to stop. */
export class Diagnostics {
  readonly #all: Diagnostic[];

  constructor(known: readonly Diagnostic[] = []) {
    this.#all = [...known];
  }

  report<C extends Code>(code: C, place: DiagnosticPlace, facts: Facts<C>): void {
    const { severity, message, help } = catalogue[code];
    this.#all.push({ code, severity, message: (message as (facts: Facts<C>) => string)(facts), help, place });
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
