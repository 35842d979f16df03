import type { NormalServer } from "../normalise/document.ts";
import { docsOf } from "./docs.ts";
import type { Server } from "./sdk.ts";
import { wordsOf } from "./split-words.ts";
import { uniqueNames } from "./unique-names.ts";

export function buildServers(servers: readonly NormalServer[]): readonly Server[] {
  return servers.map(({ url, name, description, variables }) => {
    const names = uniqueNames(
      variables.map((variable) => ({ item: variable, candidates: [wordsOf(variable.name)] })),
      new Set(),
    );
    return {
      url: trimmed(url),
      name,
      docs: docsOf("", description),
      variables: variables.map((variable) => ({
        name: { wire: variable.name, words: names.get(variable) ?? wordsOf(variable.name) },
        default: variable.default,
        values: variable.values,
        docs: docsOf("", variable.description),
      })),
    };
  });
}

/** Without a trailing slash, so that a path can follow; the bare root stays a slash. No query, fragment or blanks. */
function trimmed(url: string): string {
  return (
    url
      .trim()
      .replace(/[?#].*$/s, "")
      .replace(/\s/g, "%20")
      .replace(/\/+$/, "") || "/"
  );
}
