import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { evidenceOf } from "./evidence.ts";
import { groups } from "./groups.ts";
import { keywords } from "./keywords.ts";
import { drawnSupport, supportPage } from "./page.ts";
import { problemsOf } from "./verdicts.ts";

describe.each(groups)("$title", ({ rows }) => {
  const cases = rows.map((row) => ({ name: `${row.of} ${row.keyword}${row.value ? `: ${row.value}` : ""}`, row }));

  test.each(cases)("$name is what the page says", async ({ row }) => {
    expect(problemsOf(row, await evidenceOf(row))).toEqual([]);
  });
});

test("every keyword of the specifications, and every extension that the generator reads, has a row", () => {
  const told = new Set(groups.flatMap(({ rows }) => rows.map((row) => `${row.of}.${row.keyword}`)));
  expect(keywords().length).toBeGreaterThan(200);
  expect(keywords().filter((keyword) => !told.has(keyword))).toEqual([]);
});

test("the page is drawn from the rows (npm run golden)", () => {
  expect(readFileSync(supportPage, "utf8")).toBe(drawnSupport());
});

test("a row that claims too much, too little or another text is found out", async () => {
  const row = groups.flatMap(({ rows }) => rows).find(({ keyword }) => keyword === "minimum");
  if (!row) throw new Error("there is no row for minimum");
  const evidence = await evidenceOf(row);
  expect(problemsOf({ ...row, verdict: "typed" }, evidence)).toHaveLength(5);
  expect(problemsOf({ ...row, verdict: "ignored" }, evidence)).toHaveLength(5);
  expect(problemsOf({ ...row, shows: "at least 4" }, evidence)).toHaveLength(5);
  expect(problemsOf({ ...row, reports: ["degraded"] }, evidence)).toHaveLength(1);
  expect(problemsOf({ ...row, verdict: "refused" }, evidence)).not.toEqual([]);
});
