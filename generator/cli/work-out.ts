import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Diagnostics } from "../diagnostics/diagnostics.ts";
import { lanesFor, type Model, type Request } from "../generate.ts";
import type { Lanes } from "../lanes.ts";
import type { Material } from "../make-package.ts";
import { type Provenance, sha256 } from "../write/manifest.ts";
import { discard, type Staging } from "../write/staging.ts";
import { cannotWrite } from "./cannot-write.ts";
import type { Flags } from "./flags.ts";
import { type Reading, readAsked } from "./reading.ts";
import { type Asked, requestOf } from "./request.ts";
import type { DocumentFacts, Planned, Session } from "./session.ts";
import { shownPath } from "./shown-path.ts";
import { fails } from "./tell.ts";

/** Where texts that will be written are put for now; null where nothing will be. */
export type StagingFor = (out: string) => Staging | null;

/** A session from the document itself: the whole pipeline up to the comparison with what stands there. */
export async function workOut(flags: Flags, version: string, stagingFor: StagingFor): Promise<Session> {
  const early = new Diagnostics();
  const asked = requestOf(flags, early);
  const lanes = asked && lanesFor(asked.request);
  const staging = asked && stagingFor(asked.out);
  try {
    return await sessionOf({ flags, version, lanes, staging, reading: await readAsked(asked, early) });
  } catch (error) {
    await lanes?.close();
    if (staging) discard(staging);
    throw error;
  } finally {
    void lanes?.close();
  }
}

interface Work {
  readonly flags: Flags;
  readonly version: string;
  readonly lanes: Lanes | null;
  readonly staging: Staging | null;
  readonly reading: Reading;
}

async function sessionOf({ flags, version, lanes, staging, reading }: Work): Promise<Session> {
  const { asked, model, diagnostics, locate, texts } = reading;
  const nothing = { diagnostics, locate, texts, document: model && factsOf(model), staging: null, packages: [] };
  if (!asked || !lanes) return { ...nothing, path: "", out: "" };
  const session = { ...nothing, path: shownPath(asked.request.document), out: asked.out };
  if (!model) return session;
  for (const path of blocked(asked)) diagnostics.report("not-a-folder", null, { path: shownPath(path) });
  if (fails(diagnostics, flags)) return session;
  const made = await lanes.make(materialOf({ model, asked, version, staging }));
  for (const { folder, plan } of made)
    for (const path of plan.foreign) diagnostics.report("foreign-file", null, { path: shownPath(join(folder, path)) });
  const failure = made.find((each) => each.failure)?.failure;
  if (failure) cannotWrite(diagnostics, asked.out, failure);
  const packages = made.map(({ failure: _, ...each }): Planned => ({ ...each, directory: shownPath(each.folder) }));
  return { ...session, staging, packages };
}

const factsOf = ({ normalised, built, sdk, sha256 }: Model): DocumentFacts => ({
  title: normalised.title,
  version: normalised.version,
  sha256,
  operations: { read: normalised.operations.length, written: sdk.operations.length },
  ignored: built.ignored,
  degraded: built.degraded,
});

/** Files where folders are wanted. */
function blocked({ out, request: { languages } }: Asked): readonly string[] {
  const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
  return isFile(out) ? [out] : languages.map((language) => join(out, language)).filter(isFile);
}

interface Making {
  readonly model: Model;
  readonly asked: Asked;
  readonly version: string;
  readonly staging: Staging | null;
}

function materialOf({ model, asked: { request, out }, version, staging }: Making): Material {
  const { sdk, packages } = model;
  return { sdk, packages, templates: request.templates, out, provenance: provenanceOf(model, request, version), staging };
}

const provenanceOf = ({ normalised, sha256: document }: Model, { names, only, overlays }: Request, version: string): Provenance => ({
  generator: version,
  config: sha256(JSON.stringify([names(normalised.title), only])),
  document,
  overlays: overlays.map((path) => sha256(readFileSync(path))),
});
