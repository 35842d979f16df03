import { describe, expect, test } from "vitest";
import { missingBrowser, suiteBrowser } from "../support/browser.ts";
import { thorough } from "../support/thorough.ts";
import { suiteTheatre } from "./support/stage.ts";

/** Sequences; a long run takes as many as one has patience for: `EMBED_RUNS=10000`. */
const runs = Number(process.env["EMBED_RUNS"] ?? (thorough ? 1000 : 100));
const steps = 20;

/** Pages side by side, each with a renderer of its own; a batch is what one of them does before it is asked for what it found. */
const pages = 2;
const batch = 50;

describe.skipIf(missingBrowser())("whatever readers, servers and networks do", () => {
  const chrome = suiteBrowser();
  const theatre = suiteTheatre();

  test.concurrent.for(Array.from({ length: pages }, (_, page) => page))(
    `it is never stuck, never wrong about a status, and never silent about a failure: ${runs} sequences, page %i`,
    {
      timeout: 600_000,
    },
    async (first) => {
      const stage = await theatre.open(chrome.browser, "one");
      const problems: string[] = [];
      for (let seed = 1 + first * batch; seed <= runs; seed += pages * batch) {
        const found = await stage.page.evaluate(
          `import("/random.mjs").then(async ({ sequence }) => {
          const problems = [];
          for (let seed = ${seed}; seed < ${seed + batch}; seed++) problems.push(...(await sequence(seed, ${steps})));
          return problems;
        })`,
        );
        problems.push(...(found as string[]));
      }
      expect(problems).toEqual([]);
      expect(await stage.heard("uncaught")).toEqual([]);
      await stage.page.context().close();
    },
  );
});
