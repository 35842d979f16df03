import type { LanguageId } from "../../generator/targets/target.ts";

/** One language's real toolchain, as the suites use it. Every failure throws with the tool's own output. */
export interface LanguageTools {
  readonly id: LanguageId;
  /** What this machine lacks, in one line, or null when all is there. */
  missing(): string | null;
  /** Builds and analyses a generated package under the strictest settings. Zero warnings. Writes outside the folder or into build outputs only. */
  build(packageFolder: string): Promise<void>;
  /** Fails where the formatter that the language's own people use would change a file of a package that is built. */
  checkFormat(packageFolder: string): Promise<void>;
  /** Runs the tests that ship in a generated package. */
  test(packageFolder: string): Promise<void>;
  /** Type-checks complete programs (by name) against a built package, strictly; one tool start for the whole batch. `workspace` is an empty scratch folder. */
  compile(programs: Programs): Promise<void>;
  /** The warnings about deprecated names that `compile` looks past, as the language's own tool prints them. Empty: it has none. */
  deprecations(programs: Programs): Promise<string>;
  /** Runs programs that `compile` has left in this workspace, one after the other, in as few processes as the language allows. */
  run(programs: Programs, environment: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, Outcome>>;
}

export interface Programs {
  readonly packageFolder: string;
  readonly workspace: string;
  /** A file-name-safe name → the program's whole text, as a snippet has it. */
  readonly sources: ReadonlyMap<string, string>;
}

export interface Outcome {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}
