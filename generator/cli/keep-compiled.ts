import module from "node:module";
import { cacheFolder } from "./cache-folder.ts";

/** What Node has had since 22.8. */
const { enableCompileCache } = module as typeof module & { readonly enableCompileCache?: (folder: string) => unknown };

/**
 * Has Node keep what V8 compiles from here on, in this thread and in workers: a quarter of a short run. V8's flags must
 * be set before, since it takes nothing that was compiled under others.
 */
export function keepCompiled(): void {
  process.env["NODE_COMPILE_CACHE"] ??= cacheFolder("compiled"); // workers know it from here
  enableCompileCache?.(process.env["NODE_COMPILE_CACHE"]);
}
