import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { gensdks } from "../support/cli.ts";
import { platformFile, readRaw, root } from "../support/documents.ts";
import { operationsOf } from "../support/raw-document.ts";
import { temporaryFolder } from "../support/temp.ts";

const errors = join(root, "test/fixtures/errors/openapi.yaml");
const run = (args: readonly string[], environment = {}) => {
  using folder = temporaryFolder();
  return gensdks(args, { folder: folder.path, environment });
};

describe("--json", () => {
  test("prints one report object, and nothing else on stdout", () => {
    const { status, stdout } = run(["--document", errors, "--language", "go", "--json"]);
    const report = JSON.parse(stdout) as Readonly<Record<string, unknown>>;
    expect(status).toBe(0);
    expect(report).toMatchObject({
      ok: true,
      document: { title: "Errors", version: "1", sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      operations: { read: 2, written: 2 },
      ignored: [],
      degraded: [],
      packages: [{ language: "go", directory: "sdks/go", files: expect.any(Number), bytes: expect.any(Number), ms: expect.any(Number) }],
      ms: expect.any(Number),
    });
    expect(report["diagnostics"]).toContainEqual({
      code: "success-is-an-error",
      severity: "warning",
      message: expect.any(String),
      file: expect.stringMatching(/openapi\.yaml$/),
      line: 31,
      column: expect.any(Number),
      help: expect.any(String),
    });
  });

  test("counts every operation of the document as a person counts them", () => {
    const { stdout } = run(["--document", platformFile, "--language", "go", "--json"]);
    const { operations, ignored } = JSON.parse(stdout) as { readonly operations: object; readonly ignored: readonly unknown[] };
    const read = operationsOf(readRaw(platformFile)).length;
    expect({ operations, ignored }).toEqual({ operations: { read, written: read }, ignored: [] });
  });

  test("says what differs, and that it is not ok", () => {
    const { status, stdout } = run(["check", "--document", errors, "--language", "go", "--json"]);
    const { ok, differences } = JSON.parse(stdout) as { readonly ok: boolean; readonly differences: readonly object[] };
    expect({ status, ok }).toEqual({ status: 3, ok: false });
    expect(differences).toContainEqual({ package: "go", path: "README.md", kind: "missing" });
  });
});

describe("--diagnostics", () => {
  test("text has a place, the line, a caret and a help line, and no colours where nobody looks", () => {
    const { stderr } = run(["--document", errors, "--language", "go"]);
    expect(stderr).toMatch(/openapi\.yaml:31:\d+: warning\[success-is-an-error\]: .+\n {2}31 \| .+\n {5}\| +\^\n {2}help: /);
    expect(stderr).not.toContain("\u001b[");
  });

  test("github is a workflow command that becomes an annotation", () => {
    const { stdout } = run(["--document", errors, "--language", "go", "--quiet", "--diagnostics", "github"]);
    expect(stdout).toMatch(/^::warning file=.+openapi\.yaml,line=31,col=\d+,title=success-is-an-error::.+%0A.+$/m);
  });

  test("sarif is one log of version 2.1.0", () => {
    const { stdout } = run(["--document", errors, "--language", "go", "--quiet", "--diagnostics", "sarif"]);
    const log = JSON.parse(stdout) as { readonly version: string; readonly runs: readonly { readonly results: readonly object[] }[] };
    expect(log.version).toBe("2.1.0");
    expect(log.runs[0]?.results).toContainEqual(
      expect.objectContaining({
        ruleId: "success-is-an-error",
        level: "warning",
        locations: [{ physicalLocation: expect.objectContaining({ region: { startLine: 31, startColumn: expect.any(Number) } }) }],
      }),
    );
  });
});

describe("snippets", () => {
  const snippet = (...args: readonly string[]) =>
    run(["snippets", "--document", platformFile, "--operation", "get-connection-management-access-token", ...args]);

  test("text has a program in each language, by id or by any dotted name", () => {
    const { status, stdout } = snippet();
    expect(status).toBe(0);
    for (const language of ["TypeScript", "Python", "C#", "Go", "Java"]) expect(stdout).toContain(`(${language})`);
    const byName = run(["snippets", "--document", platformFile, "--operation", "connectionManagement.getAccessToken"]);
    expect(byName.stdout).toBe(stdout);
  });

  test("markdown fences them, mdx makes a Docusaurus tab block", () => {
    expect(snippet("--format", "markdown", "--language", "go").stdout).toMatch(/```go\n[\s\S]+\n```\n/);
    const { stdout } = snippet("--format", "mdx");
    expect(stdout).toMatch(/^import Tabs from "@theme\/Tabs";\nimport TabItem from "@theme\/TabItem";\n/);
    expect(stdout.match(/<TabItem /g)).toHaveLength(5);
    expect(stdout.match(/<Tabs /g)).toHaveLength(1);
  });

  test("json is data, overlay adds x-codeSamples to the operation", () => {
    const [entry] = JSON.parse(snippet("--format", "json").stdout) as readonly { readonly snippets: object }[];
    expect(Object.keys(entry?.snippets ?? {}).sort()).toEqual(["csharp", "go", "java", "python", "typescript"]);
    const { overlay, actions } = JSON.parse(snippet("--format", "overlay").stdout) as {
      readonly overlay: string;
      readonly actions: readonly { readonly target: string; readonly update: object }[];
    };
    expect(overlay).toBe("1.0.0");
    expect(actions[0]?.target).toBe("$.paths['/companies/{companyId}/connectionManagement/accessToken'].get");
    expect(actions[0]?.update).toEqual({
      "x-codeSamples": expect.arrayContaining([{ lang: "go", label: "Go", source: expect.stringContaining("package main") }]),
    });
  });
});

describe("inspect and explain", () => {
  test.each(["normalised", "model", "view:go:README.md"])("inspect --stage %s prints JSON", (stage) => {
    const { status, stdout } = run(["inspect", "--document", platformFile, "--stage", stage]);
    expect(status).toBe(0);
    expect(Object.keys(JSON.parse(stdout) as object).length).toBeGreaterThan(2);
  });

  test("explain prints a diagnostic's page", () => {
    expect(run(["explain", "duplicate-operation-id"])).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^# duplicate-operation-id\n/),
    });
  });

  test("--version and --help answer at once, on stdout", () => {
    expect(run(["--version"])).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
    expect(run(["--help"])).toMatchObject({ status: 0, stdout: expect.stringContaining("snippets") });
  });
});
