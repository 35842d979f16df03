import { nearest } from "../../config/nearest.ts";
import type { Model } from "../../generate.ts";
import { targets } from "../../targets/index.ts";
import { exit, UsageError } from "../exit.ts";
import type { Flags } from "../flags.ts";
import { read } from "../reading.ts";
import { fails, tell } from "../tell.ts";

/** Prints one stage's result as JSON. */
export async function inspect(flags: Flags, version: string): Promise<number> {
  const { diagnostics, locate, model } = await read(flags);
  tell(diagnostics, locate, { ...flags, json: true }, version);
  if (!model || fails(diagnostics, flags)) return exit.failed;
  process.stdout.write(`${JSON.stringify(await stageOf(flags.stage ?? "model", model), null, 2)}\n`);
  return exit.done;
}

async function stageOf(stage: string, model: Model): Promise<unknown> {
  if (stage === "normalised") return model.normalised;
  if (stage === "model") return model.sdk;
  const [kind, language, ...path] = stage.split(":");
  const target = targets.find(({ id }) => id === language);
  if (kind !== "view" || !target) throw new UsageError(`there is no stage "${stage}"; known: normalised, model, view:<language>:<file>`);
  const plans = await target.layout(model.sdk, model.packages);
  const file = path.join(":");
  const plan = plans.find((each) => each.path === file);
  if (plan) return plan.kind === "template" ? plan.view : plan;
  const near = nearest(
    file,
    plans.map((each) => each.path),
  );
  throw new UsageError(`the ${target.displayName} package has no file "${file}"${near ? `; did you mean ${near}?` : ""}`);
}
