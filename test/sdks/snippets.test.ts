import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { targets } from "../../generator/targets/index.ts";
import { platformFile, readRaw } from "../support/documents.ts";
import { describeLanguages } from "../support/languages.ts";
import { builtPackage, generatedPackage, snippetsOf } from "../support/packages.ts";
import { apiKey } from "../support/platform-server.ts";
import { startRecorder } from "../support/recorder.ts";
import { temporaryFolder } from "../support/temp.ts";

describeLanguages((tools) => {
  test("the snippet of every operation type-checks under the strictest settings", async () => {
    const sources = await snippetsOf(tools.id, platformFile);
    using workspace = temporaryFolder();
    await tools.compile({ packageFolder: await builtPackage(tools), workspace: workspace.path, sources });
  });

  test("the snippet of every operation runs, and sends what the document says", async () => {
    await using recorder = await startRecorder(readRaw(platformFile));
    using workspace = temporaryFolder();
    const programs = {
      packageFolder: await builtPackage(tools),
      workspace: workspace.path,
      sources: await snippetsOf(tools.id, platformFile),
    };
    const outcomes = await tools.run(programs, { CODAT_API_KEY: apiKey, CODAT_SERVER_URL: recorder.url });
    expect(recorder.problems).toEqual([]);
    for (const [name, outcome] of outcomes) expect(outcome, name).toMatchObject({ exitCode: 0 });
    expect(outcomes.size).toBe(recorder.operations.length);
    expect([...recorder.called].sort()).toEqual([...recorder.operations].sort());
  });
});

describe.each(targets)("$displayName", ({ id }) => {
  test("reference.md holds the snippet of every operation, and the README one of them", async () => {
    const folder = await generatedPackage(id, platformFile);
    const snippets = [...(await snippetsOf(id, platformFile)).values()];
    const [reference, readme] = ["reference.md", "README.md"].map((file) => readFileSync(join(folder, file), "utf8"));
    expect(snippets.filter((snippet) => !reference?.includes(snippet.trim()))).toEqual([]);
    expect(snippets.some((snippet) => readme?.includes(snippet.trim()))).toBe(true);
  });
});
