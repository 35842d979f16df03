import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../../generator/diagnostics/catalogue.ts";
import { root } from "../../support/documents.ts";

const folder = join(root, "docs/diagnostics");
const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));

test("every diagnostic has a page, and every page a diagnostic", () => {
  expect(pages.map((name) => name.replace(/\.md$/, "")).sort()).toEqual(Object.keys(catalogue).sort());
});

describe.each(Object.entries(catalogue))("%s", (code, { severity, help }) => {
  const page = readFileSync(join(folder, `${code}.md`), "utf8");

  test("its page says its severity, what it means and, where there is one, another way to write it", () => {
    const [title, kind, meaning] = page.split("\n\n");
    expect(title).toBe(`# ${code}`);
    expect(kind).toMatch(new RegExp(`^\\*${severity}: .+\\*$`));
    expect(meaning?.length).toBeGreaterThan(40);
    expect(page.includes("Instead of\n") && !/\n(use|The options)/.test(page)).toBe(false);
  });

  test("its help is an instruction: a sentence, without an exclamation mark", () => {
    expect(help).toMatch(/^[A-Z].*\.$/);
    expect(help).not.toContain("!");
  });
});

test("a word that YAML reads is YAML: every block of a page parses", async () => {
  const { parseAllDocuments } = await import("yaml");
  for (const name of pages.filter((each) => each !== "syntax.md")) {
    const blocks = readFileSync(join(folder, name), "utf8").matchAll(/```yaml\n([\s\S]*?)```/g);
    for (const [, block = ""] of blocks)
      expect(
        parseAllDocuments(block, { uniqueKeys: false }).flatMap(({ errors }) => errors),
        name,
      ).toEqual([]);
  }
});
