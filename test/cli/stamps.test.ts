import { mkdirSync, renameSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { isUntouched, stampOf } from "../../generator/cli/stamps.ts";
import { temporaryFolder } from "../support/temp.ts";

const longAgo = new Date("2020-01-01T00:00:00Z");

/** A file that nobody has touched for years. */
function file(folder: string): string {
  const path = join(folder, "a.txt");
  writeFileSync(path, "one");
  utimesSync(path, longAgo, longAgo);
  return path;
}

test("a file that nobody touches keeps its stamp", () => {
  using folder = temporaryFolder();
  const path = file(folder.path);
  const stamp = stampOf(path, Date.now());
  expect(stamp).not.toBeNull();
  expect(isUntouched(path, stamp)).toBe(true);
});

test.each<[string, (path: string) => void]>([
  ["another text of the same length, with the time set back", (path) => writeFileSync(path, "two")],
  [
    "another file in its place, with the time set back",
    (path) => {
      writeFileSync(`${path}.new`, "one");
      renameSync(`${path}.new`, path);
    },
  ],
])("%s has another stamp", async (_, edit) => {
  using folder = temporaryFolder();
  const path = file(folder.path);
  const stamp = stampOf(path, Date.now());
  await setTimeout(20); // a file system's clock may stand still for a moment
  edit(path);
  utimesSync(path, longAgo, longAgo);
  expect(isUntouched(path, stamp)).toBe(false);
});

test("what was touched since it was read, or a moment before, has no stamp: it may not be what was read", () => {
  using folder = temporaryFolder();
  const path = file(folder.path);
  expect(stampOf(path, longAgo.getTime())).toBeNull();
  expect(stampOf(path, longAgo.getTime() + 5)).toBeNull();
  expect(stampOf(path, longAgo.getTime() + 1000)).not.toBeNull();
});

test("what is missing, a folder or a link has no stamp", () => {
  using folder = temporaryFolder();
  mkdirSync(join(folder.path, "folder"));
  symlinkSync(file(folder.path), join(folder.path, "link"));
  for (const name of ["missing", "folder", "link"]) expect(stampOf(join(folder.path, name), Date.now())).toBeNull();
});
