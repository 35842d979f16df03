import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "vitest";
import { hostileDocument } from "../support/hostile-document.ts";
import { describeLanguages } from "../support/languages.ts";
import { generatedPackage, snippetsOf } from "../support/packages.ts";
import { temporaryFolder } from "../support/temp.ts";

/**
 * Hostile text names `CANARY()` and nothing declares it: where any of it left its comment or string, these builds fail.
 */
describeLanguages((tools) => {
  test("a package made of hostile text builds, and so do its snippets: nothing of the text became code", async () => {
    using workspace = temporaryFolder();
    using folder = temporaryFolder();
    const file = join(folder.path, "openapi.json");
    writeFileSync(file, JSON.stringify(hostileDocument()));
    const packageFolder = await generatedPackage(tools.id, file);
    await tools.build(packageFolder);
    await tools.compile({ packageFolder, workspace: workspace.path, sources: await snippetsOf(tools.id, file) });
  });
});
