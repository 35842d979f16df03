import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { drawn, drawnPage } from "../support/drawn-page.ts";

const page = readFileSync(drawnPage, "utf8");

describe("the page about the component", () => {
  test("shows every program as it stands in the file that is built and run", () => {
    expect(drawn(page)).toBe(page);
  });

  test("shows no other code than that, but how to install it and what happens in which order", () => {
    const fences = [...page.matchAll(/^```(\w+)(.*)$/gm)].map(([, language = "", meta = ""]) => ({ language, meta }));
    const outside = fences.filter(({ meta }) => meta === "").map(({ language }) => language);
    const tabs = ["typescript", "python", "csharp", "go", "java"];
    expect(outside).toEqual(["mermaid", ...tabs, ...tabs, "sh"]);
  });

  test.each(["React", "Next.js", "JavaScript", "Angular", "Vue", "Svelte"])("has a program for %s", (label) => {
    expect(page).toContain(`label="${label}"`);
  });
});
