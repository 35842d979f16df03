import type { Diagnostics } from "../diagnostics/diagnostics.ts";
import type { Locate } from "../diagnostics/print.ts";
import type { LanguageId } from "../targets/target.ts";
import type { Outline } from "../write/plan.ts";
import type { Staging } from "../write/staging.ts";

export interface Planned {
  readonly language: LanguageId;
  readonly folder: string;
  /** The folder as a user would write it. */
  readonly directory: string;
  readonly plan: Outline;
  readonly ms: number;
}

/** What a report says of a document that was understood; plain data. */
export interface DocumentFacts {
  readonly title: string;
  readonly version: string;
  readonly sha256: string;
  readonly operations: { readonly read: number; readonly written: number };
  readonly ignored: readonly object[];
  readonly degraded: readonly object[];
}

/** One run up to the point where something would be written. */
export interface Session {
  readonly diagnostics: Diagnostics;
  readonly locate: Locate;
  /** The document, as a user would write it. */
  readonly path: string;
  readonly out: string;
  /** Null when an error stands in the way. */
  readonly document: DocumentFacts | null;
  readonly packages: readonly Planned[];
  /** Where their texts stand until they are moved; null when nothing is to be written. */
  readonly staging: Staging | null;
  /** Text of every file the packages were made from, by absolute path. */
  readonly texts: ReadonlyMap<string, string>;
}
