import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { drawnSupport, supportPage } from "../support-table/page.ts";
import { topics } from "./all-fixtures.ts";
import { drawn, drawnPage } from "./drawn-page.ts";
import { expectedFolder } from "./golden.ts";
import { writeFiles } from "./temp.ts";

/** `npm run golden`: makes every fixture's `expected/` what the generator makes of it now, and draws the pages anew that are drawn. Read the diff before you commit it. */
for (const topic of topics) {
  const { folder, plan } = await expectedFolder(topic);
  writeFiles(folder, plan.write);
  for (const path of plan.remove) rmSync(join(folder, path));
  for (const { kind, path } of plan.differences) console.log(`${kind} ${topic}/expected/${path}`);
}

writeFileSync(drawnPage, drawn(readFileSync(drawnPage, "utf8")));
writeFileSync(supportPage, drawnSupport());
