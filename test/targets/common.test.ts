import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { format } from "../../generator/format/format.ts";
import { generatePackage } from "../../generator/generate-package.ts";
import type { Sdk } from "../../generator/model/sdk.ts";
import type { TypeRef } from "../../generator/model/types.ts";
import { targets } from "../../generator/targets/index.ts";
import type { Target } from "../../generator/targets/target.ts";
import { root } from "../support/documents.ts";
import { hostileTexts } from "../support/hostile.ts";
import { parseFile } from "../support/parse.ts";
import { reservedWords } from "../support/reserved-words.ts";
import { samplePackages, sampleSdk, withEveryWord } from "../support/sdk.ts";
import { list, map, nullable, scalar } from "../support/sdk-models.ts";
import { plainSpelling, spelling } from "../support/spelling.ts";

const templates = join(root, "templates");
const plain = sampleSdk(plainSpelling);

describe.each(targets)("$displayName", (target) => {
  const generate = (sdk: Sdk) => generatePackage(sdk, target, samplePackages, templates);

  test("works as documented: one of everything is a package whose every file parses", async () => {
    await parsed(await generate(plain));
  });

  test.each(["class", "default", "import", "type", "3d", "größe", "日本", "x"])("the word %s can name anything", async (word) => {
    await parsed(await generate(sampleSdk(spelling([word], word, `About ${word}.`))));
  });

  test("every reserved word of every language can name a property, a parameter, a method, a type and an enum member", async () => {
    await parsed(await generate(withEveryWord(plain, reservedWords)));
  });

  test.each(hostileTexts)("text stays text: %j", async (text) => {
    const files = await generate(sampleSdk(spelling(["widget"], text, text)));
    await parsed(files);
  });

  test("nothing to say is no comment", async () => {
    const files = await generate(sampleSdk(spelling(["widget"], "widget", "")));
    await parsed(files);
    for (const [path, text] of files) expect(`${path}: ${emptyComment(path, text)}`).toBe(`${path}: null`);
  });

  test("nothing of JavaScript's shows in a package", async () => {
    for (const [path, text] of await generate(plain))
      expect(text, path).not.toMatch(/\[object |undefined undefined|function \(\) \{ \[native/);
  });

  test("null is spelled, at any depth", async () => {
    const deep = list(map(list(scalar("string"))));
    const nulls = list(nullable(map(nullable(list(nullable(scalar("double")))))));
    await parsed(await generate(withPropertyType(nulls)));
    const [sent, sentOrNull] = [
      await generate(withPropertyType(scalar("string"))),
      await generate(withPropertyType(nullable(scalar("string")))),
    ];
    expect([...sentOrNull.values()].join("")).not.toBe([...sent.values()].join(""));
    expect([...(await generate(withPropertyType(deep))).values()].join("")).not.toBe([...sent.values()].join(""));
  });

  test("the same model gives the same bytes", async () => {
    expect([...(await generate(plain))]).toEqual([...(await generate(structuredClone(plain)))]);
  });

  test("formatting is settled", async () => {
    for (const [path, text] of await generate(plain)) expect(await format(path, text), path).toBe(text);
  });

  test("every template is used, and every partial", async () => {
    expect(await unusedTemplates(target)).toEqual([]);
  });

  test("every operation has a snippet that parses and is formatted", async () => {
    for (const operation of plain.operations) {
      const { code, fence } = target.snippet(plain, operation, samplePackages);
      const file = `snippet.${extensions[fence] ?? fence}`;
      await parseFile(file, code);
      expect(await format(file, code), "a snippet is formatted as a package's files are").toBe(code);
      expect(code.endsWith("\n"), "a snippet ends with a newline").toBe(true);
    }
  });
});

const extensions: Readonly<Record<string, string>> = { typescript: "mts", java: "java", csharp: "cs", go: "go", python: "py" };

/** What is the same in every package, as a runtime is, need not be parsed for each. */
const parsedBefore = new Set<string>();

async function parsed(files: ReadonlyMap<string, string>): Promise<void> {
  expect(files.size).toBeGreaterThan(5);
  for (const [path, text] of files) {
    if (parsedBefore.has(text)) continue;
    await parseFile(path, text);
    parsedBefore.add(text);
  }
}

/** The sample, with one property of its main type retyped. */
function withPropertyType(type: TypeRef): Sdk {
  const models = plain.models.map((model) =>
    model.kind === "object"
      ? {
          ...model,
          properties: model.properties.map((property) => (property.name.wire === "widget-nothing" ? { ...property, type } : property)),
        }
      : model,
  );
  return { ...plain, models };
}

const emptyComments: Readonly<Record<string, RegExp>> = {
  ".ts": /\/\*\*[\s*]*\*\//,
  ".java": /\/\*\*[\s*]*\*\//,
  ".py": /"""\s*"""/,
  ".cs": /<(\w+)(?: [^>]*)?>[\s/]*<\/\1>/,
  ".go": /^\/\/\n(?!\/\/)/m,
};

function emptyComment(path: string, text: string): string | null {
  const pattern = Object.entries(emptyComments).find(([extension]) => path.endsWith(extension))?.[1];
  return pattern === undefined ? null : (pattern.exec(text)?.[0] ?? null);
}

async function unusedTemplates(target: Target): Promise<readonly string[]> {
  const folder = join(templates, target.id);
  const plans = await target.layout(plain, samplePackages);
  const used = new Set(plans.flatMap((plan) => (plan.kind === "template" ? [plan.template] : [])));
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".hbs"));
  const text = files.map((path) => readFileSync(join(folder, path), "utf8")).join("\n");
  return files.filter((path) => {
    const partial = /^_partials\/(.+)\.hbs$/.exec(path)?.[1];
    return partial === undefined ? !used.has(path) : !new RegExp(`\\{\\{> *${partial}\\b`).test(text);
  });
}
