import { join } from "node:path";
import { generatePackage } from "./generate-package.ts";
import type { Sdk } from "./model/sdk.ts";
import type { LanguageId, Packages, Target } from "./targets/target.ts";
import { type Failure, tryTo } from "./write/failure.ts";
import type { Provenance } from "./write/manifest.ts";
import { type Outline, plan } from "./write/plan.ts";
import { readPackage } from "./write/read-package.ts";
import { type Staging, stage } from "./write/staging.ts";

/** What all packages of one run are made from; plain data, so that a worker can be given it. */
export interface Material {
  readonly sdk: Sdk;
  readonly packages: Packages;
  readonly templates: string;
  /** Folder of the packages. */
  readonly out: string;
  readonly provenance: Provenance;
  /** Null when nothing is to be written. */
  readonly staging: Staging | null;
}

/** A package as far as one thread can bring it: compared with what stands there, and written beside it. Its texts are not kept. */
export interface Made {
  readonly language: LanguageId;
  readonly folder: string;
  readonly plan: Outline;
  /** What the system said when its texts could not be written. */
  readonly failure: Failure | null;
  readonly ms: number;
}

/** Stages 4 to 6 for one language: views → templates → formatted files → what differs, staged. */
export async function makePackage(target: Target, material: Material): Promise<Made> {
  const start = performance.now();
  const { sdk, packages, templates, out, provenance, staging } = material;
  const folder = join(out, target.id);
  const files = await generatePackage(sdk, target, packages, templates);
  const { write, ...rest } = plan(files, readPackage(folder, files.keys()), provenance);
  const failure = staging && rest.foreign.length === 0 ? tryTo(() => stage(staging, target.id, write)) : null;
  return { language: target.id, folder, plan: { ...rest, write: [...write.keys()] }, failure, ms: Math.round(performance.now() - start) };
}
