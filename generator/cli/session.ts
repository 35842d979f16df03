import { readFileSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { Diagnostics } from "../diagnostics/diagnostics.ts";
import type { Locate } from "../diagnostics/print.ts";
import { generatePackages, type Model, type Request, understand } from "../generate.ts";
import type { Generated } from "../lanes.ts";
import { type Provenance, sha256 } from "../write/manifest.ts";
import { type Plan, plan } from "../write/plan.ts";
import { readPackage } from "../write/read-package.ts";
import type { Flags } from "./flags.ts";
import { requestOf } from "./request.ts";
import { fails, locateWith } from "./tell.ts";

export interface Planned extends Generated {
  readonly folder: string;
  /** The folder as a user would write it. */
  readonly directory: string;
  readonly plan: Plan;
}

/** One run up to the point where something would be written. */
export interface Session {
  readonly diagnostics: Diagnostics;
  readonly locate: Locate;
  readonly path: string;
  readonly out: string;
  readonly model: Model | null;
  readonly packages: readonly Planned[];
}

/** Reads, generates and compares; `generate` and `check` differ only in what they do then. */
export async function prepare(flags: Flags, version: string): Promise<Session> {
  const early = new Diagnostics();
  const asked = requestOf(flags, early);
  if (!asked) return { diagnostics: early, locate: locateWith(null), path: "", out: "", model: null, packages: [] };
  const { request, out } = asked;
  const understood = await understand(request);
  const diagnostics = early.with(understood.diagnostics);
  const session = { diagnostics, locate: locateWith(understood.locate), path: shownPath(request.document), out, model: understood.model };
  if (!understood.model || fails(diagnostics, flags)) return { ...session, packages: [] };
  const generated = await generatePackages(understood.model, request);
  return { ...session, packages: planned(generated, { out, request, model: understood.model, version, diagnostics }) };
}

interface Planning {
  readonly out: string;
  readonly request: Request;
  readonly model: Model;
  readonly version: string;
  readonly diagnostics: Diagnostics;
}

function planned(generated: readonly Generated[], { out, request, model, version, diagnostics }: Planning): readonly Planned[] {
  const provenance: Provenance = {
    generator: version,
    config: sha256(JSON.stringify([request.names(model.normalised.title), request.only])),
    document: model.sha256,
    overlays: request.overlays.map((path) => sha256(readFileSync(path))),
  };
  return generated.map((each) => {
    const folder = join(out, each.language);
    const blocked = [out, folder].find((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === false);
    if (blocked) diagnostics.report("not-a-folder", null, { path: shownPath(blocked) });
    const found = blocked ? { files: new Map(), own: new Map() } : readPackage(folder, each.files.keys());
    const comparison = plan(each.files, found, provenance);
    for (const path of comparison.foreign) diagnostics.report("foreign-file", null, { path: shownPath(join(folder, path)) });
    return { ...each, folder, directory: shownPath(folder), plan: comparison };
  });
}

export const shownPath = (path: string): string => relative(process.cwd(), resolve(path)).split(sep).join("/") || ".";
