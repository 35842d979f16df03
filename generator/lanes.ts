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

/** Threads for one run. They load what they need while this thread still reads the document. */
export interface Lanes {
  readonly generate: (material: Material) => Promise<readonly Generated[]>;
  readonly close: () => void;
}

/**
 * Opens as many lanes as there are other cores. The first languages are theirs: TypeScript stands there, whose types
 * library costs more to load than all else. Sources that no build has made into JavaScript run in this thread alone.
 */
export function openLanes(targets: readonly Target[]): Lanes {
  const count = import.meta.url.endsWith(".ts") ? 0 : Math.min(availableParallelism() - 1, targets.length - 1);
  const remote = targets.slice(0, Math.max(0, count));
  const workers = remote.map(({ id }) => new Worker(new URL("./lane-worker.js", import.meta.url), { workerData: id }));
  return {
    async generate(material) {
      const waiting = targets.slice(workers.length);
      const done: Generated[] = [];
      const lanes = workers.map((worker, index) => runLane(worker, { first: targets[index], waiting, material, done }));
      for (let target = waiting.shift(); target; target = waiting.shift()) done.push(await generateOne(target, material));
      await Promise.all(lanes);
      return targets.map(({ id }) => done.find(({ language }) => language === id)).filter((each) => each !== undefined);
    },
    close: () => {
      for (const worker of workers) void worker.terminate();
    },
  };
}

interface Lane {
  readonly first: Target | undefined;
  /** The queue that all lanes share. */
  readonly waiting: Target[];
  readonly material: Material;
  readonly done: Generated[];
}

/** One worker's languages: its first, then whatever still waits. */
function runLane(worker: Worker, { first, waiting, material, done }: Lane): Promise<void> {
  return new Promise((resolve, reject) => {
    const next = (target: Target | undefined) => (target ? worker.postMessage(target.id) : resolve());
    worker.on("error", reject);
    worker.on("message", (generated: Generated) => {
      done.push(generated);
      next(waiting.shift());
    });
    worker.postMessage(material);
    next(first);
  });
}
