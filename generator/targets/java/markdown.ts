import type { Docs } from "../../model/words.ts";
import { type Code, trusted } from "../code.ts";

/** The first paragraph of a text as Markdown in which nothing is markup: headings, fences, HTML and links of strangers stay text. */
export function paragraph({ summary, description }: Docs): Code {
  return plain(summary !== "" ? summary : (description.split(/\n\s*\n/)[0] ?? ""));
}

export function plain(text: string): Code {
  return trusted(
    text
      .replace(/!?\[([^\][]*)\]\([^()\s]*\)/g, "$1")
      .replace(/[^\P{C}\n]/gu, " ")
      .replace(/\s+/g, " ")
      .trim()
      .replace(/[\\<>&*_[\]#|~`]/g, "\\$&")
      .replace(/^([-+=]|\d+[.)])/, "\\$1"),
  );
}

/** Text between XML tags or in an attribute. */
export function xml(text: string): Code {
  return trusted(
    text
      .replace(/[^\P{C}\n\t]|[\ufffe\uffff]/gu, " ")
      .replace(/\s+/g, " ")
      .trim()
      .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`),
  );
}
