import { readdirSync, readFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { describe, expect, test } from "vitest";
import type { LanguageId } from "../../generator/targets/target.ts";
import { platformFile, readRaw, root } from "../support/documents.ts";
import { describeLanguages } from "../support/languages.ts";
import { builtPackage } from "../support/packages.ts";
import { apiKey, startPlatformServer } from "../support/platform-server.ts";
import { readmeProgram } from "../support/readme-programs.ts";
import { temporaryFolder } from "../support/temp.ts";
import { thorough } from "../support/thorough.ts";

/** What the five programs of the contract print, a scenario a line. */
const printed = [
  "token: eyJ.sandbox.token",
  "cors: https://www.bank-of-dave.com,https://docs.bank-of-dave.com",
  "settings-cors: https://www.bank-of-dave.com",
  "companies: Company 1,Company 2,Company 3,Company 4,Company 5,Company 6,Company 7",
  "first-page: 3 true 3",
  "not-found: 404 NotFound No company has this id.",
  "retried: Company 1",
  "unknown-enum: Quarantined",
  'unknown-field: {"deep":[1,2.5,"x"]}',
  "deleted: 204",
];

/** Languages that can wait for an answer in two ways print one line more. */
const both: readonly LanguageId[] = ["python", "java"];

describeLanguages((tools) => {
  const expected = both.includes(tools.id) ? [...printed, "token-async: eyJ.sandbox.token"] : printed;

  test("the contract's programs and the calls that the README shows compile under the strictest settings, run, and print what the server said", async () => {
    await using server = await startPlatformServer(readRaw(platformFile));
    using workspace = temporaryFolder();
    const sources = new Map([...sourcesIn(tools.id, "."), ["readme", readmeProgram(tools.id)]]);
    const programs = { packageFolder: await builtPackage(tools), workspace: workspace.path, sources };
    await tools.compile(programs);
    const outcomes = await tools.run(programs, { CODAT_API_KEY: apiKey, CODAT_SERVER_URL: server.url });
    for (const [name, outcome] of outcomes) expect(outcome, name).toMatchObject({ exitCode: 0 });
    const lines = [...outcomes].flatMap(([name, { stdout }]) =>
      name === "readme" ? [] : stdout.split(/\r?\n/).filter((line) => line !== ""),
    );
    expect(lines.sort()).toEqual([...expected].sort());
    expect(outcomes.get("readme")?.stdout).toContain("Company 7");
    expect(server.problems).toEqual([]);
  });

  test.runIf(thorough)("a program that fails says so by its exit code", async () => {
    await using server = await startPlatformServer(readRaw(platformFile));
    using workspace = temporaryFolder();
    const programs = { packageFolder: await builtPackage(tools), workspace: workspace.path, sources: sourcesIn(tools.id, ".") };
    await tools.compile(programs);
    const outcomes = await tools.run(programs, { CODAT_API_KEY: apiKey, CODAT_SERVER_URL: `${server.url}/nowhere` });
    expect([...outcomes.values()].some(({ exitCode }) => exitCode !== 0)).toBe(true);
  });

  test.runIf(thorough)("calling a deprecated name is a warning of the language's own, calling any other is none", async () => {
    const packageFolder = await builtPackage(tools);
    using workspace = temporaryFolder();
    using other = temporaryFolder();
    const deprecated = { packageFolder, workspace: workspace.path, sources: sourcesIn(tools.id, "deprecated") };
    expect(await tools.deprecations(deprecated)).toMatch(/deprecat|obsolete/i);
    expect(await tools.deprecations({ packageFolder, workspace: other.path, sources: sourcesIn(tools.id, ".") })).toBe("");
  });
});

describe("the folders of programs", () => {
  test("each language has programs, and one that calls a deprecated name", () => {
    for (const id of Object.keys(extensions) as LanguageId[]) {
      expect(sourcesIn(id, ".").size, id).toBeGreaterThan(0);
      expect(sourcesIn(id, "deprecated").size, id).toBe(1);
    }
  });
});

const extensions: Readonly<Record<LanguageId, string>> = { typescript: ".ts", python: ".py", csharp: ".cs", go: ".go", java: ".java" };

function sourcesIn(language: LanguageId, inner: string): ReadonlyMap<string, string> {
  const folder = join(root, "test/sdks", language, inner);
  const files = readdirSync(folder).filter((file) => extname(file) === extensions[language]);
  return new Map(files.map((file) => [basename(file, extname(file)), readFileSync(join(folder, file), "utf8")]));
}
