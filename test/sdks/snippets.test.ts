import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { targets } from "../../generator/targets/index.ts";
import { platformFile, readRaw } from "../support/documents.ts";
import { describeLanguages } from "../support/languages.ts";
import { builtPackage, environmentOf, everythingFile, generatedPackage, snippetsOf } from "../support/packages.ts";
import { modelOf } from "../support/pipeline.ts";
import { operationsOf } from "../support/raw-document.ts";
import { startRecorder } from "../support/recorder.ts";
import { temporaryFolder } from "../support/temp.ts";
import { thorough } from "../support/thorough.ts";

const documents = {
  "the Platform document": platformFile,
  ...(thorough && { "all fixtures in one document": everythingFile() }),
};

describeLanguages((tools) => {
  test.for(Object.entries(documents))(
    "the snippet of every operation of %s type-checks under the strictest settings, runs, and sends what the document says",
    async ([, file]) => {
      await using recorder = await startRecorder(readRaw(file));
      using workspace = temporaryFolder();
      const all = await snippetsOf(tools.id, file);
      const programs = { packageFolder: await builtPackage(tools, file), workspace: workspace.path, sources: all };
      await tools.compile(programs);
      const sources = await runnable(all, file);
      const outcomes = await tools.run({ ...programs, sources }, await environmentOf(file, recorder.url));
      expect(recorder.problems).toEqual([]);
      for (const [name, outcome] of outcomes) expect(outcome, `${name}\n${sources.get(name)}`).toMatchObject({ exitCode: 0 });
      expect(outcomes.size).toBe(sources.size);
      expect([...recorder.called].sort()).toEqual(reachable(file).sort());
    },
  );
});

describe.each(targets.map(({ id }) => id))("%s", (id) => {
  test("reference.md holds the snippet of every operation, and the README one of them", async () => {
    const folder = await generatedPackage(id, platformFile);
    const snippets = [...(await snippetsOf(id, platformFile)).values()];
    const [reference, readme] = ["reference.md", "README.md"].map((file) => readFileSync(join(folder, file), "utf8"));
    expect(snippets.filter((snippet) => !reference?.includes(snippet.trim()))).toEqual([]);
    expect(snippets.some((snippet) => readme?.includes(snippet.trim()))).toBe(true);
  });
});

/** An operation with a server of its own would call that one: it is compiled, not run. */
async function runnable(sources: ReadonlyMap<string, string>, file: string): Promise<ReadonlyMap<string, string>> {
  const { sdk } = await modelOf(file);
  return new Map([...sources].filter((_, index) => sdk.operations[index]?.servers.length === 0));
}

function reachable(file: string): string[] {
  return operationsOf(readRaw(file))
    .filter(({ elsewhere }) => !elsewhere)
    .map(({ key }) => key);
}
