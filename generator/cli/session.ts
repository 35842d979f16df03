import { readFileSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { Diagnostics } from "../diagnostics/diagnostics.ts";
import type { Locate } from "../diagnostics/print.ts";
import { lanesFor, type Model, materialOf, type Request } from "../generate.ts";
import type { Generated, Lanes } from "../lanes.ts";
import { type Provenance, sha256 } from "../write/manifest.ts";
import { type Plan, plan } from "../write/plan.ts";
import { readPackage } from "../write/read-package.ts";
import type { Flags } from "./flags.ts";
import { type Reading, readAsked } from "./reading.ts";
import { requestOf } from "./request.ts";
import { fails } from "./tell.ts";

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
  const lanes = asked && lanesFor(asked.request);
  try {
    return await planSession({ flags, version, lanes, reading: await readAsked(asked, early) });
  } finally {
    lanes?.close();
  }
}

interface Work {
  readonly flags: Flags;
  readonly version: string;
  readonly lanes: Lanes | null;
  readonly reading: Reading;
}

async function planSession({ flags, version, lanes, reading: { asked, ...reading } }: Work): Promise<Session> {
  if (!asked || !lanes) return { ...reading, path: "", out: "", packages: [] };
  const { request, out } = asked;
  const { model, diagnostics } = reading;
  const session = { ...reading, path: shownPath(request.document), out };
  if (!model || fails(diagnostics, flags)) return { ...session, packages: [] };
  const generated = await lanes.generate(materialOf(model, request));
  return { ...session, packages: planned(generated, { out, request, model, version, diagnostics }) };
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
  const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
  const blocked = isFile(out) ? [out] : generated.map(({ language }) => join(out, language)).filter(isFile);
  for (const path of blocked) diagnostics.report("not-a-folder", null, { path: shownPath(path) });
  return generated.map((each) => {
    const folder = join(out, each.language);
    const found = blocked.length > 0 ? { files: new Map(), own: new Map() } : readPackage(folder, each.files.keys());
    const comparison = plan(each.files, found, provenance);
    for (const path of comparison.foreign) diagnostics.report("foreign-file", null, { path: shownPath(join(folder, path)) });
    return { ...each, folder, directory: shownPath(folder), plan: comparison };
  });
}

export const shownPath = (path: string): string => relative(process.cwd(), resolve(path)).split(sep).join("/") || ".";
