import { lstatSync } from "node:fs";

/** By which a file is seen to be what it was without reading it; null when only reading it can tell. */
export type Stamp = string | null;

/** File systems take their time from a clock that is behind by up to this many milliseconds. */
const lag = 20;

/** When this process began: nothing that it has read can be older than it seems. */
export const began: number = performance.timeOrigin;

/** What changes whenever a file does, even if its size and its time are set back. Null for one that was touched at `since` or later, and so may not be what was looked at. */
export function stampOf(path: string, since: number): Stamp {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats?.isFile() && stats.mtimeMs < since - lag ? [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join(" ") : null;
}

export const isUntouched = (path: string, stamp: Stamp): boolean => stamp !== null && stampOf(path, Number.POSITIVE_INFINITY) === stamp;
