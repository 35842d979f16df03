import { exit } from "../exit.ts";
import type { Flags } from "../flags.ts";
import { remember } from "../memory.ts";
import { prepare } from "../prepare.ts";
import { report } from "../report.ts";
import { began } from "../stamps.ts";
import { besideLog, fails, tell } from "../tell.ts";

/** Compares the packages with what would be generated, and writes nothing. */
export async function check(flags: Flags, version: string): Promise<number> {
  const start = performance.now();
  const session = await prepare(flags, version, () => null);
  const { diagnostics, locate, packages } = session;
  const differences = packages.reduce((sum, { plan }) => sum + plan.differences.length, 0);
  const failed = fails(diagnostics, flags);
  const ok = !failed && differences === 0;
  if (ok) remember(flags, version, session, began);
  tell(diagnostics, locate, flags, version);
  if (flags.json) {
    process.stdout.write(`${JSON.stringify(report(session, ok, performance.now() - start), null, 2)}\n`);
  } else if (!failed) {
    const to = besideLog(flags);
    for (const { directory, plan } of packages)
      for (const { kind, path } of plan.differences) to.write(`${kind.padEnd(7)} ${directory}/${path}\n`);
    if (!flags.quiet) to.write(differences === 0 ? "up to date\n" : "run gen-sdks with the same options to bring them up to date\n");
  }
  if (failed) return exit.failed;
  return differences === 0 ? exit.done : exit.differences;
}
