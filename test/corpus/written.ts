import type { LanguageId } from "../../generator/targets/target.ts";

/** How a language writes a typed value of a model or a request, its type in the group, and what it calls raw JSON. */
interface Spelling {
  readonly value: RegExp;
  readonly raw: RegExp;
}

const spellings: Readonly<Record<LanguageId, Spelling>> = {
  typescript: { value: /^ +(?:"?[\w$.@ -]+"?\??|\[key: string\]): (.+[;{])$/gm, raw: /\bunknown\b/ },
  python: { value: /^ {4}\w+: (?!ClassVar)(.+)$/gm, raw: /\bAny\b/ },
  csharp: { value: /^ {4}public (.+) @?\w+\n {4}\{\n {8}get =>/gm, raw: /\bJsonNode\b/ },
  go: { value: /^\t\w+ +(\S+) +`json:"(?!-)/gm, raw: /\bjson\.RawMessage\b/ },
  java: { value: /^ {2}public (.+) \w+\(\) \{\n {4}return (?:required|optional|nullable)/gm, raw: /\bJsonNode\b/ },
};

/** Counts in the code itself, so that no report of the generator's is believed: typed values, and those of them that are raw JSON. */
export function countValues(language: LanguageId, files: ReadonlyMap<string, string>): { readonly values: number; readonly raw: number } {
  const { value, raw } = spellings[language];
  const models = [...files].filter(([path]) => /(^|\/)(models?|schema\.ts)/i.test(path));
  const types = models.flatMap(([, text]) => [...text.matchAll(value)].map(([, type = ""]) => type));
  return { values: types.length, raw: types.filter((type) => raw.test(type)).length };
}
