import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { LanguageId } from "../../generator/targets/target.ts";
import { corpusFile } from "../support/documents.ts";
import { describeLanguages } from "../support/languages.ts";
import { builtPackage, everythingFile, generatedPackage, plantedPackage } from "../support/packages.ts";
import { temporaryFolder } from "../support/temp.ts";
import { thorough } from "../support/thorough.ts";

const published = corpusFile("codat-platform.yaml");

describeLanguages((tools) => {
  test("the Platform package builds under the strictest settings, without a warning", async () => {
    await builtPackage(tools);
  });

  test("the language's own formatter would change nothing of it", async () => {
    await tools.checkFormat(await builtPackage(tools));
  });

  test.runIf(thorough && published !== null)("the package of the document that Codat publishes is as good", async () => {
    await tools.checkFormat(await builtPackage(tools, published ?? ""));
  });

  test.runIf(thorough)("and so is one that has everything the fixtures show", async () => {
    await tools.checkFormat(await builtPackage(tools, everythingFile()));
  });

  test.runIf(thorough)("an API that only sends webhooks has a package that builds", async () => {
    using folder = temporaryFolder();
    const file = join(folder.path, "openapi.json");
    writeFileSync(file, JSON.stringify(onlyWebhooks));
    await tools.build(await generatedPackage(tools.id, file));
  });

  test("what a compiler merely warns of turns the build red", async () => {
    await expect(tools.build(await plantedPackage(tools.id, warnings[tools.id]))).rejects.toThrow(/planted/i);
  });

  test.runIf(thorough)("so does a mistake", async () => {
    await expect(tools.build(await plantedPackage(tools.id, mistakes[tools.id]))).rejects.toThrow(/planted/i);
  });

  test.runIf(thorough)("a file out of shape is one that the formatter would change", async () => {
    const packageFolder = await plantedPackage(tools.id, outOfShape[tools.id]);
    await tools.build(packageFolder);
    await expect(tools.checkFormat(packageFolder)).rejects.toThrow(/planted/i);
  });
});

const onlyWebhooks = {
  openapi: "3.1.0",
  info: { title: "Bell", version: "1" },
  webhooks: {
    rung: {
      post: {
        requestBody: { content: { "application/json": { schema: { type: "object", properties: { id: { type: "string" } } } } } },
        responses: { "200": { description: "Heard." } },
      },
    },
  },
};

type Plant = readonly [path: string, text: string];

/** What no compiler accepts: a text where a number is declared. */
const mistakes: Readonly<Record<LanguageId, Plant>> = {
  typescript: ["src/planted.ts", 'export const planted: number = "planted";\n'],
  python: ["src/recursive/planted.py", 'planted: int = "planted"\n'],
  csharp: [
    "Planted.cs",
    'namespace RecursiveSdk;\n\n/// <summary>Planted.</summary>\npublic static class Planted\n{\n    /// <summary>Planted.</summary>\n    public static int Value => "planted";\n}\n',
  ],
  go: ["planted.go", 'package recursive\n\nvar planted int = "planted"\n'],
  java: [
    "src/main/java/com/example/recursive/Planted.java",
    'package com.example.recursive;\n\nfinal class Planted {\n  static final int VALUE = "planted";\n}\n',
  ],
};

/** What compiles without a warning, in a layout that no formatter leaves. */
const outOfShape: Readonly<Record<LanguageId, Plant>> = {
  typescript: ["src/planted.ts", "export const planted    =   1;\n"],
  python: ["src/recursive/planted.py", "planted    =   1\n"],
  csharp: [
    "Planted.cs",
    "namespace RecursiveSdk;\n\n/// <summary>Planted.</summary>\npublic static class Planted\n{\n  /// <summary>Planted.</summary>\n  public static int Value  =>  1;\n}\n",
  ],
  go: ["planted.go", "package recursive\n\n// Planted is planted.\nvar   Planted = 1\n"],
  java: [
    "src/main/java/com/example/recursive/Planted.java",
    "package com.example.recursive;\n\nfinal class Planted {\n    static final int VALUE   =   1;\n}\n",
  ],
};

/** What compiles, and what each language's strictest setting complains about. */
const warnings: Readonly<Record<LanguageId, Plant>> = {
  typescript: ["src/planted.ts", "export function planted(): void {\n  const planted = 1;\n}\n"],
  python: ["src/recursive/planted.py", "import planted_nowhere as os\n"],
  csharp: [
    "Planted.cs",
    "namespace RecursiveSdk;\n\n/// <summary>Planted.</summary>\npublic static class Planted\n{\n    /// <summary>Planted.</summary>\n    public static void Run()\n    {\n        int planted = 1;\n    }\n}\n",
  ],
  go: ["planted.go", 'package recursive\n\nimport "fmt"\n\nfunc planted() { fmt.Printf("%d", "planted") }\n'],
  java: [
    "src/main/java/com/example/recursive/Planted.java",
    "package com.example.recursive;\n\nimport java.util.List;\n\nfinal class Planted {\n  static List planted() {\n    return List.of();\n  }\n}\n",
  ],
};
