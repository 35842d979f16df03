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

test("tables of prose stand in columns; one cell may hold an escaped bar", async () => {
  const table = "# a\n\n| one | two |\n| --- | --- |\n| `a \\| b` | c |\n| d | and more |\n";
  expect(await format("README.md", table)).toBe(
    "# a\n\n| one      | two      |\n| -------- | -------- |\n| `a \\| b` | c        |\n| d        | and more |\n",
  );
});

test("code between fences stays as it is, with one blank line around it", async () => {
  const text = "a\n```py\none  \n\n\n| x | y |\n```\n```sh\ntwo\n```\nb  \n";
  expect(await format("README.md", text)).toBe("a\n\n```py\none  \n\n\n| x | y |\n```\n\n```sh\ntwo\n```\n\nb\n");
});
