import { expect, test } from "vitest";
import { beside } from "../../../generator/load/documents.ts";
import { parse } from "../../../generator/load/parse.ts";
import { at, child, fromFragment } from "../../../generator/load/pointer.ts";

const value = (text: string) => {
  const parsed = parse(text);
  return parsed.kind === "value" ? parsed.value : parsed;
};

test("YAML is YAML 1.2: a date, a yes and an octal are what they look like", () => {
  expect(value("a: 2020-01-31\nb: yes\nc: 010")).toEqual({ a: "2020-01-31", b: "yes", c: 10 });
});

test("a byte order mark is no text", () => {
  expect(value('\uFEFF{"a": 1}')).toEqual({ a: 1 });
});

test("a path written twice keeps all its operations, and is told with its place", () => {
  expect(parse("paths:\n  /a: { get: 1 }\n  /a: { post: 2 }")).toMatchObject({
    kind: "value",
    value: { paths: { "/a": { get: 1, post: 2 } } },
    duplicates: [{ key: "/a", line: 3, column: 3 }],
  });
});

test("broken text is told with its place", () => {
  expect(parse("a: [1, 2\nb: }")).toMatchObject({ kind: "syntax", position: { line: 2 } });
  expect(parse('{"a": 1,, "b": 2}')).toMatchObject({ kind: "syntax", position: { line: 1 } });
});

test("a YAML bomb ends at its bound", () => {
  const lines = Array.from(
    { length: 12 },
    (_, n) =>
      `a${n}: &a${n} [${
        n === 0
          ? "x"
          : Array(10)
              .fill(`*a${n - 1}`)
              .join(", ")
      }]`,
  );
  expect(parse(lines.join("\n"))).toMatchObject({ kind: "limit", what: "aliases" });
});

test("an alias inside its own anchor is told, not followed", () => {
  expect(parse("a: &a { b: *a }")).toMatchObject({ kind: "limit", what: "cycle" });
});

test.each([
  ["[", "]"],
  ['{"a":', "}"],
])("ten thousand levels of %s end in one answer", (open, close) => {
  expect(parse(`${open.repeat(10_000)}1${close.repeat(10_000)}`)).toMatchObject({ kind: "limit", what: "depth" });
});

test("pointers escape what they must, and a fragment is percent-decoded first", () => {
  const pointer = child("", "paths", "/a~b/{id}");
  expect(pointer).toBe("/paths/~1a~0b~1{id}");
  expect(at({ paths: { "/a~b/{id}": 1 } }, fromFragment("/paths/~1a~0b~1%7Bid%7D"))).toBe(1);
  expect(at({}, "/constructor")).toBeUndefined();
});

test.each([
  ["openapi.yaml", "types.yaml", "types.yaml"],
  ["paths/a.yaml", "../types.yaml", "types.yaml"],
  ["paths/a.yaml", "./b%20c.yaml", "paths/b c.yaml"],
  ["openapi.yaml", "../other/x.yaml", "../other/x.yaml"],
])("seen from %s, %s is %s", (file, path, want) => {
  expect(beside(file, path)).toBe(want);
});
