import { describe, expect, test } from "vitest";
import { missingBrowser, suiteBrowser } from "../support/browser.ts";
import { thorough } from "../support/thorough.ts";
import { suiteTheatre } from "./support/stage.ts";

/** Sequences; a long run takes as many as one has patience for: `EMBED_RUNS=10000`. */
const runs = Number(process.env["EMBED_RUNS"] ?? (thorough ? 1000 : 100));
const steps = 20;

describe.skipIf(missingBrowser())("whatever readers, servers and networks do", () => {
  const chrome = suiteBrowser();
  const theatre = suiteTheatre();

  test(`it is never stuck, never wrong about a status, and never silent about a failure: ${runs} sequences`, {
    timeout: 600_000,
  }, async () => {
    const stage = await theatre.open(chrome.browser, "one");
    const problems: string[] = [];
    for (let seed = 1; seed <= runs; seed += 50) {
      const found = await stage.page.evaluate(
        `import("/random.mjs").then(async ({ sequence }) => {
          const problems = [];
          for (let seed = ${seed}; seed < ${seed + 50}; seed++) problems.push(...(await sequence(seed, ${steps})));
          return problems;
        })`,
      );
      problems.push(...(found as string[]));
    }
    expect(problems).toEqual([]);
    expect(await stage.heard("uncaught")).toEqual([]);
    await stage.page.context().close();
  });
});
