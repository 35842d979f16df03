import type { Docs } from "../../model/words.ts";
import { type Code, trusted } from "../code.ts";

/** XML documentation lines, with their slashes. There is always a summary: the compiler asks for one. */
export function summary(fallback: string, docs: Docs, more: readonly string[] = []): readonly Code[] {
  const paragraphs = [docs.summary, docs.description, ...more]
    .flatMap((text) => text.split(/\n\s*\n/))
    .map(plain)
    .filter((text) => text !== "");
  const [first = plain(fallback), ...rest] = paragraphs;
  const lines = [`/// <summary>${first}</summary>`];
  if (rest.length > 0) lines.push("/// <remarks>", ...rest.map((text) => `/// <para>${text}</para>`), "/// </remarks>");
  return lines.map(trusted);
}

/** One line of text that can neither end the comment nor open a tag. */
export function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\p{Cf}\p{Cn}\u2028\u2029]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
