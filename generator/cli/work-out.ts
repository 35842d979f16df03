import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Diagnostics } from "../diagnostics/diagnostics.ts";
import { lanesFor, type Model, materialOf, type Request } from "../generate.ts";
import type { Generated, Lanes } from "../lanes.ts";
import { type Provenance, sha256 } from "../write/manifest.ts";
import { plan } from "../write/plan.ts";
import { readPackage } from "../write/read-package.ts";
import type { Flags } from "./flags.ts";
import { type Reading, readAsked } from "./reading.ts";
import { requestOf } from "./request.ts";
import type { DocumentFacts, Planned, Session } from "./session.ts";
import { shownPath } from "./shown-path.ts";
import { fails } from "./tell.ts";

/** A session from the document itself: the whole pipeline up to the comparison with what stands there. */
export async function workOut(flags: Flags, version: string): Promise<Session> {
  const early = new Diagnostics();
  const asked = requestOf(flags, early);
  const lanes = asked && lanesFor(asked.request);
  try {
    return await sessionOf({ flags, version, lanes, reading: await readAsked(asked, early) });
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

async function sessionOf({ flags, version, lanes, reading }: Work): Promise<Session> {
  const { asked, model, diagnostics, locate, texts } = reading;
  if (!asked || !lanes) return { diagnostics, locate, texts, document: null, path: "", out: "", packages: [] };
  const { request, out } = asked;
  const session = { diagnostics, locate, texts, path: shownPath(request.document), out, document: model && factsOf(model) };
  if (!model || fails(diagnostics, flags)) return { ...session, packages: [] };
  const generated = await lanes.generate(materialOf(model, request));
  return { ...session, packages: planned(generated, { out, request, model, version, diagnostics }) };
}

const factsOf = ({ normalised, built, sdk, sha256 }: Model): DocumentFacts => ({
  title: normalised.title,
  version: normalised.version,
  sha256,
  operations: { read: normalised.operations.length, written: sdk.operations.length },
  ignored: built.ignored,
  degraded: built.degraded,
});

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
  return generated.map(({ language, files, ms }) => {
    const folder = join(out, language);
    const found = blocked.length > 0 ? { files: new Map(), own: new Map() } : readPackage(folder, files.keys());
    const comparison = plan(files, found, provenance);
    for (const path of comparison.foreign) diagnostics.report("foreign-file", null, { path: shownPath(join(folder, path)) });
    return { language, folder, directory: shownPath(folder), plan: comparison, ms };
  });
}
