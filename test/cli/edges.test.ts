import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { gensdks } from "../support/cli.ts";
import { platformFile, root } from "../support/documents.ts";
import { temporaryFolder, writeFiles } from "../support/temp.ts";

const bin = join(root, "bin/gen-sdks.js");
const small = readFileSync(join(root, "test/fixtures/recursive/openapi.yaml"), "utf8");

function project(files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder();
  writeFiles(folder.path, Object.entries({ "openapi.yaml": small, ...files }));
  return folder;
}

describe("a bug of ours", () => {
  /** Makes every template unreadable, as no document can. */
  const broken = `
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const read = fs.readFileSync;
    fs.readFileSync = (path, ...rest) => {
      if (String(path).endsWith(".hbs")) throw new Error("a planted bug");
      return read(path, ...rest);
    };
    syncBuiltinESMExports();
  `;

  test.each([[["--language", "go"]], [[]]])("exits with 70, says so once and where to report it, and writes nothing: %j", (languages) => {
    using folder = project({ "broken.mjs": broken });
    const preload = join(folder.path, "broken.mjs");
    const { status, stdout, stderr } = gensdks(["--document", "openapi.yaml", ...languages], { folder: folder.path, preload });
    expect({ status, stdout }).toEqual({ status: 70, stdout: "" });
    expect(stderr.match(/bug of gen-sdks, not of your document: a planted bug/g)).toHaveLength(1);
    expect(stderr).toMatch(/^ {2}help: please report it at https:/m);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(existsSync(join(folder.path, "sdks"))).toBe(false);
  });

  test("shows its stack to whoever asks for it", () => {
    using folder = project({ "broken.mjs": broken });
    const { stderr } = gensdks(["--document", "openapi.yaml", "--language", "go"], {
      folder: folder.path,
      preload: join(folder.path, "broken.mjs"),
      environment: { GEN_SDKS_DEBUG: "1" },
    });
    expect(stderr).toMatch(/\n\s+at /);
  });
});

describe("an output that nobody takes", () => {
  test("a reader that has enough, such as head, ends the command without a word", () => {
    const { stdout, stderr } = spawnSync("sh", ["-c", `node "${bin}" inspect --document "${platformFile}" | head -n 1`], {
      encoding: "utf8",
    });
    expect({ stdout, stderr }).toEqual({ stdout: "{\n", stderr: "" });
  });

  test.skipIf(!existsSync("/dev/full"))("a full device is an error, not a bug", () => {
    const { status, stderr } = spawnSync("sh", ["-c", `node "${bin}" inspect --document "${platformFile}" > /dev/full`], {
      encoding: "utf8",
    });
    expect({ status, stderr: stderr.split(":").slice(0, 2) }).toEqual({ status: 1, stderr: ["gen-sdks", " stdout cannot be written"] });
  });
});

describe("slips of the hand", () => {
  test.each([
    [["genrate"], /no command "genrate"; did you mean generate\? Known: generate, check, snippets, inspect, repair, sandbox, explain/],
    [["--only", "nothing.*"], /no operation fits --only nothing\.\*/],
    [["snippets", "--only", "nothing.*"], /no operation fits --only nothing\.\*/],
    [["inspect", "--stage", "view:go:go.mood"], /the Go package has no file "go\.mood"; did you mean go\.mod\?/],
  ])("%j exits with 2, and says what may have been meant", (args, message) => {
    using folder = project();
    const { status, stdout, stderr } = gensdks([...args, "--document", "openapi.yaml"], { folder: folder.path });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(existsSync(join(folder.path, "sdks"))).toBe(false);
  });

  test("a broken config does not stand in the way of another document, but of its own", () => {
    using folder = project({ "gen-sdks.yaml": "document: other.yaml\nwrong: [\n", "other.yaml": small });
    expect(gensdks(["--document", "openapi.yaml", "--language", "go"], { folder: folder.path }).status).toBe(0);
    const { status, stderr } = gensdks([], { folder: folder.path });
    expect({ status, place: /gen-sdks\.yaml:\d+:\d+: error\[syntax\]/.test(stderr) }).toEqual({ status: 1, place: true });
  });
});

describe("what stands on stdout", () => {
  test("a SARIF log stands there alone, without --quiet", () => {
    using folder = project();
    for (const command of ["generate", "check"]) {
      const args = [command, "--document", "openapi.yaml", "--language", "go", "--diagnostics", "sarif"];
      const { status, stdout, stderr } = gensdks(args, { folder: folder.path });
      expect({ status, version: (JSON.parse(stdout) as { readonly version: string }).version }).toEqual({ status: 0, version: "2.1.0" });
      expect(stderr).toMatch(/1 operation in 1 language|up to date/);
    }
  });

  test("a report stands there alone, even when the document has errors", () => {
    using folder = project({ "openapi.yaml": small.replace("schemas/Node", "schemas/Nodes") });
    const { status, stdout, stderr } = gensdks(["--document", "openapi.yaml", "--json"], { folder: folder.path });
    const report = JSON.parse(stdout) as Readonly<Record<string, unknown>>;
    expect({ status, ok: report["ok"], document: report["document"] }).toEqual({ status: 1, ok: false, document: null });
    expect(report["diagnostics"]).toContainEqual(
      expect.objectContaining({ code: "unresolved-ref", severity: "error", file: "openapi.yaml" }),
    );
    expect(stderr).toContain("error[unresolved-ref]");
  });

  test("text of a document cannot forge a line of a report, nor move a cursor", () => {
    const hostile = String.raw`"#/components/schemas/\e[31mX\n::error::forged"`;
    using folder = project({ "openapi.yaml": small.replace(/"#\/components\/schemas\/Node"|'#\/components\/schemas\/Node'/, hostile) });
    expect(readFileSync(join(folder.path, "openapi.yaml"), "utf8")).toContain("forged");
    for (const format of ["text", "github"]) {
      const { status, stdout, stderr } = gensdks(["--document", "openapi.yaml", "--diagnostics", format], { folder: folder.path });
      expect(status).toBe(1);
      expect(`${stdout}${stderr}`).toContain("forged");
      expect(`${stdout}${stderr}`).not.toMatch(/^::error::forged/m);
      if (format === "text") expect(stderr).not.toContain("\u001b");
    }
  });
});

test("read is written and ignored together", () => {
  const ignoring = small.replace(/^( +)operationId: .*$/m, "$&\n$1x-sdk-ignore: true");
  using folder = project({ "openapi.yaml": `${ignoring.trimEnd()}\n`, "overlay.yaml": addsOperation });
  const { stdout } = gensdks(["--document", "openapi.yaml", "--overlay", "overlay.yaml", "--language", "go", "--json"], {
    folder: folder.path,
  });
  const { operations, ignored } = JSON.parse(stdout) as {
    readonly operations: { readonly read: number; readonly written: number };
    readonly ignored: readonly { readonly pointer: string; readonly by: string }[];
  };
  expect(ignored.map(({ by }) => by)).toEqual(["x-sdk-ignore"]);
  expect(operations.written).toBeGreaterThan(0);
  expect(operations.read).toBe(operations.written + ignored.length);
});

/** A second operation, so that something is left to write. */
const addsOperation = `
overlay: 1.0.0
info: { title: More, version: "1" }
actions:
  - target: $.paths
    update:
      /more: { get: { operationId: get-more, responses: { "204": { description: Nothing. } } } }
`;

test("two folders, two time zones, two locales: the same bytes", () => {
  using here = project();
  using there = project();
  const options = ["--document", "openapi.yaml", "--out", "made"];
  gensdks(options, { folder: here.path, environment: { TZ: "America/Adak", LANG: "en_US.UTF-8" } });
  gensdks(options, { folder: there.path, environment: { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" } });
  const [first, second] = [contents(join(here.path, "made")), contents(join(there.path, "made"))];
  expect(first.size).toBeGreaterThan(50);
  expect(second).toEqual(first);
});

function contents(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { recursive: true, encoding: "utf8", withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
  return new Map(paths.map((path) => [path.slice(folder.length), readFileSync(path, "utf8")]));
}

test("a document that changed changes the packages; a title that did not keeps their names", () => {
  using folder = project();
  const generate = () => gensdks(["--document", "openapi.yaml", "--language", "go", "--json"], { folder: folder.path });
  generate();
  writeFileSync(join(folder.path, "openapi.yaml"), `${small}\n# a remark\n`);
  const { differences } = JSON.parse(generate().stdout) as { readonly differences: readonly object[] };
  expect(differences).toEqual([{ package: "go", path: ".gen-sdks.json", kind: "changed" }]);
});
