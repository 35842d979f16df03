import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { gensdks } from "../support/cli.ts";
import { platformFile, root } from "../support/documents.ts";
import { temporaryFolder, writeFiles } from "../support/temp.ts";

const small = readFileSync(join(root, "test/fixtures/recursive/openapi.yaml"), "utf8");

function project(files: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder();
  writeFiles(folder.path, Object.entries({ "openapi.yaml": small, ...files }));
  return folder;
}

describe("generate", () => {
  test("without a config, a document and a folder are enough: five packages, exit code 0", () => {
    using folder = project();
    const { status, stdout, stderr } = gensdks(["--document", "openapi.yaml", "--out", "made"], { folder: folder.path });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(readdirSync(join(folder.path, "made")).sort()).toEqual(["csharp", "go", "java", "python", "typescript"]);
    expect(stdout).toContain("1 operations in 5 languages".replace("1 operations", /\d+ operations?/.exec(stdout)?.[0] ?? ""));
  });

  test("the nearest config is found upwards, and its paths start at its own folder", () => {
    using folder = project({ "gen-sdks.yaml": "document: openapi.yaml\nout: made\nlanguages: [go]\n", "deep/er/.keep": "" });
    expect(gensdks([], { folder: join(folder.path, "deep/er") }).status).toBe(0);
    expect(readdirSync(join(folder.path, "made"))).toEqual(["go"]);
  });

  test("--document with another file than the config's leaves the config aside, and says so", () => {
    using folder = project({ "gen-sdks.yaml": "document: other.yaml\nout: made\nname: Named\n", "other.yaml": small });
    const { status, stderr } = gensdks(["--document", "openapi.yaml", "--language", "go"], { folder: folder.path });
    expect({ status, noted: stderr.includes("config-ignored") }).toEqual({ status: 0, noted: true });
    expect(existsSync(join(folder.path, "sdks/go"))).toBe(true);
  });

  test("--only narrows the operations down, by id or dotted name", () => {
    using folder = temporaryFolder();
    const { status, stdout } = gensdks(["--document", platformFile, "--language", "go", "--only", "companies.*", "--json"], {
      folder: folder.path,
    });
    const { operations } = JSON.parse(stdout) as { readonly operations: { readonly read: number; readonly written: number } };
    expect({ status, read: operations.read }).toEqual({ status: 0, read: 52 });
    expect(operations.written).toBeGreaterThan(5);
    expect(operations.written).toBeLessThan(20);
  });

  test("a second run changes nothing; a file nobody wants any more goes, a foreign one stays", () => {
    using folder = project();
    const generate = () => gensdks(["--document", "openapi.yaml", "--language", "go"], { folder: folder.path });
    generate();
    expect(generate().stdout).toContain("nothing changed");
    const before = readdirSync(join(folder.path, "sdks/go"), { recursive: true, encoding: "utf8" });
    writeFileSync(join(folder.path, "sdks/go/mine.txt"), "mine");
    writeFileSync(
      join(folder.path, "openapi.yaml"),
      readFileSync(join(root, "test/fixtures/servers/openapi.yaml"), "utf8").replace("title: Servers", "title: Recursive"),
    );
    expect(generate().status).toBe(0);
    const after = readdirSync(join(folder.path, "sdks/go"), { recursive: true, encoding: "utf8" });
    expect(after).toContain("mine.txt");
    expect(before.filter((path) => !after.includes(path))).not.toEqual([]);
  });
});

describe("check", () => {
  test("is silent about what is up to date, and names what is missing, changed and stale", () => {
    using folder = project();
    const options = ["--document", "openapi.yaml", "--language", "go"];
    gensdks(options, { folder: folder.path });
    expect(gensdks(["check", ...options], { folder: folder.path })).toMatchObject({ status: 0, stdout: "up to date\n" });
    appendFileSync(join(folder.path, "sdks/go/go.mod"), "// edited\n");
    rmSync(join(folder.path, "sdks/go/README.md"));
    const { status, stdout } = gensdks(["check", ...options], { folder: folder.path });
    expect(status).toBe(3);
    expect(stdout).toMatch(/^changed sdks\/go\/go\.mod$/m);
    expect(stdout).toMatch(/^missing sdks\/go\/README\.md$/m);
  });

  test("sees an edit of one byte that leaves size and time as they were", () => {
    using folder = project();
    const options = ["--document", "openapi.yaml", "--language", "go"];
    gensdks(options, { folder: folder.path });
    const file = join(folder.path, "sdks/go/go.mod");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("module", "modulf"));
    expect(gensdks(["check", ...options], { folder: folder.path }).status).toBe(3);
  });

  test("writes nothing, not even where nothing is", () => {
    using folder = project();
    const { status } = gensdks(["check", "--document", "openapi.yaml", "--out", "made"], { folder: folder.path });
    expect({ status, made: existsSync(join(folder.path, "made")) }).toEqual({ status: 3, made: false });
  });
});

describe("a command line that is wrong", () => {
  test.each([
    [["--langauge", "go"], /unknown option '--langauge'/],
    [["--document", "openapi.yaml", "--language", "golang"], /no language "golang".*Known: typescript, python, csharp, go, java/],
    [["--document", "openapi.yaml", "--language", "jave"], /did you mean java\?/],
    [["--document", "openapi.yaml", "--max-size", "much"], /--max-size much is no size/],
    [["--document", "openapi.yaml", "--diagnostics", "loud"], /text, github, sarif/],
    [["snippets", "--document", "openapi.yaml", "--operation", "nothing"], /no operation "nothing"/],
    [["inspect", "--document", "openapi.yaml", "--stage", "tokens"], /no stage "tokens"/],
    [["explain", "duplicate-operation"], /did you mean duplicate-operation-id\?/],
    [["generate"], /no gen-sdks\.yaml here or above/],
  ])("%j exits with 2 and says what is known", (args, message) => {
    using folder = project();
    const { status, stdout, stderr } = gensdks(args, { folder: folder.path });
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe("documents and configs that are wrong", () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>, RegExp])[] = [
    ["a document that is not there", { "gen-sdks.yaml": "document: nowhere.yaml" }, /unreadable-file.*nowhere\.yaml/],
    ["a document that is a folder", { "gen-sdks.yaml": "document: folder", "folder/x": "" }, /unreadable-file/],
    ["invalid YAML", { "gen-sdks.yaml": "document: a.yaml", "a.yaml": "openapi: 3.1.0\ninfo: {\n" }, /a\.yaml:\d+:\d+: error\[syntax\]/],
    ["invalid JSON", { "gen-sdks.yaml": "document: a.json", "a.json": '{ "openapi": "3.1.0",\n' }, /a\.json:\d+:\d+: error\[syntax\]/],
    [
      "a $ref to nothing",
      { "gen-sdks.yaml": "document: a.yaml", "a.yaml": small.replace("schemas/Node", "schemas/Nodes") },
      /a\.yaml:\d+:\d+: error\[unresolved-ref\].*Nodes/,
    ],
    [
      "an unknown key in the config",
      { "gen-sdks.yaml": "document: openapi.yaml\noutput: x\n" },
      /gen-sdks\.yaml:2:\d+: error\[unknown-config-key\].*"output"/,
    ],
    [
      "an unknown language in the config",
      { "gen-sdks.yaml": "document: openapi.yaml\nlanguages: [rust]\n" },
      /gen-sdks\.yaml:2:\d+: error\[invalid-config\].*typescript, python/,
    ],
    [
      "a document without operations",
      { "gen-sdks.yaml": "document: a.yaml", "a.yaml": "openapi: 3.1.0\ninfo: { title: A, version: '1' }\npaths: {}\n" },
      /no-operations/,
    ],
  ];

  test.each(cases)("%s exits with 1, with a place and a way out, and leaves the folder alone", (_, files, message) => {
    using folder = project(files);
    mkdirSync(join(folder.path, "sdks/go"), { recursive: true });
    const { status, stdout, stderr } = gensdks([], { folder: folder.path });
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^ {2}help: /m);
    expect(stderr).not.toMatch(/\n\s+at /);
    expect(readdirSync(join(folder.path, "sdks"), { recursive: true })).toEqual(["go"]);
  });

  test("all problems are told at once", () => {
    using folder = project({
      "openapi.yaml": small.replaceAll("schemas/Owner", "schemas/Owners").replaceAll("schemas/Expression", "schemas/Expressions"),
    });
    const { stderr } = gensdks(["--document", "openapi.yaml"], { folder: folder.path });
    expect(stderr).toContain("Owners");
    expect(stderr).toContain("Expressions");
  });

  test("warnings fail under --strict only", () => {
    using folder = project({ "openapi.yaml": readFileSync(join(root, "test/fixtures/errors/openapi.yaml"), "utf8") });
    const options = ["--document", "openapi.yaml", "--language", "go"];
    expect(gensdks(options, { folder: folder.path })).toMatchObject({
      status: 0,
      stderr: expect.stringContaining("warning[success-is-an-error]"),
    });
    rmSync(join(folder.path, "sdks"), { recursive: true });
    expect(gensdks([...options, "--strict"], { folder: folder.path }).status).toBe(1);
    expect(existsSync(join(folder.path, "sdks"))).toBe(false);
  });
});
