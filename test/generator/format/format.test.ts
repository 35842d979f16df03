import { expect, test } from "vitest";
import { format } from "../../../generator/format/format.ts";

test("a space before a line separator in a string stays: only \\n ends a line", async () => {
  const text = 'export type A = "one \u2028two \u2029";\n';
  expect(await format("src/schema.ts", text)).toBe(text);
});

test("spaces at the end of a line, a second blank line and all but one newline at the end go", async () => {
  expect(await format("src/a.ts", "one;  \n\n\n\ntwo;\t\n\n")).toBe("one;\n\ntwo;\n");
});

test("formatting much Go does not use up the memory", async () => {
  const text = `package main\n\nvar a = []string{${'"word", '.repeat(20_000)}}\n`;
  for (let times = 0; times < 60; times++) expect(await format("a.go", text)).toBe(text.replace(", }", "}"));
  expect(process.memoryUsage().external).toBeLessThan(400e6);
});
