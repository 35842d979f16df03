import type { Deprecation, Docs } from "../../model/words.ts";
import { type Code, trusted } from "../code.ts";

/** Comment lines without their slashes. A line cannot end the comment; only what is deprecated may say so. */
export function comment(lead: string, { summary, description }: Docs, more: readonly string[] = []): readonly Code[] {
  const first = summary === "" ? lead : lead === "" ? summary : `${lead}: ${summary}`;
  return lines([first, description, ...more]);
}

export function lines(paragraphs: readonly string[]): readonly Code[] {
  const given = paragraphs
    .flatMap((text) => text.split(/\n\s*\n/))
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
  return given.flatMap((paragraph, index) => [...(index === 0 ? [] : [trusted("//")]), ...commentLines(paragraph)]);
}

function commentLines(paragraph: string): readonly Code[] {
  const plain = paragraph.split("\n").map(visible);
  return (plain.length === 1 ? plain.map(stopped) : plain).map((text) => trusted(text === "" ? "//" : `// ${text}`));
}

/** gofmt takes a short line without a full stop for a heading. */
const stopped = (text: string): string => (/^\p{Lu}.*[\p{L}\p{N})]$/u.test(text) ? `${text}.` : text);

const visible = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\p{Cf}\p{Cn}]/gu, " ")
    .trim()
    .replace(/\s+/g, " ")
    .replace(/^Deprecated:/, "Deprecated -")
    .replace(/^#/, "\\#");

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
