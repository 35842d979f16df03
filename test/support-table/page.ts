import { join } from "node:path";
import { root } from "../support/documents.ts";
import { groups } from "./groups.ts";
import type { Row } from "./row.ts";
import { languages, meanings, textOf, verdictOf } from "./verdicts.ts";

export const supportPage = join(root, "docs/reference/support.md");

/** `docs/reference/support.md`, from the rows that the test proves. */
export function drawnSupport(): string {
  const words = Object.entries(meanings).map(([word, { says }]) => `| **${word}** | ${says} |`);
  const tables = groups.flatMap(({ title, about, rows }) => ["", `## ${title}`, "", about, "", ...head, ...rows.map(line)]);
  return `${[...introduction, "", "| | |", "|---|---|", ...words, ...tables].join("\n")}\n`;
}

const introduction = [
  "# Support",
  "",
  "What each language makes of every keyword of Swagger 2.0, OpenAPI 3.0, 3.1 and 3.2 and JSON Schema 2020-12.",
  "",
  "A test writes this page. For each row it makes the packages of two small documents, one with the keyword and one without, and looks at what differs: the verdict must be true of all that differs, and the text in a",
  "language's column must stand there. A keyword without a row fails the test, and so does a diagnostic that is not named here. Where all five languages agree, the verdict stands once.",
];

const head = ["| keyword | all languages, and why | TypeScript | Python | C# | Go | Java |", "|---|---|---|---|---|---|---|"];

function line(row: Row): string {
  const verdicts = new Set(languages.map((language) => verdictOf(row, language)));
  const agreed = verdicts.size === 1;
  const cells = languages.map((language) => [...(agreed ? [] : [verdictOf(row, language)]), ...shown(row, language)].join(" "));
  return `| ${[keyword(row), verdict(row, agreed), ...cells].join(" | ")} |`;
}

/** `Schema minLength`, `Parameter in: query`, a media type; a value in words stands behind. */
function keyword({ of, keyword: name, value = "" }: Row): string {
  const owner = of === "Extension" ? "" : `${of} `;
  if (name.startsWith("(")) return `${owner}${code(value || name.slice(1, -1))}`;
  if (value === "") return `${owner}${code(name)}`;
  return /^[\w.,+/-]+( [\w.,]+)?$/.test(value) && !worded.test(value)
    ? `${owner}${code(`${name}: ${value}`)}`
    : `${owner}${code(name)} ${value}`;
}

/** Values that say what kind of value it is. */
const worded = /^(a|an|any|another|of|to|with|that|several|one|required|outside)\b/;

function verdict(row: Row, agreed: boolean): string {
  const reported = row.reports?.map((each) => `[\`${each}\`](../diagnostics/${each}.md)`).join(", ");
  const first = [agreed ? `all: ${row.verdict}` : "", agreed ? words(row) : ""].filter(Boolean).join(" ");
  return [first, escaped(row.note ?? ""), reported ? `reported as ${reported}` : ""].filter(Boolean).join("; ");
}

/** Text that the document does not have is worth quoting: the generator's own words. */
function words({ shows, set, verdict: word }: Row): string {
  return typeof shows === "string" && word === "documented" && !JSON.stringify(set).includes(shows) ? `“${escaped(shows)}”` : "";
}

/** Only what languages say differently: one text for all five is the test's, not the reader's. */
function shown(row: Row, language: (typeof languages)[number]): readonly string[] {
  if (typeof row.shows === "string" || ["same", "ignored"].includes(verdictOf(row, language))) return [];
  const text = textOf(row.shows, language)?.trim() ?? "";
  return text === "" ? [] : [code(text)];
}

const escaped = (text: string): string => text.replaceAll("|", "\\|");
const code = (text: string): string => `\`${escaped(text)}\``;
