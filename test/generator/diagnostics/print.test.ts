import { describe, expect, test } from "vitest";
import { Diagnostics } from "../../../generator/diagnostics/diagnostics.ts";
import { githubOf, type Locate, sarifOf, textOf } from "../../../generator/diagnostics/print.ts";

const locate: Locate = ({ file }) => ({ file, line: 12, column: 5, sourceLine: "    get: 1" });

function reported(key: string, file = "api.yaml") {
  const diagnostics = new Diagnostics();
  diagnostics.report("duplicate-key", { file, pointer: "/paths" }, { key });
  const [first] = diagnostics.all;
  if (!first) throw new Error("nothing was reported");
  return first;
}

describe("text", () => {
  test("works as documented: place, severity, code, message, the line, a caret below its column, help", () => {
    const { severity, message, help } = reported("get");
    expect(textOf(reported("get"), locate, false)).toBe(
      `api.yaml:12:5: ${severity}[duplicate-key]: ${message}\n  12 |     get: 1\n     |     ^\n  help: ${help}\n`,
    );
  });

  test("what stands nowhere has no listing", () => {
    const diagnostics = new Diagnostics();
    diagnostics.report("not-a-folder", null, { path: "sdks" });
    expect(diagnostics.all.map((each) => textOf(each, locate, false))).toEqual([
      "error[not-a-folder]: sdks is not a folder\n  help: Choose another folder with --out.\n",
    ]);
  });

  test.each(["\u001b[2J", "\n::error::x", "\r", "\u0000", "\u009b31m", "\u2028", "\u202e"])("%j shows as an escape", (sign) => {
    const shown = textOf(reported(`a${sign}b`), locate, false);
    expect(shown).toContain(`a\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
    expect(shown.split("\n")).toHaveLength(5);
  });

  test("colour marks the severity alone", () => {
    expect(textOf(reported("a"), locate, true).replaceAll(/\u001b\[\d+m/g, "")).toBe(textOf(reported("a"), locate, false));
  });
});

describe("github", () => {
  test("no key, and no file name, ends its command or starts another", () => {
    const line = githubOf(reported("a\r\n::error::x %0A", "a,line=1:b\n.yaml"), locate);
    expect(line.trimEnd().split(/\r|\n/)).toHaveLength(1);
    expect(line).toContain("file=a%2Cline=1%3Ab%0A.yaml,line=12,col=5,title=duplicate-key::");
    expect(line).toContain("%0D%0A::error::x %250A");
  });
});

describe("sarif", () => {
  test("lists each rule once, and every result with its place", () => {
    const log = JSON.parse(sarifOf([reported("a"), reported("b", "ä b.yaml")], locate, "1.2.3")) as {
      readonly runs: readonly [{ readonly tool: { readonly driver: object }; readonly results: readonly object[] }];
    };
    expect(log.runs[0].tool.driver).toEqual({ name: "gen-sdks", version: "1.2.3", rules: [{ id: "duplicate-key" }] });
    expect(log.runs[0].results).toMatchObject([
      { locations: [{ physicalLocation: { artifactLocation: { uri: "api.yaml" } } }] },
      { locations: [{ physicalLocation: { artifactLocation: { uri: "%C3%A4%20b.yaml" } } }] },
    ]);
  });
});
