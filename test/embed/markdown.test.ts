import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { missingBrowser, suiteBrowser } from "../support/browser.ts";

const source = new URL("../../embed/src/flows/markdown.ts", import.meta.url).pathname;

/** The renderer alone, as a script for a page. */
const script = async () => {
  const { outputFiles } = await build({ entryPoints: [source], bundle: true, write: false, format: "iife", globalName: "md" });
  return `${outputFiles[0]?.text}globalThis.md = md;`;
};

describe.skipIf(missingBrowser())("Markdown in a data type", () => {
  const chrome = suiteBrowser();

  async function rendered(texts: readonly string[]): Promise<readonly string[]> {
    const page = await chrome.browser.newPage();
    await page.evaluate(await script());
    const html = await page.evaluate((given) => {
      const { markdown } = (window as unknown as { md: typeof import("../../embed/src/flows/markdown.ts") }).md;
      return given.map((text) => {
        const box = document.createElement("p");
        box.append(...markdown(text, "(new tab)"));
        return box.innerHTML;
      });
    }, texts);
    await page.close();
    return html;
  }

  const link = (href: string, text: string) =>
    `<a href="${href}" target="_blank" rel="noopener noreferrer">${text}<span class="hidden"> (new tab)</span></a>`;

  test.each([
    ["Balance sheet", "Balance sheet"],
    ["**Balance** sheet", "<strong>Balance</strong> sheet"],
    ["*a* _b_ `c *d*`", "<em>a</em> <em>b</em> <code>c *d*</code>"],
    ["**bold with *italic* in it**", "<strong>bold with <em>italic</em> in it</strong>"],
    ["snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"],
    ["[Bills](https://example.com/a_(b)) due", `${link("https://example.com/a_(b)", "Bills")} due`],
    ["[mail](mailto:a@example.com)", link("mailto:a@example.com", "mail")],
    ["[x](javascript:alert(1))", "x"],
    ["[x](http://example.com)", "x"],
    ["[x](/relative)", "x"],
    ["[open](https://example.com", "[open](https://example.com"],
    ["<img src=x onerror=alert(1)>", "&lt;img src=x onerror=alert(1)&gt;"],
    ["&amp;", "&amp;amp;"],
    ["", ""],
  ])("%s", async (text, html) => {
    expect(await rendered([text])).toEqual([html]);
  });

  test("ten thousand random texts make no other element, no other address, and lose nothing but the address of a link that may not be followed", async () => {
    const marks = [
      "**",
      "*",
      "_",
      "`",
      "[",
      "](",
      ")",
      "(",
      "https://a.example",
      "javascript:x",
      "<img onerror=x>",
      "word",
      " ",
      "é",
      "\n",
      "\\",
    ];
    let state = 1;
    const next = () => {
      state = (state * 48271) % 2147483647;
      return state;
    };
    const texts = Array.from({ length: 10_000 }, () => Array.from({ length: next() % 20 }, () => marks[next() % marks.length]).join(""));
    const html = await rendered(texts);
    const tags = new Set(html.flatMap((each) => [...each.matchAll(/<(\w+)/g)].map(([, tag]) => tag)));
    const addresses = new Set(html.flatMap((each) => [...each.matchAll(/href="([^"]*)"/g)].map(([, href]) => href?.slice(0, 17))));
    expect([...tags].sort()).toEqual(["a", "code", "em", "span", "strong"]);
    expect([...addresses]).toEqual(["https://a.example"]);
    const words = (text: string) => text.split("word").length;
    texts.forEach((text, index) => void (text.includes("](") || expect(words(html[index] ?? "")).toBe(words(text))));
  });

  test("a text that nests without end, or is without end itself, takes no time to speak of", async () => {
    const [nested, long] = await rendered(["*a **b ".repeat(400), "x".repeat(1_000_000)]);
    expect(nested?.length).toBeGreaterThan(100);
    expect(long).toHaveLength(2000);
  });
});
