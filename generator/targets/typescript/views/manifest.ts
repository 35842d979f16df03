import { type Code, list, trusted } from "../../code.ts";
import type { Context } from "../context.ts";

/** `package.json`. All texts are JSON. */
export interface ManifestView {
  readonly name: Code;
  readonly version: Code;
  readonly description: Code;
  readonly keywords: Code;
  readonly license: Code;
  readonly repository: Code | null;
  readonly entries: readonly EntryView[];
}

/** A thing that can be imported, from ESM and from CommonJS, with types for both. */
export interface EntryView {
  readonly entry: Code;
  readonly esm: Code;
  readonly esmTypes: Code;
  readonly cjs: Code;
  readonly cjsTypes: Code;
}

const json = (value: string): Code => trusted(JSON.stringify(value));

export function manifestView({ sdk, packageName }: Context): ManifestView {
  const words = [...new Set([...sdk.client.words, "api", "client", "sdk", "openapi"])];
  const entries = [
    [".", "index"],
    ["./core", "core"],
    ...(sdk.webhooks === null ? [] : [["./webhooks", "webhooks"]]),
    ...(sdk.operations.length === 0 ? [] : [["./operations/*", "operations/*"]]),
  ] as const;
  return {
    name: json(packageName),
    version: json(sdk.version),
    description: json(`Client for the ${sdk.title} API`),
    keywords: trusted(`[${list(words.map(json), ", ")}]`),
    license: json(sdk.license),
    repository: sdk.repository === null ? null : json(sdk.repository),
    entries: entries.map(([name = "", file = ""]) => ({
      entry: json(name),
      esm: json(`./dist/esm/${file}.js`),
      esmTypes: json(`./dist/esm/${file}.d.ts`),
      cjs: json(`./dist/cjs/${file}.js`),
      cjsTypes: json(`./dist/cjs/${file}.d.ts`),
    })),
  };
}
