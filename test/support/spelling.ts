import type { Docs, Name } from "../../generator/model/words.ts";

/** What everything in a hand-made model is called, and what is said about it. */
export interface Spelling {
  /** All prose, and all free text values. */
  readonly text: string;
  readonly docs: Docs;
  /** The one name, and what tells this place's name from the others. */
  name(suffix: string): Name;
}

/** `words` as the model would split the document's spelling; `wire` what the document wrote. */
export function spelling(words: readonly string[], wire: string, text: string): Spelling {
  return {
    text,
    docs: { summary: text.replace(/\s+/g, " ").trim(), description: text },
    name: (suffix) => {
      const more = suffix.split(/[^a-z0-9]+/).filter((word) => word !== "");
      return { wire: more.length === 0 ? wire : `${wire}-${more.join("-")}`, words: [...words, ...more] };
    },
  };
}

export const plainSpelling = spelling(["widget"], "widget", "A widget.");
