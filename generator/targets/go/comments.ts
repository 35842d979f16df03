import type { Deprecation, Docs } from "../../model/words.ts";
import { type Code, trusted } from "../code.ts";

/** Comment lines without their slashes. A line cannot end the comment; only what is deprecated may say so. */
export function comment(lead: string, { summary, description }: Docs, more: readonly string[] = []): readonly Code[] {
  const first = summary === "" ? lead : lead === "" ? summary : `${lead}: ${summary}`;
  return lines([first, description, ...more]);
}

export function lines(paragraphs: readonly string[]): readonly Code[] {
  const given = paragraphs.map((paragraph) => paragraph.trim()).filter((paragraph) => paragraph !== "");
  return given.flatMap((paragraph, index) => [...(index === 0 ? [] : [trusted("//")]), ...paragraph.split("\n").map(line)]);
}

function line(text: string): Code {
  const plain = text
    .replace(/[\p{Cc}\p{Cs}\p{Cf}\p{Cn}]/gu, " ")
    .trim()
    .replace(/\s+/g, " ")
    .replace(/^Deprecated:/, "Deprecated -")
    .replace(/^#/, "\\#");
  return trusted(plain === "" ? "//" : `// ${plain}`);
}

/** The paragraph that tools know; it names what to call instead. */
export function deprecated(
  deprecation: Deprecation | null,
  spell: (replacement: NonNullable<Deprecation["replacement"]>) => string,
): readonly Code[] {
  if (!deprecation) return [];
  const { message, replacement } = deprecation;
  const words = [message.replace(/[\s\p{Cc}\p{Cs}\p{Cf}\p{Cn}]+/gu, " ").trim(), replacement ? `Use ${spell(replacement)}.` : ""]
    .filter((text) => text !== "")
    .join(" ");
  return [trusted("//"), trusted(`// Deprecated: ${words === "" ? "It may go in a later version." : words}`)];
}
