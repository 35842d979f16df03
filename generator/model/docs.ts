import type { Docs } from "./words.ts";

/** Prose as targets want it: one line and the rest, line ends alike, no characters that no file should hold. */
export function docsOf(summary: string, description: string): Docs {
  return { summary: clean(summary).replace(/\s+/g, " ").trim(), description: clean(description).trim() };
}

function clean(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, "\n")
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFEFF\u200B-\u200F\u202A-\u202E\u2060-\u2069]/g, "")
    .replace(/\p{Cs}/gu, "\uFFFD");
}
