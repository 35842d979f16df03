import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { type Made, type Material, makePackage } from "./make-package.ts";
import type { LanguageId, Target } from "./targets/target.ts";

/** The work that lanes share. */
export interface Share {
  readonly material: Material;
  readonly languages: readonly LanguageId[];
  /** One shared number: the index of the next language that no lane has taken. A message would wait until the other thread is idle. */
  readonly next: Int32Array;
}

/** Threads for one run. They load what they need while this thread still reads the document. */
export interface Lanes {
  readonly make: (material: Material) => Promise<readonly Made[]>;
  /** Resolves when no thread can write any more. */
  readonly close: () => Promise<unknown>;
}

/**
 * Opens as many lanes as there are other cores. The first languages are theirs: TypeScript stands there, whose types
 * library costs more to load than all else. Sources that no build has made into JavaScript run in this thread alone.
 */
export function openLanes(targets: readonly Target[]): Lanes {
  const count = import.meta.url.endsWith(".ts") ? 0 : Math.min(availableParallelism() - 1, targets.length - 1);
  const languages = targets.map(({ id }) => id);
  const workers = languages
    .slice(0, Math.max(0, count))
    .map((id) => new Worker(new URL("./lane-worker.js", import.meta.url), { workerData: id }));
  return {
    async make(material) {
      const next = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
      next[0] = workers.length;
      const share: Share = { material, languages, next };
      const remote = workers.map((worker) => runWorker(worker, share));
      const own = await runLane(targets, share);
      const done = [...own, ...(await Promise.all(remote)).flat()];
      return languages.flatMap((id) => done.filter(({ language }) => language === id));
    },
    close: () => Promise.all(workers.map((worker) => worker.terminate())),
  };
}

/** Takes languages until none is left; `first` is taken already. */
export async function runLane(targets: readonly Target[], { material, languages, next }: Share, first?: LanguageId): Promise<Made[]> {
  const done: Made[] = [];
  const take = () => languages[Atomics.add(next, 0, 1)];
  for (let id = first ?? take(); id !== undefined; id = take()) {
    const target = targets.find((each) => each.id === id);
    if (!target) throw new Error(`no target ${id}`);
    done.push(await makePackage(target, material));
  }
  return done;
}

/** One worker's languages. */
function runWorker(worker: Worker, share: Share): Promise<readonly Made[]> {
  return new Promise((resolve, reject) => {
    worker.on("error", reject);
    worker.on("message", resolve);
    worker.postMessage(share);
  });
}
