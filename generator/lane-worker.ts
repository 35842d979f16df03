import { parentPort, workerData } from "node:worker_threads";
import { runLane, type Share } from "./lanes.ts";
import { targets } from "./targets/index.ts";
import type { LanguageId } from "./targets/target.ts";

const first = workerData as LanguageId;

/** Makes its own language and those that nobody has taken, and answers with all of them. */
parentPort?.on("message", async (share: Share) => {
  parentPort?.postMessage(await runLane(targets, share, first));
});

targets.find(({ id }) => id === first)?.warm?.();
