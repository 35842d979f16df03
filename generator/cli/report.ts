import type { Session } from "./session.ts";

/** The object that `--json` prints; docs/reference/cli.md has its shape. */
export function report({ document, path, packages, diagnostics, locate }: Session, ok: boolean, ms: number): object {
  return {
    ok,
    document: document && { path, title: document.title, version: document.version, sha256: document.sha256 },
    operations: document?.operations ?? { read: 0, written: 0 },
    ignored: document?.ignored ?? [],
    degraded: document?.degraded ?? [],
    differences: packages.flatMap(({ language, plan }) => plan.differences.map(({ path, kind }) => ({ package: language, path, kind }))),
    packages: packages.map(({ language, directory, plan, ms }) => ({ language, directory, files: plan.files, bytes: plan.bytes, ms })),
    diagnostics: diagnostics.all.map(({ code, severity, message, help, place }) => {
      const at = place && locate(place);
      return { code, severity, message, file: at?.file ?? null, line: at?.line ?? null, column: at?.column ?? null, help };
    }),
    ms: Math.round(ms),
  };
}
