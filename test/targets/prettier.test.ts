import { join } from "node:path";
import { format } from "prettier";
import { expect, test } from "vitest";
import { generatePackage } from "../../generator/generate-package.ts";
import { targets } from "../../generator/targets/index.ts";
import { platformFile, root } from "../support/documents.ts";
import { modelOf } from "../support/pipeline.ts";

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
