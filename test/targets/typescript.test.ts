import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { check } from "prettier";
import { describe, expect, test } from "vitest";
import { generatePackage } from "../../generator/generate-package.ts";
import { comment } from "../../generator/targets/typescript/comments.ts";
import { key, literal } from "../../generator/targets/typescript/literals.ts";
import { clientName } from "../../generator/targets/typescript/parts.ts";
import { listOf, object, pretty } from "../../generator/targets/typescript/pretty.ts";
import { typescript } from "../../generator/targets/typescript/target.ts";
import { allFixtures } from "../support/all-fixtures.ts";
import { built } from "../support/built.ts";
import { root } from "../support/documents.ts";

const runtime = join(root, "templates/typescript");
const packages = { typescript: { name: "@acme/client" } } as Parameters<typeof generatePackage>[2];

/** The files of a package for a document that is written out in the test. */
async function packageOf(document: string): Promise<ReadonlyMap<string, string>> {
  const { sdk } = await built(document);
  return generatePackage(sdk, typescript, packages, join(root, "templates"));
}

const everything = packageOf(JSON.stringify(allFixtures()));
const text = async (path: string): Promise<string> => (await everything).get(path) ?? `no ${path}`;

describe("the runtime", () => {
  const files = readdirSync(runtime, { recursive: true, encoding: "utf8" }).filter((path) => /\.(ts|mjs)$/.test(path));

  test("prettier would change none of its files", async () => {
    const verdicts = await Promise.all(
      files.map(
        async (path) => [path, await check(readFileSync(join(runtime, path), "utf8"), { filepath: path, printWidth: 100 })] as const,
      ),
    );
    expect(verdicts.filter(([, isSettled]) => !isSettled).map(([path]) => path)).toEqual([]);
  });

  test("it compiles under the strictest settings, its tests included", () => {
    const tsc = join(root, "node_modules/typescript/lib/tsc.js");
    expect(execFileSync(process.execPath, [tsc, "-p", join(runtime, "tsconfig.test.json")], { encoding: "utf8" })).toBe("");
  });
});

describe("types", () => {
  test("a model sent otherwise than it is received has two types", async () => {
    expect(await text("src/types.ts")).toContain('export type ReadWriteOnlyUserInput = schemas["ReadWriteOnlyUserInput"];');
  });

  test("open enums keep their completions, and optional properties may be undefined", async () => {
    const schema = await text("src/schema.ts");
    expect(schema).toContain('EnumsColour: "red" | "green" | "blue" | (string & {});');
    expect(schema).toContain('odd?: components["schemas"]["EnumsOdd"] | undefined;');
  });

  test("several success types are told apart by their status", async () => {
    expect(await text("src/types.ts")).toContain(`export type PayloadsSeveralResponse =
  | (Envelope<PayloadsResult> & {
      readonly statusCode: 200;
      readonly payloadsResult: PayloadsResult;
      readonly payloadsTicket?: undefined;
    })
  | (Envelope<PayloadsTicket> & {`);
  });

  test("a union that leads to itself through lists alone is an alias", async () => {
    expect(await text("src/types.ts")).toContain("export type RecursiveExpression = string | RecursiveExpression[];");
  });
});

describe("the package", () => {
  test("it carries only the parts of the runtime that its API needs", async () => {
    const bare = await packageOf(
      "openapi: 3.1.0\ninfo: { title: Bare, version: '1' }\npaths: { /a: { get: { responses: { '204': { description: Done } } } } }",
    );
    const optional = ["form", "multipart", "oauth2", "paging", "streams", "webhooks"].map((name) => `src/runtime/${name}.ts`);
    expect(optional.filter((path) => bare.has(path))).toEqual([]);
    const all = await everything;
    expect(optional.filter((path) => !all.has(path))).toEqual([]);
  });

  test.each([
    ["Configuration", "ConfigurationClient"],
    ["Stream", "StreamClient"],
    ["Default Resource", "DefaultResourceClient"],
    ["Pets", "Pets"],
  ])("the client of %s is called %s: its root error and itself meet nothing of the runtime's", async (words, wanted) => {
    const { sdk } = await built(
      "openapi: 3.1.0\ninfo: { title: Bare, version: '1' }\npaths: { /a: { get: { tags: [Default], responses: { '204': { description: Done } } } } }",
    );
    const client = { wire: words, words: words.toLowerCase().split(" ") };
    expect(clientName({ ...sdk, client })).toBe(wanted);
  });

  test("every operation is a function of its own, in a file of its own", async () => {
    const paths = [...(await everything).keys()].filter((path) => path.startsWith("src/operations/"));
    expect(paths.length).toBe(new Set(paths.map((path) => path.toLowerCase())).size);
    for (const path of paths) expect(await text(path)).toContain(`export function ${path.slice("src/operations/".length, -".ts".length)}(`);
  });
});

describe("spelling", () => {
  test.each([
    ["plain", '"plain"'],
    ['say "x"', "'say \"x\"'"],
    ["both \" and '", '"both \\" and \'"'],
    ["\u2028\n\\\uD800", '"\\u2028\\n\\\\\\ud800"'],
  ])("the literal of %j evaluates to it, in the quotes prettier takes", (value, expected) => {
    expect(literal(value)).toBe(expected);
    expect(new Function(`return ${literal(value)}`)()).toBe(value);
  });

  test("a key is quoted only where it must be, and never sets a prototype", () => {
    expect(["name", "größe", "a-b", "1st", "__proto__"].map(key)).toEqual(["name", "größe", '"a-b"', '"1st"', '["__proto__"]']);
  });

  test("a comment neither ends itself nor deprecates anything by accident", () => {
    const lines = comment({ docs: { summary: "a */ b", description: "@deprecated {@link x}\nmail me@example.com" } });
    expect(lines).toEqual(["/**", " * a *\\/ b", " *", " * \\@deprecated {\\@link x}", " * mail me@example.com", " */"]);
  });

  test("a value breaks where prettier breaks it", () => {
    const pair = object([
      [key("in"), literal("query")],
      [key("name"), literal("page")],
    ]);
    const place = { indent: 0, before: 0, after: 1 };
    expect(pretty(listOf([pair]), place)).toBe('[{ in: "query", name: "page" }]');
    expect(pretty(listOf([pair, pair]), place)).toBe('[\n  { in: "query", name: "page" },\n  { in: "query", name: "page" },\n]');
  });
});
