import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { manifestName } from "./manifest.ts";
import type { Outline } from "./plan.ts";
import { removeEmpty, type Staging } from "./staging.ts";

export interface Work {
  /** Under which name its texts are staged. */
  readonly language: string;
  readonly folder: string;
  readonly plan: Outline;
}

/**
 * Makes the folders hold what is planned, all of them or none: everything was written beside its place before, so that
 * nothing can fail for want of room, and is moved there now. A move that fails takes the earlier ones back.
 */
export function apply({ folder: staging }: Staging, works: readonly Work[]): void {
  const busy = works.filter(({ plan }) => plan.write.length > 0 || plan.remove.length > 0);
  const undo: (() => void)[] = [];
  try {
    const moves = busy.flatMap((work) => movesOf(work, join(staging, work.language)));
    for (const [index, move] of moves.entries()) undo.push(perform(move, join(staging, `old-${index}`)));
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
  for (const { folder, plan } of busy) for (const path of plan.remove) removeEmpty(dirname(join(folder, path)), folder);
}

interface Move {
  /** Null: what stands there is removed. */
  readonly from: string | null;
  readonly to: string;
}

/** A folder that is not there yet is moved whole, anything else file by file. */
function movesOf({ folder, plan }: Work, staged: string): readonly Move[] {
  if (!existsSync(folder)) return [{ from: staged, to: folder }];
  const moves = manifestFirst(plan.write).map((path) => ({ from: join(staged, path), to: join(folder, path) }));
  return [...moves, ...plan.remove.map((path) => ({ from: null, to: join(folder, path) }))];
}

/** Should the machine stop half-way, the next run still knows its own files. */
const manifestFirst = (paths: readonly string[]): readonly string[] => [
  ...paths.filter((path) => path === manifestName),
  ...paths.filter((path) => path !== manifestName),
];

/** Moves one file into place and returns how to take that back. */
function perform({ from, to }: Move, aside: string): () => void {
  const backup = existsSync(to) ? aside : null;
  const made = mkdirSync(dirname(to), { recursive: true });
  if (backup) {
    mkdirSync(dirname(backup), { recursive: true });
    renameSync(to, backup);
  }
  const restore = () => {
    if (backup) renameSync(backup, to);
    else rmSync(to, { recursive: true, force: true });
    if (made) rmSync(made, { recursive: true, force: true });
  };
  try {
    if (from) renameSync(from, to);
  } catch (error) {
    restore();
    throw error;
  }
  return restore;
}
