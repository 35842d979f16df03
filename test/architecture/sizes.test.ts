import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { lintTemplate } from "../../generator/render/lint.ts";
import { root } from "../support/documents.ts";

/** Files that somebody here wrote: what a tool wrote is as long as it has to be. */
const written = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" })
  .split("\n")
  .filter((path) => path !== "" && !/^sdks\/|\/expected\/|package-lock\.json|^openapi\//.test(path));

const sources = written.filter((path) => /\.(ts|js|py|cs|go|java)$/.test(path));
const templates = written.filter((path) => path.endsWith(".hbs"));

test("no source file is longer than 400 lines", () => {
  expect(sources.filter((path) => lines(path) > 400).map((path) => `${path}: ${lines(path)}`)).toEqual([]);
});

test("no template is longer than 120 lines", () => {
  expect(templates.filter((path) => lines(path) > 120).map((path) => `${path}: ${lines(path)}`)).toEqual([]);
});

test("templates are logic-less", () => {
  expect(templates.length).toBeGreaterThan(20);
  expect(templates.flatMap((path) => lintTemplate(text(path)).map((problem) => `${path}:${problem}`))).toEqual([]);
});

test("no file holds a default export, a TODO or a name of somebody's machine", () => {
  const unwanted = [/^export default/m, /\bTODO\b|\bFIXME\b/, /\/home\/\w|\/root\/|\/Users\/\w/];
  const own = written.filter(
    (path) =>
      /\.(ts|hbs|py|cs|go|java|md|ya?ml|json)$/.test(path) &&
      path !== "test/architecture/sizes.test.ts" &&
      !path.endsWith("vitest.config.ts"),
  );
  expect(own.filter((path) => !path.startsWith("docs/style") && unwanted.some((pattern) => pattern.test(text(path))))).toEqual([]);
});

function lines(path: string): number {
  return text(path).split("\n").length - 1;
}

function text(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
