import { existsSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { assets } from "../assets.ts";
import type { ConfigFile } from "../config/config-file.ts";
import { findConfig } from "../config/find-config.ts";
import { namesFor } from "../config/names.ts";
import { nearest } from "../config/nearest.ts";
import { type ReadConfig, readConfig } from "../config/read-config.ts";
import { Diagnostics } from "../diagnostics/diagnostics.ts";
import type { Request } from "../generate.ts";
import { targets } from "../targets/index.ts";
import type { LanguageId } from "../targets/target.ts";
import { UsageError } from "./exit.ts";
import { bytesOf, type Flags } from "./flags.ts";
import { shownPath } from "./shown-path.ts";

export interface Asked {
  readonly request: Request;
  /** Folder of the packages. */
  readonly out: string;
}

/** Config and command line as one request; null when the config has errors. Flags win. */
export function requestOf(flags: Flags, diagnostics: Diagnostics): Asked | null {
  const found = configFor(flags, diagnostics);
  if (found === "errors") return null;
  const config: Partial<ConfigFile> = found?.file ?? {};
  const inConfig = (path: string) => join(found?.folder ?? ".", path);
  const document = flags.document ?? (config.document === undefined ? null : inConfig(config.document));
  if (document === null) throw new UsageError("there is no gen-sdks.yaml here or above; name a document with --document openapi.yaml");
  const request: Request = {
    document,
    overlays: [...(config.overlays ?? []).map(inConfig), ...(flags.overlay ?? [])],
    maxSize: bytesOf(flags.maxSize),
    languages: languagesOf(flags.language ?? config.languages ?? targets.map(({ id }) => id)),
    only: flags.only ?? [],
    names: (title) => namesFor(config, title),
    templates: join(assets, "templates"),
  };
  return { request, out: resolve(flags.out ?? inConfig(config.out ?? "sdks")) };
}

/** The config asked for, or the nearest one when it is about the same document. */
function configFor(flags: Flags, diagnostics: Diagnostics): ReadConfig | null | "errors" {
  const path = flags.config ?? findConfig(process.cwd());
  if (path === null) return null;
  const shown = shownPath(path);
  // A config that is not asked for must not stand in the way of a document that is.
  const own = flags.config === undefined && flags.document !== undefined ? new Diagnostics() : diagnostics;
  const config = readConfig(path, shown, own);
  if (flags.document === undefined || flags.config !== undefined) return config ?? "errors";
  if (config && samePath(flags.document, join(config.folder, config.file.document))) return config;
  diagnostics.report("config-ignored", null, { config: shown, document: flags.document });
  return null;
}

const samePath = (a: string, b: string): boolean => existsSync(a) && existsSync(b) && realpathSync(a) === realpathSync(b);

function languagesOf(asked: readonly string[]): readonly LanguageId[] {
  const known = targets.map(({ id }) => id);
  return [...new Set(asked)].map((language) => {
    const id = known.find((each) => each === language);
    if (id) return id;
    const near = nearest(language, known);
    throw new UsageError(`there is no language "${language}"${near ? `; did you mean ${near}?` : ""} Known: ${known.join(", ")}`);
  });
}
