import { parentPort, workerData } from "node:worker_threads";
import { generateOne, type Material } from "./lanes.ts";
import { targets } from "./targets/index.ts";
import type { LanguageId, Target } from "./targets/target.ts";

let material: Material | null = null;

/** Takes the material once, then generates the languages it is told, one after the other. */
parentPort?.on("message", async (message: Material | LanguageId) => {
  if (typeof message !== "string") {
    material = message;
    return;
  }
  if (!material) throw new Error(`${message} was asked for before there was material`);
  parentPort?.postMessage(await generateOne(targetOf(message), material));
});

targetOf(workerData as LanguageId).warm?.();

function targetOf(language: LanguageId): Target {
  const target = targets.find(({ id }) => id === language);
  if (!target) throw new Error(`no target ${language}`);
  return target;
}
