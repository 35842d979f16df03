import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { generatePackage } from "./generate-package.ts";
import type { Sdk } from "./model/sdk.ts";
import type { LanguageId, Packages, Target } from "./targets/target.ts";

export interface Generated {
  readonly language: LanguageId;
  readonly files: ReadonlyMap<string, string>;
  readonly ms: number;
}

/** What every lane works on; plain data, so that a worker can be given it. */
export interface Material {
  readonly sdk: Sdk;
  readonly packages: Packages;
  readonly templates: string;
}

/** Generates one language; a lane of its own or this thread does the same. */
export async function generateOne(target: Target, { sdk, packages, templates }: Material): Promise<Generated> {
  const start = performance.now();
  const files = await generatePackage(sdk, target, packages, templates);
  return { language: target.id, files, ms: Math.round(performance.now() - start) };
}

/**
 * Generates several languages on as many cores as there are. The first language goes to a worker: TypeScript, whose
 * types library costs more to load than all else. Sources that no build has made into JavaScript run in this thread.
 */
export async function generateAll(targets: readonly Target[], material: Material): Promise<readonly Generated[]> {
  const waiting = [...targets];
  const done: Generated[] = [];
  const workers = import.meta.url.endsWith(".ts") ? 0 : Math.min(availableParallelism() - 1, targets.length - 1);
  const remote = Array.from({ length: Math.max(0, workers) }, () => lane(waiting, material, done));
  for (let target = waiting.shift(); target; target = waiting.shift()) done.push(await generateOne(target, material));
  await Promise.all(remote);
  return targets.map(({ id }) => done.find(({ language }) => language === id)).filter((each) => each !== undefined);
}

/** One worker that takes languages from the queue until it is empty. */
function lane(waiting: Target[], material: Material, done: Generated[]): Promise<void> {
  const first = waiting.shift();
  if (!first) return Promise.resolve();
  const worker = new Worker(new URL("./lane-worker.js", import.meta.url), { workerData: material });
  worker.postMessage(first.id);
  return new Promise((resolve, reject) => {
    worker.on("message", (generated: Generated) => {
      done.push(generated);
      const next = waiting.shift();
      if (next) worker.postMessage(next.id);
      else void worker.terminate().then(() => resolve());
    });
    worker.on("error", reject);
  });
}
