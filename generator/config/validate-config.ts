import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { assets } from "../assets.ts";
import type { ConfigFile } from "./config-file.ts";

/** Whether a value is a config. In `dist` this file is its own outcome: compiling the schema would take as long as reading a document. */
export const validateConfig: ValidateFunction<ConfigFile> = new Ajv2020({ allErrors: true, verbose: true }).compile<ConfigFile>(
  JSON.parse(readFileSync(join(assets, "docs/reference/gen-sdks.schema.json"), "utf8")) as object,
);
