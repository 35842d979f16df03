import { copyFileSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from "node:fs";
import module from "node:module";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { gensdks } from "../support/cli.ts";
import { root } from "../support/documents.ts";
import { temporaryFolder, writeFiles } from "../support/temp.ts";

const fixture = (topic: string) => readFileSync(join(root, "test/fixtures", topic, "openapi.yaml"), "utf8");
const config = "document: openapi.yaml\nlanguages: [go]\n";

/** A project whose packages were generated once; its home is the project's folder. */
function generatedProject(files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder();
  writeFiles(folder.path, Object.entries({ "openapi.yaml": fixture("errors"), "gen-sdks.yaml": config, ...files }));
  expect(gensdks([], { folder: folder.path })).toMatchObject({ status: 0 });
  return folder;
}

interface Report {
  readonly ms: number;
  readonly packages: readonly { readonly ms: number }[];
  readonly differences: readonly { readonly path: string; readonly kind: string }[];
}

/** `generated` says whether the work was done, or remembered: a package that was not generated took no time. */
function checked(folder: string, args: readonly string[] = []) {
  const { status, stdout, stderr } = gensdks(["check", "--json", ...args], { folder });
  const report = JSON.parse(stdout) as Report;
  return { status, stderr, report, generated: report.packages.some(({ ms }) => ms > 0) };
}

/** A report without what no two runs share. */
const lasting = ({ ms: _, packages, ...report }: Report) => ({ ...report, packages: packages.map(({ ms: _, ...each }) => each) });

describe("a run after which nothing has changed", () => {
  test("is remembered, and says the same again: report, warnings and all", () => {
    using folder = temporaryFolder();
    writeFiles(folder.path, [
      ["openapi.yaml", fixture("errors")],
      ["gen-sdks.yaml", config],
    ]);
    gensdks([], { folder: folder.path, environment: { HOME: join(folder.path, "another") } });
    const first = checked(folder.path);
    const second = checked(folder.path);
    expect([first.generated, second.generated]).toEqual([true, false]);
    expect(second.status).toBe(0);
    expect(second.stderr).toBe(first.stderr);
    expect(second.stderr).toContain("warning[success-is-an-error]");
    expect(lasting(second.report)).toEqual(lasting(first.report));
  });

  test("still fails under --strict when there are warnings", () => {
    using folder = generatedProject();
    expect(checked(folder.path).status).toBe(0);
    expect([checked(folder.path, ["--strict"]).status, checked(folder.path, ["--strict"]).status]).toEqual([1, 1]);
  });

  test("is remembered for this user alone", () => {
    using folder = generatedProject();
    const home = join(folder.path, ".cache/gen-sdks/runs");
    const [name = ""] = readdirSync(home);
    expect((statSync(join(home, name)).mode & 0o077).toString(8)).toBe("0");
  });
});

test.skipIf(!("enableCompileCache" in module))("what V8 compiled is kept for the next run, where Node.js can: from 22.8 on", () => {
  using folder = generatedProject();
  expect(readdirSync(join(folder.path, ".cache/gen-sdks/compiled"))).not.toEqual([]);
});

test("files that were only touched, or copied into their places, are read and found to be the same", () => {
  using folder = generatedProject();
  const [readme, manifest] = [join(folder.path, "sdks/go/README.md"), join(folder.path, "sdks/go/.gen-sdks.json")];
  utimesSync(readme, new Date(), new Date());
  for (const path of [manifest, join(folder.path, "openapi.yaml")]) {
    copyFileSync(path, `${path}.copy`);
    renameSync(`${path}.copy`, path);
  }
  expect(checked(folder.path)).toMatchObject({ status: 0, generated: false });
});

describe("nothing is remembered wrongly", () => {
  const overlay = `overlay: 1.0.0
info: { title: Names, version: "1" }
actions: [{ target: $.info, update: { description: Better. } }]
`;
  test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    ["the document", {}, { "openapi.yaml": fixture("errors").replace("title: Errors", "title: Errours") }],
    ["the config", {}, { "gen-sdks.yaml": `${config}version: 2.0.0\n` }],
    [
      "an overlay",
      { "gen-sdks.yaml": `${config}overlays: [names.yaml]\n`, "names.yaml": overlay },
      { "names.yaml": overlay.replace("Better", "Best") },
    ],
    [
      "a file that the document refers to",
      {
        "openapi.yaml": fixture("errors").replace("components:", "components:\n  responses: { Other: { $ref: other.yaml } }\n  x-rest:"),
        "other.yaml": "description: One.\n",
      },
      { "other.yaml": "description: Another.\n" },
    ],
  ])("an edit of %s is seen", (_, before, after) => {
    using folder = temporaryFolder();
    writeFiles(folder.path, Object.entries({ "openapi.yaml": fixture("errors"), "gen-sdks.yaml": config, ...before }));
    gensdks([], { folder: folder.path });
    const remembered = readdirSync(join(folder.path, ".cache/gen-sdks/runs")).length;
    writeFiles(folder.path, Object.entries(after));
    expect({ remembered, generated: checked(folder.path).generated }).toEqual({ remembered: 1, generated: true });
  });

  test("an edit of one byte of a package is seen, though size and time stay", () => {
    using folder = generatedProject();
    const path = join(folder.path, "sdks/go/README.md");
    const { atime, mtime } = statSync(path);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, `${text.slice(0, -2)}!\n`);
    utimesSync(path, atime, mtime);
    expect(statSync(path).size).toBe(Buffer.byteLength(text));
    expect(checked(folder.path)).toMatchObject({ status: 3, report: { differences: [{ path: "README.md", kind: "changed" }] } });
  });

  test("an edit that the package's own manifest has been made to hide is seen", () => {
    using folder = generatedProject();
    const [readme, manifest] = [join(folder.path, "sdks/go/README.md"), join(folder.path, "sdks/go/.gen-sdks.json")];
    writeFileSync(readme, "mine\n");
    const hidden = JSON.parse(readFileSync(manifest, "utf8")) as { files: Record<string, string> };
    delete hidden.files["README.md"];
    writeFileSync(manifest, JSON.stringify(hidden));
    expect(checked(folder.path).status).not.toBe(0);
  });

  test("a config that appears nearer is seen", () => {
    using folder = generatedProject();
    const nearer = join(folder.path, "nearer");
    mkdirSync(nearer);
    const there = () => gensdks(["check"], { folder: nearer, environment: { HOME: folder.path } }).status;
    expect([there(), there()]).toEqual([0, 0]);
    writeFiles(nearer, [
      ["openapi.yaml", fixture("errors")],
      ["gen-sdks.yaml", config],
    ]);
    expect(there()).toBe(3);
  });

  test("half a memory, and a home that cannot be written, are no memory", () => {
    using folder = generatedProject();
    const home = join(folder.path, ".cache/gen-sdks/runs");
    for (const name of readdirSync(home)) writeFileSync(join(home, name), '{ "read": {');
    expect(checked(folder.path)).toMatchObject({ status: 0, generated: true });
    const none = { HOME: join(folder.path, "openapi.yaml") };
    expect(gensdks(["check"], { folder: folder.path, environment: none })).toMatchObject({ status: 0, stdout: "up to date\n" });
  });
});
