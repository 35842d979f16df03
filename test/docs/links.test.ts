import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../support/documents.ts";
import { pages } from "../support/prose.ts";

describe.each(pages())("$path", ({ path, text }) => {
  test("every link leads somewhere", () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g)].map(([, link = ""]) => link);
    expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
  });

  test("every file it names in code stands there", () => {
    const named = [...text.matchAll(/`((?:generator|templates|test|docs|openapi|sdks|bench)\/[\w./-]+)`/g)].map(([, name = ""]) => name);
    expect(
      named.filter((name) => !name.includes("kotlin") && !existsSync(join(root, name)) && !existsSync(join(root, dirname(path), name))),
    ).toEqual([]);
  });

  test("every npm script it names exists", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { readonly scripts: object };
    const named = [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(test|start)\b)/g)].map(([, run, own]) => run ?? own ?? "");
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  test("its first sentence is one, not a heading alone", () => {
    expect(text.split("\n").filter((line) => line !== "" && !line.startsWith("#"))[0]?.length).toBeGreaterThan(1);
  });
});
