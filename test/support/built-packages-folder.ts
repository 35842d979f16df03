import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Where one run's suites share the packages they generate and build. */
    readonly builtPackages: string;
  }
}

export function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "gen-sdks-packages-"));
  project.provide("builtPackages", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
