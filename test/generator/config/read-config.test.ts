import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findConfig } from "../../../generator/config/find-config.ts";
import { nearest } from "../../../generator/config/nearest.ts";
import { readConfig } from "../../../generator/config/read-config.ts";
import { Diagnostics } from "../../../generator/diagnostics/diagnostics.ts";
import { root } from "../../support/documents.ts";
import { temporaryFolder, writeFiles } from "../../support/temp.ts";

/** What reading a config tells: code, line, column, message. */
function told(text: string): readonly (readonly [string, number, number, string])[] {
  using folder = temporaryFolder();
  writeFiles(folder.path, [["gen-sdks.yaml", text]]);
  const diagnostics = new Diagnostics();
  const read = readConfig(join(folder.path, "gen-sdks.yaml"), "gen-sdks.yaml", diagnostics);
  expect(read === null).toBe(diagnostics.failed);
  return diagnostics.all.map(({ code, place, message }) => {
    if (place === null || !("line" in place)) throw new Error(`${code} has no line`);
    return [code, place.line, place.column, message];
  });
}

test("this repository's own config keeps to the schema", () => {
  const diagnostics = new Diagnostics();
  expect(readConfig(join(root, "gen-sdks.yaml"), "gen-sdks.yaml", diagnostics)?.file.document).toBe("openapi/platform.yaml");
  expect(diagnostics.all).toEqual([]);
});

describe("a key that nobody knows is told where it stands, with the nearest that is known", () => {
  test.each([
    ["document: a.yaml\nnmae: X\n", 2, 1, "name"],
    ["document: a.yaml\nclient:\n  enviroment: X\n", 3, 3, "environment"],
    ["document: a.yaml\npackages:\n  csharp: { nam: X }\n", 3, 13, "name"],
    ["document: a.yaml\npackages:\n  pyton: { name: x }\n", 3, 3, "python"],
  ])("%j", (text, line, column, known) => {
    expect(told(text)).toEqual([["unknown-config-key", line, column, expect.stringContaining(`did you mean "${known}"?`)]]);
  });
});

describe("a value that is wrong is told where it stands", () => {
  test.each([
    ["document: 3\n", 1, "document"],
    ["document: a.yaml\nversion: v1\n", 2, "version"],
    ["document: a.yaml\nlanguages: []\n", 2, "languages"],
    ["document: a.yaml\nlanguages: [go, rust]\n", 2, "languages.1"],
    ["document: a.yaml\npackages: { java: { package: 'io;x' } }\n", 2, "packages.java.package"],
    ["document: a.yaml\nrepository: 'javascript:alert(1)'\n", 2, "repository"],
    ["out: sdks\n", 1, "the file"],
    ["[]\n", 1, "the file"],
    ["", 1, "the file"],
  ])("%j", (text, line, key) => {
    const [[code, at, , message] = []] = told(text);
    expect({ code, at }).toEqual({ code: "invalid-config", at: line });
    expect(message).toMatch(new RegExp(`^${key} `));
  });

  test("everything at once", () => {
    expect(told("document: 3\nversion: v1\nnmae: x\n").map(([code]) => code)).toHaveLength(3);
  });
});

test("the nearest config is the one in the folder, else the first above", () => {
  using folder = temporaryFolder();
  writeFiles(folder.path, [
    ["gen-sdks.yaml", "document: a.yaml\n"],
    ["a/gen-sdks.yaml", "document: b.yaml\n"],
  ]);
  mkdirSync(join(folder.path, "a/b/c"), { recursive: true });
  expect(findConfig(join(folder.path, "a/b/c"))).toBe(join(folder.path, "a/gen-sdks.yaml"));
  expect(findConfig(folder.path)).toBe(join(folder.path, "gen-sdks.yaml"));
});

test.each([
  ["nmae", "name"],
  ["NAME", "name"],
  ["langauges", "languages"],
  ["zzz", null],
])("nearest to %j is %j", (word, expected) => {
  expect(nearest(word, ["name", "languages", "out-folder"])).toBe(expected);
});
