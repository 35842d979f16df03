import { resolve } from "node:path";
import { findConfig } from "../config/find-config.ts";
import { type Diagnostic, Diagnostics } from "../diagnostics/diagnostics.ts";
import type { Locate } from "../diagnostics/print.ts";
import { sha256 } from "../write/manifest.ts";
import type { Flags } from "./flags.ts";
import { generatorDigest, hashAt, readMemory, writeMemory } from "./memory-store.ts";
import { isWhole, type RememberedPackage, remembered } from "./remembered-package.ts";
import type { DocumentFacts, Session } from "./session.ts";
import { began, isUntouched, type Stamp, stampOf } from "./stamps.ts";

/** What one run left behind: enough to say that nothing has changed, and everything that this run had to say. */
interface Memory {
  readonly path: string;
  readonly out: string;
  readonly document: DocumentFacts | null;
  /** Absolute path of everything that was read → its stamp, and the SHA-256 of its text. */
  readonly read: Readonly<Record<string, readonly [stamp: Stamp, sha256: string | null]>>;
  readonly diagnostics: readonly { readonly diagnostic: Diagnostic; readonly at: ReturnType<Locate> | null }[];
  readonly packages: readonly RememberedPackage[];
}

/**
 * The name of a run: what is asked, where, and by which generator, template by template. Null when nothing can be
 * remembered: sources that no build has made into JavaScript change under way.
 */
function keyOf({ config, document, out, language, only, overlay, maxSize, strict }: Flags, version: string): string | null {
  if (import.meta.url.endsWith(".ts")) return null;
  const flags = { config, document, out, language, only, overlay, maxSize, strict };
  return sha256(JSON.stringify([version, process.version, generatorDigest(), process.cwd(), flags, configFile(config)]));
}

/** The session that an earlier run remembered, if every file that it read and every file that it left is still the same. */
export function recall(flags: Flags, version: string): Session | null {
  const key = keyOf(flags, version);
  const memory = key === null ? null : (readMemory(key) as Memory | null);
  if (!memory || !Object.entries(memory.read).every(([path, [stamp, hash]]) => isUntouched(path, stamp) || hashAt(path) === hash))
    return null;
  if (!memory.packages.every(isWhole)) return null;
  const { path, out, document, packages, diagnostics } = memory;
  const places = new Map(diagnostics.map(({ diagnostic, at }) => [diagnostic.place, at]));
  return {
    path,
    out,
    document,
    diagnostics: new Diagnostics(diagnostics.map(({ diagnostic }) => diagnostic)),
    locate: (place) => places.get(place) ?? { file: place.file, line: 1, column: 1, sourceLine: "" },
    packages: packages.map(({ files, bytes, manifest: _, stamps: __, ...each }) => ({
      ...each,
      ms: 0,
      plan: { ...unchanged, files, bytes },
    })),
    staging: null,
    texts: new Map(),
  };
}

const unchanged = { differences: [], foreign: [], write: [], remove: [] };

/** Remembers a run after which every package stands as it should, and whose last text was written at `settled`. Whoever cannot write there only forgets. */
export function remember(flags: Flags, version: string, session: Session, settled: number): void {
  if (session.texts.size === 0) return; // it was recalled itself
  const key = keyOf(flags, version);
  if (key === null) return;
  const { path, out, document, texts, diagnostics, locate, packages } = session;
  const config = configFile(flags.config);
  const read: Record<string, Memory["read"][string]> = {};
  for (const [file, text] of texts) read[file] = [stampOf(file, began), sha256(text)];
  if (config !== null) read[config] = [stampOf(config, began), hashAt(config)];
  const memory: Memory = {
    path,
    out,
    document,
    read,
    diagnostics: diagnostics.all.map((diagnostic) => ({ diagnostic, at: diagnostic.place && locate(diagnostic.place) })),
    packages: packages.map((each) => remembered(each, settled)),
  };
  writeMemory(key, memory);
}

const configFile = (asked: string | undefined): string | null => (asked === undefined ? findConfig(process.cwd()) : resolve(asked));
