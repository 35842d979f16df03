import axe from "axe-core";
import type { Page } from "playwright-core";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Everything that axe finds on the whole page, or could not decide: no rule is off, nothing is left out. */
export async function findings(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async (values) => {
    const { violations, incomplete } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: { type: "tag", values: [...values] },
      resultTypes: ["violations", "incomplete"],
    });
    const told = (kind: string, results: typeof violations) =>
      results.flatMap(({ id, nodes }) => nodes.map((node) => `${kind} ${id}: ${node.target.join(" ")} ${node.any[0]?.message ?? ""}`));
    return [...told("violation", violations), ...told("incomplete", incomplete)];
  }, tags);
}
