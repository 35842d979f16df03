import type { Diagnostics } from "../diagnostics/diagnostics.ts";
import type { Locate } from "../diagnostics/print.ts";
import type { Model } from "../generate.ts";
import type { LanguageId } from "../targets/target.ts";
import type { Difference } from "../write/plan.ts";

export interface PackageReport {
  readonly language: LanguageId;
  readonly directory: string;
  readonly files: number;
  readonly bytes: number;
  readonly ms: number;
}

export interface ReportFacts {
  readonly ok: boolean;
  readonly path: string;
  readonly model: Model | null;
  readonly packages: readonly PackageReport[];
  readonly differences: readonly (Difference & { readonly package: LanguageId })[];
  readonly diagnostics: Diagnostics;
  readonly locate: Locate;
  readonly ms: number;
}

/** The object that `--json` prints; docs/reference/cli.md has its shape. */
export function report({ ok, path, model, packages, differences, diagnostics, locate, ms }: ReportFacts): object {
  return {
    ok,
    document: model && { path, title: model.normalised.title, version: model.normalised.version, sha256: model.sha256 },
    operations: { read: model?.normalised.operations.length ?? 0, written: model?.sdk.operations.length ?? 0 },
    ignored: model?.built.ignored ?? [],
    degraded: model?.built.degraded ?? [],
    differences: differences.map(({ package: language, path: file, kind }) => ({ package: language, path: file, kind })),
    packages,
    diagnostics: diagnostics.all.map(({ code, severity, message, help, place }) => {
      const at = place && locate(place);
      return { code, severity, message, file: at?.file ?? null, line: at?.line ?? null, column: at?.column ?? null, help };
    }),
    ms: Math.round(ms),
  };
}
