import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Model, understand } from "../../generator/generate.ts";
import { corpusFolder } from "../support/documents.ts";
import { describeLanguages } from "../support/languages.ts";
import { requestFor } from "../support/pipeline.ts";
import { temporaryFolder } from "../support/temp.ts";
import { thorough } from "../support/thorough.ts";
import { addTo } from "./crowd.ts";
import { crowds } from "./crowds.ts";

/** Larger documents are judged by `npm run corpus`: they would take longer than all others. */
const mostBytes = 20_000;

/** Documents of others that between them show every construct, where a machine has them. */
const list = join(corpusFolder, "core.txt");
const wanted = thorough && existsSync(list);
const documents = wanted ? documentsOf(readFileSync(list, "utf8").split("\n")) : [];

let models: Promise<ReadonlyMap<string, Model>> | null = null;

test.runIf(wanted)("every small document of the core list is understood, or refused with a reason, and loses no operation", async () => {
  models ??= understoodModels();
  expect(documents.length).toBeGreaterThan(50);
  const lost = [...(await models)].filter(
    ([, { normalised, built }]) => built.sdk.operations.length + built.ignored.length < normalised.operations.length,
  );
  expect(lost.map(([file]) => file)).toEqual([]);
});

describeLanguages((tools) => {
  test.runIf(wanted)("the packages of every small document of the core list compile side by side, without a warning", async () => {
    models ??= understoodModels();
    using folder = temporaryFolder();
    const crowd = crowds[tools.id];
    for (const [index, model] of [...(await models).values()].entries()) await addTo(folder.path, crowd, tools.id, model, `d${index}`);
    await crowd.build(folder.path);
  });
});

async function understoodModels(): Promise<ReadonlyMap<string, Model>> {
  const found = new Map<string, Model>();
  for (const file of documents) {
    const { model, diagnostics } = await understand(requestFor(file));
    if (model) found.set(file, model);
    else
      expect(
        diagnostics.all.some(({ severity }) => severity === "error"),
        file,
      ).toBe(true);
  }
  return found;
}

function documentsOf(ids: readonly string[]): readonly string[] {
  const known = new Set(ids);
  return ["real", "edge"].flatMap((set) =>
    readdirSync(join(corpusFolder, set))
      .filter((name) => known.has(name.replace(/\.\w+$/, "")))
      .map((name) => join(corpusFolder, set, name))
      .filter((file) => statSync(file).size <= mostBytes),
  );
}
