import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Circumstances, gensdks } from "../support/cli.ts";
import { root } from "../support/documents.ts";
import { temporaryFolder, writeFiles } from "../support/temp.ts";

const fixture = (topic: string) => readFileSync(join(root, "test/fixtures", topic, "openapi.yaml"), "utf8");
const options = ["--document", "openapi.yaml", "--language", "go", "--language", "typescript"];

/** A folder in which an earlier run has left two packages, and the document has changed since. */
function changedProject() {
  const folder = temporaryFolder();
  chmodSync(folder.path, 0o755);
  writeFiles(folder.path, [["openapi.yaml", fixture("recursive")]]);
  expect(gensdks(options, { folder: folder.path }).status).toBe(0);
  writeFiles(folder.path, [["openapi.yaml", fixture("nullable").replace("title: Nullable", "title: Recursive")]]);
  return folder;
}

/** Everything that stands in a folder, as text by path. */
function contents(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), "utf8")]),
  );
}

function refused(folder: string, circumstances: Omit<Circumstances, "folder">, message: RegExp): void {
  const before = contents(folder);
  const { status, stdout, stderr } = gensdks(options, { folder, ...circumstances });
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(message);
  expect(stderr).toMatch(/^ {2}help: /m);
  expect(contents(folder)).toEqual(before);
  expect(readdirSync(folder, { recursive: true }).filter((path) => String(path).includes(".gen-sdks-"))).toEqual([]);
}

describe("an output that cannot be written leaves what was there before, whole", () => {
  test("the output folder is a file", () => {
    using folder = temporaryFolder();
    writeFiles(folder.path, [
      ["openapi.yaml", fixture("recursive")],
      ["sdks", "a file"],
    ]);
    refused(folder.path, {}, /error\[not-a-folder\]: sdks/);
  });

  test("a package's folder is a file", () => {
    using folder = temporaryFolder();
    writeFiles(folder.path, [
      ["openapi.yaml", fixture("recursive")],
      ["sdks/typescript", "a file"],
    ]);
    refused(folder.path, {}, /error\[not-a-folder\]: sdks\/typescript/);
  });

  test("a foreign file stands at a wanted path", () => {
    using folder = temporaryFolder();
    writeFiles(folder.path, [
      ["openapi.yaml", fixture("recursive")],
      ["sdks/typescript/README.md", "mine"],
    ]);
    refused(folder.path, {}, /error\[foreign-file\]: sdks\/typescript\/README\.md/);
  });

  test("a wanted path leads elsewhere, through a link", () => {
    using folder = temporaryFolder();
    using elsewhere = temporaryFolder();
    writeFiles(folder.path, [["openapi.yaml", fixture("recursive")]]);
    writeFileSync(join(elsewhere.path, "README.md"), "mine");
    mkdirSync(join(folder.path, "sdks/go"), { recursive: true });
    symlinkSync(join(elsewhere.path, "README.md"), join(folder.path, "sdks/go/README.md"));
    refused(folder.path, {}, /error\[foreign-file\]: sdks\/go\/README\.md/);
    expect(readFileSync(join(elsewhere.path, "README.md"), "utf8")).toBe("mine");
  });

  test("the folder may not be written by this user", () => {
    using folder = changedProject();
    for (const path of ["sdks", "sdks/go", "sdks/typescript"]) chmodSync(join(folder.path, path), 0o555);
    const unprivileged = process.getuid?.() === 0 ? { uid: 65534 } : {};
    refused(folder.path, unprivileged, /error\[cannot-write\]: sdks cannot be written: writing there is not allowed/);
    for (const path of ["sdks", "sdks/go", "sdks/typescript"]) chmodSync(join(folder.path, path), 0o755);
  });

  test.each([1, 3, 6])("the disk is full after %i files", (files) => {
    using folder = changedProject();
    using tools = temporaryFolder();
    const preload = join(tools.path, "full-disk.mjs");
    writeFileSync(preload, fullDiskAfter(files));
    refused(folder.path, { preload }, /error\[cannot-write\]: sdks cannot be written: the disk is full/);
  });
});

test("packages that are up to date need no permission to write", () => {
  using folder = changedProject();
  expect(gensdks(options, { folder: folder.path }).status).toBe(0);
  for (const path of ["sdks", "sdks/go", "sdks/typescript"]) chmodSync(join(folder.path, path), 0o555);
  const unprivileged = process.getuid?.() === 0 ? { uid: 65534 } : {};
  const { status, stdout } = gensdks(options, { folder: folder.path, ...unprivileged });
  expect({ status, stdout }).toMatchObject({ status: 0, stdout: expect.stringContaining("nothing changed") as string });
  for (const path of ["sdks", "sdks/go", "sdks/typescript"]) chmodSync(join(folder.path, path), 0o755);
});

/** Makes every write after the first ones fail as a full disk does. */
function fullDiskAfter(files: number): string {
  return `
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const write = fs.writeFileSync;
    let left = ${files};
    fs.writeFileSync = (...args) => {
      if (left-- > 0) return write(...args);
      throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    };
    syncBuiltinESMExports();
  `;
}
