import type { LanguageId } from "../../generator/targets/target.ts";
import type { Change, Evidence, Kind } from "./evidence.ts";
import type { Row, Text, Verdict } from "./row.ts";

export const languages: readonly LanguageId[] = ["typescript", "python", "csharp", "go", "java"];

interface Meaning {
  /** What must differ for the word to be true. */
  readonly kinds: readonly Kind[];
  readonly says: string;
}

/** Each word of the page, and what it promises about a package with the keyword beside one without. */
export const meanings: Readonly<Record<Verdict, Meaning>> = {
  typed: { kinds: ["code"], says: "it decides a type, a member or a method" },
  named: { kinds: ["code"], says: "it decides what something is called" },
  sent: { kinds: ["code"], says: "it decides what goes over the wire" },
  read: { kinds: ["code"], says: "it decides how an answer is read" },
  warned: { kinds: ["code", "prose"], says: "the language's own tools tell whoever uses it" },
  documented: { kinds: ["prose"], says: "it stands in comments, README, reference or snippets; the code is the same" },
  same: { kinds: ["nothing"], says: "another way to say the same: not a byte differs" },
  ignored: { kinds: ["nothing"], says: "read past: not a byte differs" },
  "raw JSON": { kinds: ["code"], says: "the member holds any JSON, and the report says so" },
  "left out": { kinds: ["code"], says: "what it is about is in no package" },
  refused: { kinds: [], says: "an error; nothing is generated" },
};

export const verdictOf = ({ verdict, except }: Row, language: LanguageId): Verdict => except?.[language] ?? verdict;

/** Null where a row names no text for a language. */
export const textOf = (text: Text | undefined, language: LanguageId): string | null =>
  (typeof text === "string" ? text : text?.[languages.indexOf(language)]) || null;

/** What is not as the row says, a sentence each; empty when all of it is true. */
export function problemsOf(row: Row, { reports, changes }: Evidence): readonly string[] {
  const told = [...(row.reports ?? [])].sort().join(", ") === [...reports].sort().join(", ");
  const diagnostics = told ? [] : [`reports ${reports.join(", ") || "nothing"}, not ${row.reports?.join(", ") ?? "nothing"}`];
  if (changes === null || row.verdict === "refused") {
    return (changes === null) === (row.verdict === "refused")
      ? diagnostics
      : [...diagnostics, `is ${changes === null ? "" : "not "}refused`];
  }
  return [...diagnostics, ...languages.flatMap((language) => problemsIn(language, row, changes[language]))];
}

function problemsIn(language: LanguageId, row: Row, { kind, added, removed }: Change): readonly string[] {
  const verdict = verdictOf(row, language);
  if (!meanings[verdict].kinds.includes(kind)) return [`${language}: ${verdict}, but ${kind} differs${listed(added)}`];
  if (kind === "nothing") return [];
  return [
    ...missing(`${language}: no new line has`, textOf(row.shows, language), added),
    ...missing(`${language}: no line is gone that had`, textOf(row.drops, language), removed),
  ];
}

function missing(what: string, text: string | null, lines: readonly string[]): readonly string[] {
  const found = text === null || lines.some((line) => line.toLowerCase().includes(text.toLowerCase()));
  return found ? [] : [`${what} ${text}${listed(lines)}`];
}

const listed = (lines: readonly string[]): string =>
  lines
    .slice(0, 5)
    .map((line) => `\n    ${line.slice(0, 160)}`)
    .join("");
