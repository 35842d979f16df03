import { existsSync, mkdirSync, mkdtempSync, renameSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { manifestName } from "./manifest.ts";
import type { Plan } from "./plan.ts";

export interface Work {
  readonly folder: string;
  readonly plan: Plan;
}

/**
 * Makes the folders hold what is planned, all of them or none: everything is written beside its place first, and only
 * when nothing can fail for want of room is it moved there. A move that fails takes the earlier ones back.
 */
export function apply(out: string, works: readonly Work[]): void {
  const busy = works.filter(({ plan }) => plan.write.size > 0 || plan.remove.length > 0);
  if (busy.length === 0) return;
  const made = makeFolder(out);
  const staging = stagingIn(out, made);
  const undo: (() => void)[] = [];
  try {
    const moves = busy.flatMap((work, index) => stage(work, join(staging, String(index))));
    for (const [index, move] of moves.entries()) undo.push(perform(move, join(staging, `old-${index}`)));
  } catch (error) {
    for (const step of undo.reverse()) step();
    rmSync(staging, { recursive: true, force: true });
    if (made) rmSync(made, { recursive: true, force: true });
    throw error;
  }
  rmSync(staging, { recursive: true, force: true });
  for (const { folder, plan } of busy) for (const path of plan.remove) removeEmpty(dirname(join(folder, path)), folder);
}

/** The first folder that had to be made, or null. */
function makeFolder(out: string): string | null {
  return mkdirSync(out, { recursive: true }) ?? null;
}

function stagingIn(out: string, made: string | null): string {
  try {
    return mkdtempSync(join(out, ".gen-sdks-"));
  } catch (error) {
    if (made) rmSync(made, { recursive: true, force: true });
    throw error;
  }
}

interface Move {
  /** Null: what stands there is removed. */
  readonly from: string | null;
  readonly to: string;
}

/** A folder that is not there yet is moved whole, anything else file by file. */
function stage({ folder, plan }: Work, staging: string): readonly Move[] {
  const paths = [...plan.write.keys()];
  for (const parent of new Set(paths.map((path) => dirname(join(staging, path))))) mkdirSync(parent, { recursive: true });
  for (const [path, text] of plan.write) writeFileSync(join(staging, path), text);
  if (!existsSync(folder)) return [{ from: staging, to: folder }];
  const moves = manifestFirst(paths).map((path) => ({ from: join(staging, path), to: join(folder, path) }));
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
  if (backup) renameSync(to, backup);
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

/** Folders that a removed file leaves empty go as well, up to the package's own. */
function removeEmpty(folder: string, top: string): void {
  for (let at = folder; at !== top && at.startsWith(top); at = dirname(at)) {
    try {
      rmdirSync(at);
    } catch {
      return; // something else stands in it
    }
  }
}
