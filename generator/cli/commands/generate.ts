import { randomUUID } from "node:crypto";
import type { Writable } from "node:stream";
import { apply } from "../../write/apply.ts";
import { tryTo } from "../../write/failure.ts";
import { discard, stagingIn } from "../../write/staging.ts";
import { cannotWrite } from "../cannot-write.ts";
import { exit } from "../exit.ts";
import type { Flags } from "../flags.ts";
import { remember } from "../memory.ts";
import { prepare } from "../prepare.ts";
import { report } from "../report.ts";
import type { Session } from "../session.ts";
import { shownPath } from "../shown-path.ts";
import { besideLog, fails, tell } from "../tell.ts";

/** Writes the packages, all of them or none. */
export async function generate(flags: Flags, version: string): Promise<number> {
  const start = performance.now();
  const session = await prepare(flags, version, (out) => stagingIn(out, randomUUID()));
  const { diagnostics, locate, out, staging } = session;
  const settled = Date.now();
  try {
    if (!fails(diagnostics, flags)) write(session);
  } finally {
    if (staging) discard(staging);
  }
  const ok = !fails(diagnostics, flags);
  if (ok) remember(flags, version, session, settled);
  tell(diagnostics, locate, flags, version);
  if (flags.json) process.stdout.write(`${JSON.stringify(report(session, ok, performance.now() - start), null, 2)}\n`);
  else if (ok && !flags.quiet) summary(session, { out: shownPath(out), ms: performance.now() - start, to: besideLog(flags) });
  return ok ? exit.done : exit.failed;
}

function write({ packages, out, staging, diagnostics }: Session): void {
  const failure = staging && tryTo(() => apply(staging, packages));
  if (failure) cannotWrite(diagnostics, out, failure);
}

function summary(
  { packages, document }: Session,
  { out, ms, to }: { readonly out: string; readonly ms: number; readonly to: Writable },
): void {
  for (const { directory, plan } of packages) {
    const changed = plan.differences.length === 0 ? "nothing changed" : `${plan.differences.length} changed`;
    to.write(
      `${directory.padEnd(out.length + 12)} ${String(plan.files).padStart(5)} files ${String(Math.round(plan.bytes / 1000)).padStart(6)} kB  ${changed}\n`,
    );
  }
  const operations = counted(document?.operations.written ?? 0, "operation");
  to.write(`${operations} in ${counted(packages.length, "language")}, ${(ms / 1000).toFixed(1)} s\n`);
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
