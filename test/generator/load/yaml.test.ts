import fc from "fast-check";
import { expect, test } from "vitest";
import { anyYaml } from "../../../generator/load/any-yaml.ts";
import { EventOffsets } from "../../../generator/load/event-offsets.ts";
import { plainYaml } from "../../../generator/load/plain-yaml.ts";
import { Source } from "../../../generator/load/source.ts";

/** Scalars that YAML 1.1 and 1.2, or two parsers, may read differently. */
const scalars = `
  1 -1 +1 01 0o17 0x1F 0b1 1_000 1e3 1E-3 .5 -.5 5. 1.50 .inf -.Inf .NaN ~ null Null nil true True TRUE yes no on off y n
  2020-01-31 2020-01-31T00:00:00Z 12:30:45 1.2.3 0.0.0.0 <<x =x 9007199254740993 -0 "1" '1' 'it''s' "\\u00e9\\n" a#b a:b http://x/y?z=1
`
  .trim()
  .split(/\s+/);

const whole = (text: string) => {
  const parsed = anyYaml(text);
  return parsed.kind === "value" ? parsed.value : parsed;
};

test.each(scalars)("both YAML parsers read %s alike", (scalar) => {
  const key = /^(<<|~|null$)/i.test(scalar) ? "c" : scalar;
  const text = `a: ${scalar}\nb: [${scalar}]\n${key}: 1\n`;
  expect(plainYaml(text)?.value).toEqual(whole(text));
});

test("both YAML parsers read lines that are folded, kept, indented, commented or quoted alike", () => {
  const line = fc.constantFrom("text", "  more", "", "# hash", "- item", "key: value", "\ttab", "'quote", '"double');
  const style = fc.constantFrom("|", ">", "|-", ">-", "|+", ">+");
  let compared = 0;
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), style, (lines, mark) => {
      const text = `a: ${mark}\n${lines.map((each, index) => (index === 0 ? "  start" : `  ${each}`)).join("\n")}\nb: 1\n`;
      const plain = plainYaml(text);
      if (!plain) return;
      compared++;
      expect(plain.value).toEqual(whole(text));
    }),
    { numRuns: 500 },
  );
  expect(compared).toBeGreaterThan(100);
});

test("a key that says null is called that", () => {
  expect(plainYaml("null: 1")?.value).toEqual({ null: 1 });
});

test.each([
  ["an alias", "a: &x 1\nb: *x\n"],
  ["a merge", "a: &x { c: 1 }\nb:\n  <<: *x\n"],
  ["a doubled key", "a: 1\na: 2\n"],
  ["a broken text", "a: [1\n"],
  ["two documents", "a: 1\n---\nb: 2\n"],
])("%s is left to the parser that knows it", (_, text) => {
  expect(plainYaml(text)).toBeNull();
});

/** The two ways to a place, one for each parser. */
const sources = (text: string) => {
  const parsed = anyYaml(text);
  if (parsed.kind !== "value") throw new Error("no YAML");
  const plain = new Source("a.yaml", text, parsed.value, () => new EventOffsets(text));
  return { plain, tree: new Source("a.yaml", text, parsed.value, parsed.offsets) };
};

test.each([
  ["", 1, 1],
  ["/paths", 2, 1],
  ["/paths/~1a~1{b}", 3, 3],
  ["/paths/~1a~1{b}/get/tags/1", 4, 22],
  ["/paths/~1a~1{b}/get/nowhere/at/all", 4, 5],
  ["/list/0", 6, 5],
  ["/list/1/y", 8, 5],
  ["/list/9", 5, 1],
  ["/last", 10, 1],
])("%s stands in line %i, column %i, whichever parser read it", (pointer, line, column) => {
  const text = `openapi: 3.1.0
paths:
  "/a/{b}":
    get: { tags: [x, "y"] }
list:
  - 'quoted'
  - x: 1
    y: &anchor 2
  - {}
last: >-
  folded
`;
  const { plain, tree } = sources(text);
  expect([plain.locate(pointer), tree.locate(pointer)]).toEqual([
    { line, column },
    { line, column },
  ]);
});

test("a text that is no YAML is pointed at as a whole", () => {
  expect(new EventOffsets("a: [1\nb: 2").of("/b")).toBe(0);
});

test("lines end at \\n or \\r\\n, and beyond the last there is none", () => {
  const { plain } = sources("a: 1\r\nb: 2\n");
  expect([plain.line(1), plain.line(2), plain.line(3), plain.line(9)]).toEqual(["a: 1", "b: 2", "", ""]);
});
