import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { targets } from "../../generator/targets/index.ts";
import type { FilePlan } from "../../generator/targets/target.ts";
import { fixtureFolder, topics } from "../support/all-fixtures.ts";
import { platformFile, root } from "../support/documents.ts";
import { modelOf } from "../support/pipeline.ts";

const documents = [platformFile, ...topics.map((topic) => join(fixtureFolder, topic, "openapi.yaml"))];

describe.each(targets.map((target) => [target.id, target] as const))("templates/%s", (id, target) => {
  const folder = join(root, "templates", id);
  const all = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".hbs"));
  const partials = all.filter((path) => path.startsWith("_partials/"));
  const plans: FilePlan[] = [];

  beforeAll(async () => {
    for (const document of documents) {
      const { sdk, packages } = await modelOf(document);
      plans.push(...(await target.layout(sdk, packages)));
    }
  });

  test("every template makes a file of some document", () => {
    const used = new Set(plans.flatMap((plan) => (plan.kind === "template" ? [plan.template] : [])));
    expect(all.filter((path) => !partials.includes(path) && !used.has(path))).toEqual([]);
  });

  test("every partial is part of something", () => {
    const texts = all.map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
    const includes =
      (name: string) =>
      ({ path, text }: { readonly path: string; readonly text: string }) =>
        path !== `_partials/${name}.hbs` && new RegExp(`\\{\\{> *${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}[ }]`).test(text);
    const names = partials.map((path) => path.slice("_partials/".length, -".hbs".length));
    expect(names.filter((name) => !texts.some(includes(name)))).toEqual([]);
  });

  test("no path leaves the package", () => {
    expect(plans.filter(({ path }) => path === "" || path.startsWith("/") || /(^|\/)\.\.?(\/|$)|\\|:/.test(path))).toEqual([]);
  });
});
