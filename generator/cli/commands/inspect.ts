import { Diagnostics } from "../../diagnostics/diagnostics.ts";
import { type Model, understand } from "../../generate.ts";
import { targets } from "../../targets/index.ts";
import { exit, UsageError } from "../exit.ts";
import type { Flags } from "../flags.ts";
import { requestOf } from "../request.ts";
import { locateWith, tell } from "../tell.ts";

/** Prints one stage's result as JSON. */
export async function inspect(flags: Flags): Promise<number> {
  const early = new Diagnostics();
  const asked = requestOf(flags, early);
  const understood = asked && (await understand(asked.request));
  tell(understood ? early.with(understood.diagnostics) : early, locateWith(understood?.locate ?? null), { ...flags, json: true }, "");
  if (!asked || !understood?.model) return exit.failed;
  process.stdout.write(`${JSON.stringify(await stageOf(flags.stage ?? "model", understood.model), null, 2)}\n`);
  return exit.done;
}

async function stageOf(stage: string, model: Model): Promise<unknown> {
  if (stage === "normalised") return model.normalised;
  if (stage === "model") return model.sdk;
  const [kind, language, ...path] = stage.split(":");
  const target = targets.find(({ id }) => id === language);
  if (kind !== "view" || !target) throw new UsageError(`there is no stage "${stage}"; known: normalised, model, view:<language>:<file>`);
  const plans = await target.layout(model.sdk, model.packages);
  const plan = plans.find((each) => each.path === path.join(":"));
  if (!plan)
    throw new UsageError(
      `the ${target.displayName} package has no file "${path.join(":")}"; it has ${plans.map((each) => each.path).join(", ")}`,
    );
  return plan.kind === "template" ? plan.view : plan;
}
