import { homedir } from "node:os";
import { join } from "node:path";

/** The user's own folder for what may be lost; each system has another. */
export function cacheFolder(name: "runs" | "compiled"): string {
  const { GEN_SDKS_CACHE, LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (GEN_SDKS_CACHE) return join(GEN_SDKS_CACHE, name);
  if (process.platform === "win32" && LOCALAPPDATA) return join(LOCALAPPDATA, "gen-sdks", "cache", name);
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches", "gen-sdks", name);
  return join(XDG_CACHE_HOME || join(homedir(), ".cache"), "gen-sdks", name);
}
