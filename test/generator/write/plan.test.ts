import { describe, expect, test } from "vitest";
import { isInside, manifestName, manifestText, ownPaths, sha256 } from "../../../generator/write/manifest.ts";
import { type Found, plan } from "../../../generator/write/plan.ts";

const provenance = { generator: "1", config: "c", document: "d", overlays: [] };
const wanted = new Map([
  ["a.txt", "a"],
  ["b/c.txt", "c"],
]);

/** A folder in which an earlier run has left these files, and where some hold something else now. */
function left(earlier: Readonly<Record<string, string>>, now: Readonly<Record<string, string | null>> = earlier): Found {
  const own = new Map(Object.entries(earlier).map(([path, text]) => [path, sha256(text)]));
  const files = new Map<string, string | null>(Object.entries(now));
  return { files: files.set(manifestName, manifestText(new Map(Object.entries(earlier)), provenance)), own };
}

describe("a plan", () => {
  test("works as documented: nothing to do where all is as wanted", () => {
    const { differences, foreign, write, remove, files } = plan(wanted, left({ "a.txt": "a", "b/c.txt": "c" }), provenance);
    expect({ differences, foreign, write: write.size, remove, files }).toEqual({
      differences: [],
      foreign: [],
      write: 0,
      remove: [],
      files: 3,
    });
  });

  test("names what is missing, changed and stale", () => {
    const { differences, write, remove } = plan(wanted, left({ "a.txt": "old", "gone.txt": "x" }), provenance);
    expect(differences.filter(({ path }) => path !== manifestName)).toEqual([
      { kind: "changed", path: "a.txt" },
      { kind: "missing", path: "b/c.txt" },
      { kind: "stale", path: "gone.txt" },
    ]);
    expect([...write.keys()]).toEqual(["a.txt", "b/c.txt", manifestName]);
    expect(remove).toEqual(["gone.txt"]);
  });

  test("never takes a foreign file's place, and never removes one", () => {
    expect(plan(wanted, left({ "b/c.txt": "c" }, { "a.txt": "mine", "b/c.txt": "c" }), provenance).foreign).toEqual(["a.txt"]);
    expect(plan(wanted, left({}, { "mine.txt": "mine" }), provenance).remove).toEqual([]);
  });

  test("leaves a stale file that somebody has changed since", () => {
    expect(plan(wanted, left({ "gone.txt": "ours" }, { "gone.txt": "edited" }), provenance).remove).toEqual([]);
  });

  test.each([
    ["Models/Cat.cs", "models/Cat.cs"],
    ["caf\u00e9.txt", "cafe\u0301.txt"],
  ])("%j and %j are one file on some systems, which is a bug of ours", (one, other) => {
    const twins = new Map([one, other].map((path) => [path, "x"]));
    expect(() => plan(twins, left({}), provenance)).toThrow(/differ in case only/);
  });

  test("treats what is no plain file at a wanted path as foreign", () => {
    expect(plan(wanted, left({}, { "a.txt": null }), provenance).foreign).toEqual(["a.txt"]);
  });
});

test.each(["../x", "/etc/passwd", "a/../../x", "a\\..\\x", "C:\\x", "", ".", "a//b"])("%j is no path inside a folder", (path) => {
  expect(isInside(path)).toBe(false);
});

test("a manifest that somebody has broken, or made to lie, names no path", () => {
  for (const text of ["", "{", "[]", "null", '{ "files": 3 }', '{ "files": { "../../x": "hash" } }', '{ "files": { "a": 1 } }'])
    expect([...ownPaths(text)]).toEqual([]);
});
