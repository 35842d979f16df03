import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { targets } from "../../generator/targets/index.ts";
import { root } from "../support/documents.ts";
import { rules } from "../support/rules.ts";

describe.each(targets)("$displayName", ({ id }) => {
  const sources = testSources(join(root, "templates", id));

  test.each(rules)("a runtime test is named after %s", (rule) => {
    expect(sources.some((text) => text.includes(`"${rule}: `) || text.includes(`mark.rule("${rule}")`))).toBe(true);
  });

  test("no runtime test is named after a rule that does not exist", () => {
    const families = [...new Set(rules.map((rule) => rule.split("-")[0]))].join("|");
    const named = sources.flatMap((text) => [
      ...text.matchAll(new RegExp(`(?:mark\\.rule\\(|(?<=[( ]))"((?:${families})-[a-z-]+)(?:: |"\\))`, "g")),
    ]);
    expect(named.map(([, rule]) => rule).filter((rule) => !(rules as readonly (string | undefined)[]).includes(rule))).toEqual([]);
  });
});

/** Files that are tests by their language's habit: `test` is in the name of the file or of its folder. */
function testSources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() &&
        /test/i.test(join(entry.parentPath.slice(folder.length), entry.name)) &&
        !entry.parentPath.includes("node_modules"),
    )
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "utf8"));
}
