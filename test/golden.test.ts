import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fixtureFolder, topics } from "./support/all-fixtures.ts";
import { readRaw } from "./support/documents.ts";
import { expectedFolder } from "./support/golden.ts";
import { operationsOf, type RawDocument } from "./support/raw-document.ts";

describe.each(topics)("the fixture %s", (topic) => {
  const file = join(fixtureFolder, topic, "openapi.yaml");

  test("makes the model, the diagnostics and the files that were last approved (npm run golden)", async () => {
    const { plan } = await expectedFolder(topic);
    expect(plan.differences).toEqual([]);
  });

  test("says what it shows, and loses no operation", () => {
    const document = readRaw(file) as RawDocument & { readonly info: { readonly description: string } };
    expect(document.info.description).toMatch(/^[A-Z].+\.$/);
    const { operations } = JSON.parse(readFileSync(join(fixtureFolder, topic, "expected/model.json"), "utf8")) as {
      readonly operations: readonly unknown[];
    };
    expect(operations).toHaveLength(operationsOf(document).length);
  });
});
