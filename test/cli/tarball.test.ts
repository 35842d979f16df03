import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { root } from "../support/documents.ts";

test("the package that npm publishes holds what is committed, and what the build makes of it", () => {
  const git = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" });
  const sources = new Set(git.split("\n"));
  const packed = execFileSync("npm", ["pack", "--dry-run", "--ignore-scripts", "--json"], { cwd: root, encoding: "utf8" });
  const [{ files } = { files: [] }] = JSON.parse(packed) as readonly { readonly files: readonly { readonly path: string }[] }[];
  const paths = files.map(({ path }) => path);
  expect(paths).toEqual(
    expect.arrayContaining(["bin/gen-sdks.js", "dist/main.js", "dist/lane-worker.js", "docs/reference/gen-sdks.schema.json", "LICENSE"]),
  );
  const made = (path: string) => /^dist\/[\w-]+\.js$/.test(path);
  expect(paths.filter((path) => !sources.has(path) && !made(path))).toEqual([]);
});
