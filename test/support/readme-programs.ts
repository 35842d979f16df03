import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { LanguageId } from "../../generator/targets/target.ts";
import { root } from "./documents.ts";
import { blocks } from "./prose.ts";

/** The calls that the README shows, each made a program by what a reader has around them: imports, and a company's id. */
export function readmeProgram(language: LanguageId): string {
  const { fence, around } = surroundings[language];
  const [block] = blocks(readFileSync(join(root, "README.md"), "utf8"), fence);
  if (block === undefined) throw new Error(`the README shows no ${fence}`);
  return around(block.replace('"…"', '"sandbox-key"'));
}

interface Surroundings {
  readonly fence: string;
  readonly around: (block: string) => string;
}

const id = "8a210b68-6988-11ed-a1eb-0242ac120002";
const indented = (block: string, by: string): string => block.replace(/^(?=.)/gm, by);

const surroundings: Readonly<Record<LanguageId, Surroundings>> = {
  typescript: { fence: "ts", around: (block) => block.replace("\n\n", `\n\nconst companyId = "${id}";\n`) },
  python: { fence: "python", around: (block) => block.replace("\n\n", `\n\ncompany_id = "${id}"\n\n`) },
  csharp: { fence: "csharp", around: (block) => `using System;\nusing Codat.Platform;\n\nvar companyId = "${id}";\n${block}` },
  go: {
    fence: "go",
    around: (block) => `package main

import (
	"context"
	"fmt"
	"os"

	platform "github.com/codatio/client-sdk-go/platform"
	"github.com/codatio/client-sdk-go/platform/models/operations"
)

func main() {
	if err := run(context.Background(), "${id}"); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(ctx context.Context, companyID string) error {
${indented(block, "\t")}	return nil
}
`,
  },
  java: {
    fence: "java",
    around: (block) => `import io.codat.platform.CodatPlatform;
import io.codat.platform.models.shared.Company;

public class Example {
  public static void main(String[] args) {
    String companyId = "${id}";
${indented(block, "    ")}  }
}
`,
  },
};
