import type { Flags } from "./flags.ts";
import { keepCompiled } from "./keep-compiled.ts";
import { recall } from "./memory.ts";
import { optimiseLater } from "./optimise-later.ts";
import type { Session } from "./session.ts";
import type { StagingFor } from "./work-out.ts";

/** Reads, generates and compares, or remembers that nothing has changed; `generate` and `check` differ only in what they do then. */
export async function prepare(flags: Flags, version: string, stagingFor: StagingFor): Promise<Session> {
  const session = recall(flags, version);
  if (session) return session;
  optimiseLater();
  keepCompiled();
  return (await import("./work-out.ts")).workOut(flags, version, stagingFor);
}
