import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assets } from "../../assets.ts";
import { nearest } from "../../config/nearest.ts";
import { catalogue } from "../../diagnostics/catalogue.ts";
import { exit, UsageError } from "../exit.ts";

/** Prints a diagnostic's page. */
export async function explain(code: string): Promise<number> {
  if (!Object.hasOwn(catalogue, code)) {
    const near = nearest(code, Object.keys(catalogue));
    throw new UsageError(`there is no diagnostic "${code}"${near ? `; did you mean ${near}?` : ""}`);
  }
  process.stdout.write(readFileSync(join(assets, "docs", "diagnostics", `${code}.md`), "utf8"));
  return exit.done;
}
