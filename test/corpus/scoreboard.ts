import { readFileSync, writeFileSync } from "node:fs";
import type { LanguageId } from "../../generator/targets/target.ts";

export interface Score {
  documents: number;
  generated: number;
  compiled: number;
  /** Ended with a diagnostic instead of a package. */
  refused: number;
  /** Places that became raw JSON though the document says more, as the generator tells them. */
  degraded: number;
  /** Values of models and requests, counted in the code. */
  values: number;
  /** Those among them that are raw JSON, mostly because the document says no type. */
  raw: number;
  /** What stood in the way: code of a diagnostic or of a compiler → documents. */
  codes: Record<string, number>;
}

/** Set → language → score. */
export type Scoreboard = Readonly<Record<string, Readonly<Partial<Record<LanguageId, Score>>>>>;

export const readScores = (file: URL): Scoreboard => JSON.parse(readFileSync(file, "utf8")) as Scoreboard;

export function writeScores(file: URL, before: Scoreboard, set: string, scores: ReadonlyMap<LanguageId, Score>): void {
  const after = { ...before, [set]: { ...before[set], ...Object.fromEntries(scores) } };
  writeFileSync(file, `${JSON.stringify(after, null, 2)}\n`);
}

export function isRegression(before: Score | undefined, now: Score): boolean {
  return before !== undefined && (now.compiled < before.compiled || now.generated < before.generated || now.degraded > before.degraded);
}
