import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { Templates } from "../../../generator/render/templates.ts";
import { temporaryFolder } from "../../support/temp.ts";

/** What templates of these texts make of a view. */
function rendered(texts: Readonly<Record<string, string>>, view: object): string {
  using folder = temporaryFolder();
  for (const [path, text] of Object.entries({ "_partials/none.hbs": "", ...texts })) {
    mkdirSync(dirname(join(folder.path, path)), { recursive: true });
    writeFileSync(join(folder.path, path), text);
  }
  return new Templates(folder.path).render({ kind: "template", template: "a.hbs", path: "a", view });
}

test("a view fills a template as it stands: nothing is escaped", () => {
  expect(rendered({ "a.hbs": "<{{name}}>" }, { name: `"&'` })).toBe(`<"&'>`);
});

test("a partial sees what it is given and nothing else", () => {
  const texts = { "a.hbs": "{{#each items}}{{> item this}}{{/each}}", "_partials/item.hbs": "[{{name}}]" };
  expect(rendered(texts, { items: [{ name: "x" }, { name: "y" }] })).toBe("[x][y]");
});

test.each(["{{nmae}}", "{{#if nmae}}x{{/if}}", "{{#each nmae}}x{{/each}}", "{{#each list}}{{#if nmae}}x{{/if}}{{/each}}"])(
  "%s: a word that the view does not have is an error that names the template",
  (text) => {
    expect(() => rendered({ "a.hbs": text }, { name: "n", list: [{ name: "n" }] })).toThrow(/a\.hbs: .*nmae/);
  },
);
