import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import type { RawDocument } from "./raw-document.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));

/** The Platform API in our own words: what `sdks/` is made from. */
export const platformFile = fileURLToPath(new URL("../../openapi/platform.yaml", import.meta.url));

/** Documents of others, beside the repository where a machine has them. */
export const corpusFolder = process.env["GEN_SDKS_CORPUS"] ?? fileURLToPath(new URL("../../../shared/corpus", import.meta.url));

/** A document of the corpus, which is no part of this repository; null where the machine has none. */
export function corpusFile(name: string): string | null {
  const file = `${corpusFolder}/real/${name}`;
  if (existsSync(file)) return file;
  process.stderr.write(`SKIPPED: no ${name} under ${corpusFolder}; GEN_SDKS_CORPUS names another folder\n`);
  return null;
}

/** A document as it is written, read without a line of the generator's code. */
export function readRaw(file: string): RawDocument {
  return parse(readFileSync(file, "utf8"), { maxAliasCount: 1000 }) as RawDocument;
}
