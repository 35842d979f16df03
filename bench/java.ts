import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./measure.ts";
import { figure, type Row } from "./rows.ts";

/** Lines of the published package's Java sources, counted once: it is not on Maven Central, so no run can install it. */
const published = 73_594;

export function javaRows(): readonly Row[] {
  const folder = join(root, "sdks/java/src/main");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".java"));
  const lines = files.reduce((sum, path) => sum + readFileSync(join(folder, path), "utf8").split("\n").length - 1, 0);
  return [
    { what: "Java: lines of source (published: recorded)", ours: figure(lines, "lines"), peer: figure(published, "lines"), budget: 15_000 },
  ];
}
