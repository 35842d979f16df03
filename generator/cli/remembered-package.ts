import { join } from "node:path";
import { manifestName, ownPaths, sha256 } from "../write/manifest.ts";
import { hashAt, textAt } from "./memory-store.ts";
import type { Planned } from "./session.ts";
import { began, isUntouched, type Stamp, stampOf } from "./stamps.ts";

/** A package as a run left it. */
export interface RememberedPackage extends Omit<Planned, "plan"> {
  readonly files: number;
  readonly bytes: number;
  /** SHA-256 of its manifest, which has those of all files. */
  readonly manifest: string;
  readonly stamps: Readonly<Record<string, Stamp>>;
}

/** `settled` is when the last text was written; what was left as it was has been read since this process began. */
export function remembered({ plan, ...each }: Planned, settled: number): RememberedPackage {
  const manifest = textAt(join(each.folder, manifestName)) ?? "";
  const written = new Set(plan.write);
  const paths = [manifestName, ...ownPaths(manifest).keys()];
  const stamps = paths.map((path) => [path, stampOf(join(each.folder, path), written.has(path) ? settled : began)] as const);
  return { ...each, files: plan.files, bytes: plan.bytes, manifest: sha256(manifest), stamps: Object.fromEntries(stamps) };
}

/** Everything that was written is there, every byte of it: only what its stamp does not answer for is read. */
export function isWhole({ folder, manifest, stamps }: RememberedPackage): boolean {
  const doubtful = Object.entries(stamps).filter(([path, stamp]) => !isUntouched(join(folder, path), stamp));
  if (doubtful.length === 0) return true;
  const text = textAt(join(folder, manifestName));
  if (text === null || sha256(text) !== manifest) return false;
  const hashes = ownPaths(text);
  return doubtful.every(([path]) => path === manifestName || hashAt(join(folder, path)) === hashes.get(path));
}
