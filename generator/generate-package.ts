import { join } from "node:path";
import { format } from "./format/format.ts";
import type { Sdk } from "./model/sdk.ts";
import { Templates } from "./render/templates.ts";
import type { Packages, Target } from "./targets/target.ts";

/** One SDK package as text, by path. The same model and templates give the same bytes. */
export async function generatePackage(
  sdk: Sdk,
  target: Target,
  packages: Packages,
  templates: string,
): Promise<ReadonlyMap<string, string>> {
  const engine = new Templates(join(templates, target.id));
  const files = new Map<string, string>();
  for (const plan of await target.layout(sdk, packages)) {
    if (files.has(plan.path)) throw new Error(`${target.id}: two files want ${plan.path}`);
    files.set(plan.path, await format(plan.path, engine.render(plan)));
  }
  return files;
}
