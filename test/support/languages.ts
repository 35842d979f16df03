import { describe, test } from "vitest";
import type { LanguageTools } from "./language-tools.ts";
import { csharpTools } from "./languages/csharp.ts";
import { goTools } from "./languages/go.ts";
import { javaTools } from "./languages/java.ts";
import { pythonTools } from "./languages/python.ts";
import { typescriptTools } from "./languages/typescript.ts";

export const languages: readonly LanguageTools[] = [typescriptTools, pythonTools, csharpTools, goTools, javaTools];

/**
 * Runs a suite once a language. Where this machine lacks a language's tools the suite is skipped with a line that
 * names them; with CI=true that is a failure, because there nobody reads the line.
 */
export function describeLanguages(suite: (tools: LanguageTools) => void): void {
  for (const tools of languages) {
    const missing = tools.missing();
    if (missing === null) describe.concurrent(tools.id, () => suite(tools));
    else if (process.env["CI"] === "true") describe(tools.id, () => test("has its toolchain", () => Promise.reject(new Error(missing))));
    else skip(tools, missing, suite);
  }
}

function skip(tools: LanguageTools, missing: string, suite: (tools: LanguageTools) => void): void {
  process.stderr.write(`SKIPPED ${tools.id}: ${missing}\n`);
  describe.skip(`${tools.id} (${missing})`, () => suite(tools));
}
