import { parentPort, workerData } from "node:worker_threads";
import { generateOne, type Material } from "./lanes.ts";
import { targets } from "./targets/index.ts";

/** Generates the languages it is told, one after the other. */
parentPort?.on("message", async (language: string) => {
  const target = targets.find(({ id }) => id === language);
  if (!target) throw new Error(`no target ${language}`);
  parentPort?.postMessage(await generateOne(target, workerData as Material));
});
