import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, type Options } from "prettier";
import { describe, expect, test } from "vitest";
import { generatePackage } from "../../generator/generate-package.ts";
import { targets } from "../../generator/targets/index.ts";
import { allFixtures } from "../support/all-fixtures.ts";
import { platformFile, root } from "../support/documents.ts";
import { modelOf } from "../support/pipeline.ts";
import { temporaryFolder } from "../support/temp.ts";

/** Languages whose templates are exact, because prettier is too slow for large packages: here it proves that it would change nothing. */
const exact: Readonly<Record<string, Options & { readonly extension: string }>> = {
  typescript: { extension: ".ts", printWidth: 100 },
  java: { extension: ".java", printWidth: 120, plugins: ["prettier-plugin-java"] },
};

/** openapi-typescript's own layout. */
const madeByOthers = new Set(["src/schema.ts"]);

/** Prose and data of every package: written in the layout that prettier has for them. */
const proseAndData = /\.md$|^(package|tsconfig.*)\.json$/;

test.each(targets)("prettier would change no prose and no data of the Platform package for $displayName", async (target) => {
  const { sdk, packages } = await modelOf(platformFile);
  const files = [...(await generatePackage(sdk, target, packages, join(root, "templates")))].filter(([path]) => proseAndData.test(path));
  expect(files.map(([path]) => path)).toEqual(expect.arrayContaining(["README.md", "CHANGELOG.md", "reference.md"]));
  for (const [path, text] of files) {
    expect(text, path).toBe(
      await format(text, { filepath: path, printWidth: 100, proseWrap: "preserve", embeddedLanguageFormatting: "off" }),
    );
  }
});

describe.each(targets.filter(({ id }) => id in exact))("$displayName", (target) => {
  const { extension, ...options } = exact[target.id] ?? { extension: "" };

  const unsettled = async (file: string) => {
    const { sdk, packages } = await modelOf(file);
    const files = [...(await generatePackage(sdk, target, packages, join(root, "templates")))];
    const sources = files.filter(([path]) => path.endsWith(extension) && !madeByOthers.has(path));
    expect(sources.length).toBeGreaterThan(20);
    const formatted = await Promise.all(
      sources.map(async ([path, text]) => [path, text, await format(text, { ...options, filepath: path })] as const),
    );
    return formatted.filter(([, text, other]) => text !== other).map(([path]) => path);
  };

  test("prettier would change no file of the Platform package", async () => {
    expect(await unsettled(platformFile)).toEqual([]);
  });

  test("prettier would change no file of a package that has everything the fixtures show", async () => {
    using folder = temporaryFolder();
    const file = join(folder.path, "everything.json");
    writeFileSync(file, JSON.stringify(allFixtures()));
    expect(await unsettled(file)).toEqual([]);
  });
});
