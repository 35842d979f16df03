import type { Deprecation, Docs } from "../../model/words.ts";
import { type Code, trusted } from "../code.ts";
import { callPath } from "./naming.ts";

export interface Remarks {
  readonly docs: Docs;
  readonly deprecation?: Deprecation | null;
  /** For what has no more to say about it than that. */
  readonly deprecated?: boolean;
  /** Short facts, one a line. */
  readonly facts?: readonly string[];
}

/** A doc comment's lines, `/**` and all; none when there is nothing to say. */
export function comment({ docs, deprecation = null, deprecated = false, facts = [] }: Remarks): readonly Code[] {
  const paragraphs = [docs.summary, docs.description, facts.join("\n")].map(safe).filter((text) => text !== "");
  if (deprecation !== null || deprecated) paragraphs.push(`@deprecated ${deprecation === null ? "" : advice(deprecation)}`.trim());
  if (paragraphs.length === 0) return [];
  const lines = paragraphs.join("\n\n").split("\n");
  if (lines.length === 1) return [trusted(`/** ${lines[0]} */`)];
  return ["/**", ...lines.map((line) => ` * ${line}`.trimEnd()), " */"].map(trusted);
}

/** Text that cannot end a comment, nor start a tag: `@deprecated` in a description deprecates nothing. */
export function safe(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\f\v]/g, "\n")
    .replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, "")
    .replace(/\*\//g, "*\\/")
    .replace(/(^|\s|\{)@/g, "$1\\@")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

function advice({ message, replacement }: Deprecation): string {
  const use = replacement === null ? "" : `Use \`${callPath(replacement)}\`.`;
  return [safe(message).replace(/\s+/g, " "), use].filter((text) => text !== "").join(" ");
}
