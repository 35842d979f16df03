import type { Names } from "../generate.ts";
import { wordsOf } from "../model/split-words.ts";
import type { Packages } from "../targets/target.ts";
import type { ConfigFile } from "./config-file.ts";
import { freeModule, freePackage } from "./taken-names.ts";

/** What everything is called: as the config says, else derived from the document's title. */
export function namesFor(config: Partial<ConfigFile>, title: string): Names {
  const name = config.name ?? (title.replace(/\s+API\s*$/i, "").trim() || "Api");
  const words = asciiWords(config.client?.name ?? name);
  const environment = config.client?.environment ?? words.join("_").toUpperCase();
  return {
    sdk: {
      title: name,
      client: words.map(capital).join(""),
      environment,
      version: config.version ?? "0.1.0",
      license: config.license ?? "MIT",
      repository: config.repository ?? null,
    },
    packages: packagesFor(config, asciiWords(name)),
  };
}

function packagesFor({ packages = {} }: Partial<ConfigFile>, words: readonly string[]): Packages {
  const { typescript, python, csharp, go, java } = packages;
  const [kebab, snake, flat] = [words.join("-"), freeModule(words.join("_")), freePackage(words.join(""))];
  const distribution = python?.name ?? kebab;
  const group = java?.group ?? `com.example.${flat}`;
  return {
    typescript: { name: typescript?.name ?? kebab },
    python: { name: distribution, module: python?.module ?? (python?.name ? freeModule(moduleOf(python.name)) : snake) },
    csharp: { name: csharp?.name ?? `${words.map(capital).join("")}Sdk` }, // a namespace of the client's own name would hide it
    go: { module: go?.module ?? `example.com/${flat}` },
    java: { group, artifact: java?.artifact ?? kebab, package: java?.package ?? group },
  };
}

const moduleOf = (distribution: string): string =>
  distribution
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^(?=\d)/, "_");
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Package names are ASCII in every registry; they start with a letter, and a title that has none is called api. */
function asciiWords(text: string): readonly string[] {
  const ascii = text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]/g, " ");
  const words = wordsOf(ascii).filter((word) => /^[a-z0-9]+$/.test(word) && !/^u[0-9a-f]{4,}$/.test(word));
  if (words.length === 0 || /^[^\p{L}\p{Nd}]*$/u.test(ascii)) return ["api"];
  return /^\d/.test(words[0] ?? "") ? ["api", ...words] : words.slice(0, 6);
}
