import { createHash } from "node:crypto";

/** The file that says which files of a package folder are ours, and what they were made from. */
export const manifestName = ".gen-sdks.json";

/** What a package was made from, each as a SHA-256. */
export interface Provenance {
  readonly generator: string;
  readonly config: string;
  readonly document: string;
  readonly overlays: readonly string[];
}

export interface Manifest extends Provenance {
  /** Path → SHA-256 of what was written there. */
  readonly files: Readonly<Record<string, string>>;
}

export const sha256 = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex");

export function manifestText(files: ReadonlyMap<string, string>, provenance: Provenance): string {
  const hashes = Object.fromEntries([...files.keys()].sort().map((path) => [path, sha256(files.get(path) ?? "")]));
  return `${JSON.stringify({ ...provenance, files: hashes }, null, 2)}\n`;
}

/** Paths that an earlier run wrote; empty when there was none, or when its manifest is unreadable. */
export function ownPaths(text: string | null): ReadonlyMap<string, string> {
  try {
    const { files } = JSON.parse(text ?? "{}") as { readonly files?: unknown };
    const entries = typeof files === "object" && files !== null ? Object.entries(files) : [];
    return new Map(entries.filter((entry): entry is [string, string] => typeof entry[1] === "string" && isInside(entry[0])));
  } catch {
    return new Map();
  }
}

/** A path that stays in its folder on every system. */
export function isInside(path: string): boolean {
  const parts = path.split("/");
  return !path.includes("\\") && !/^[A-Za-z]:/.test(path) && parts.every((part) => part !== "" && part !== "." && part !== "..");
}
