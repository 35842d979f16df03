import { exit } from "../exit.ts";
import type { Flags } from "../flags.ts";
import { report } from "../report.ts";
import { prepare } from "../session.ts";
import { besideLog, fails, tell } from "../tell.ts";

/** Compares the packages with what would be generated, and writes nothing. */
export async function check(flags: Flags, version: string): Promise<number> {
  const start = performance.now();
  const session = await prepare(flags, version);
  const { diagnostics, locate, packages } = session;
  const differences = packages.flatMap(({ language, plan }) => plan.differences.map((each) => ({ ...each, package: language })));
  const failed = fails(diagnostics, flags);
  tell(diagnostics, locate, flags, version);
  if (flags.json) {
    const reports = packages.map(({ language, directory, plan, ms }) => ({
      language,
      directory,
      files: plan.files,
      bytes: plan.bytes,
      ms,
    }));
    const ok = !failed && differences.length === 0;
    process.stdout.write(
      `${JSON.stringify(report({ ...session, ok, packages: reports, differences, ms: performance.now() - start }), null, 2)}\n`,
    );
  } else if (!failed) {
    const to = besideLog(flags);
    for (const { directory, plan } of packages)
      for (const { kind, path } of plan.differences) to.write(`${kind.padEnd(7)} ${directory}/${path}\n`);
    if (!flags.quiet) to.write(differences.length === 0 ? "up to date\n" : "run gen-sdks with the same options to bring them up to date\n");
  }
  if (failed) return exit.failed;
  return differences.length === 0 ? exit.done : exit.differences;
}
