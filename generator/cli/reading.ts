import { Diagnostics } from "../diagnostics/diagnostics.ts";
import type { Locate } from "../diagnostics/print.ts";
import { type Model, understand } from "../generate.ts";
import { UsageError } from "./exit.ts";
import type { Flags } from "./flags.ts";
import { type Asked, requestOf } from "./request.ts";
import { locateWith } from "./tell.ts";

/** A command line, and the document it names, as far as both could be understood. */
export interface Reading {
  readonly diagnostics: Diagnostics;
  readonly locate: Locate;
  /** Text of every file of the document, by absolute path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Null when the config has errors. */
  readonly asked: Asked | null;
  /** Null when an error stands in the way. */
  readonly model: Model | null;
}

/** What every command that is about a document does first. */
export function read(flags: Flags): Promise<Reading> {
  const diagnostics = new Diagnostics();
  return readAsked(requestOf(flags, diagnostics), diagnostics);
}

/** Goes on where `requestOf` ended, with what it reported. */
export async function readAsked(asked: Asked | null, early: Diagnostics): Promise<Reading> {
  if (!asked) return { diagnostics: early, locate: locateWith(null), texts: new Map(), asked, model: null };
  const { diagnostics, locate, texts, model } = await understand(asked.request);
  refuseNothing(model, asked.request.only);
  return { diagnostics: early.with(diagnostics), locate: locateWith(locate), texts, asked, model };
}

/** A slip in `--only` would otherwise empty every package. */
function refuseNothing(model: Model | null, globs: readonly string[]): void {
  if (globs.length === 0 || !model || model.sdk.operations.length > 0) return;
  throw new UsageError(`no operation fits --only ${globs.join(" --only ")}; gen-sdks inspect prints all of them`);
}
