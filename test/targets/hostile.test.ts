import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "vitest";
import { hostileTexts, randomHostileTexts } from "../support/hostile.ts";
import { hostileDocument } from "../support/hostile-document.ts";
import { describeLanguages } from "../support/languages.ts";
import { generatedPackage, snippetsOf } from "../support/packages.ts";
import { temporaryFolder } from "../support/temp.ts";
import { thorough } from "../support/thorough.ts";

const asked = process.env["HOSTILE_RUNS"];
const runs = Number(asked ?? 1);
const perRun = 50;

/** Seeds count from 1, so that a failure comes back; HOSTILE_RUNS=20 makes a thousand texts of them. */
const cases: readonly (readonly [string, readonly string[]])[] = [
  ["hostile text", hostileTexts],
  ...Array.from(
    { length: runs },
    (_, run) => [`${perRun} random hostile texts of seed ${run + 1}`, randomHostileTexts(run + 1, perRun)] as const,
  ),
];

/**
 * Hostile text names `CANARY()` and nothing declares it: where any of it left its comment or string, these builds fail.
 */
describeLanguages((tools) => {
  test.runIf(thorough || asked !== undefined).each(cases)(
    "a package made of %s builds, and so do its snippets: nothing of the text became code",
    async (_, texts) => {
      using workspace = temporaryFolder();
      using folder = temporaryFolder();
      const file = join(folder.path, "openapi.json");
      writeFileSync(file, JSON.stringify(hostileDocument(texts)));
      const packageFolder = await generatedPackage(tools.id, file);
      await tools.build(packageFolder);
      await tools.compile({ packageFolder, workspace: workspace.path, sources: await snippetsOf(tools.id, file) });
    },
  );
});
