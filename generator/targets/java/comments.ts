import type { Docs } from "../../model/words.ts";
import { type Code, trusted } from "../code.ts";

const width = 116;

/** The lines of a Javadoc comment, or none when there is nothing to say. Tags come last, each written as Javadoc already. */
export function javadoc(docs: Docs, indent: number, tags: readonly Code[] = []): readonly Code[] {
  return comment(paragraphs(docs), indent, tags);
}

/** A comment of plain words of ours or the document's. */
export function note(text: string, indent: number, tags: readonly Code[] = []): readonly Code[] {
  return comment(text === "" ? [] : [prose(text)], indent, tags);
}

function comment(blocks: readonly string[], indent: number, tags: readonly Code[]): readonly Code[] {
  const lines = [...body(blocks, width - indent), ...(blocks.length > 0 && tags.length > 0 ? [""] : []), ...tags];
  const [only] = lines;
  if (only === undefined) return [];
  if (lines.length === 1 && only.length <= width - indent - 4) return [trusted(`/** ${only} */`)];
  return [trusted("/**"), ...lines.map((line) => trusted(` * ${line}`.trimEnd())), trusted(" */")];
}

function body(blocks: readonly string[], room: number): readonly string[] {
  return blocks.flatMap((block, index) => {
    const isList = block.startsWith("<ul>");
    const lines = block.split("\n").flatMap((line) => wrapped(line, room));
    if (index === 0) return lines;
    return isList ? ["", ...lines] : ["", `<p>${lines[0] ?? ""}`, ...lines.slice(1)];
  });
}

function wrapped(line: string, room: number): readonly string[] {
  const lines: string[] = [];
  let current = "";
  for (const word of line.split(" ")) {
    if (current !== "" && current.length + word.length + 1 > room) {
      lines.push(current);
      current = word;
    } else current = current === "" ? word : `${current} ${word}`;
  }
  return [...lines, current];
}

/** Paragraphs and lists as HTML; a summary that only repeats the description's beginning is left out. */
function paragraphs({ summary, description }: Docs): readonly string[] {
  const blocks = clean(description)
    .split(/\n\s*\n/)
    .map(block)
    .filter((each) => each !== "");
  const first = prose(sentence(summary));
  const [next = "", ...rest] = blocks;
  if (first === "" || next.startsWith(first.replace(/\.$/, ""))) return blocks;
  return next === "" || next.startsWith("<ul>") ? [first, ...blocks] : [`${first} ${next}`, ...rest];
}

function block(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  const items = lines.filter((line) => /^([-*+]|\d+[.)])\s/.test(line));
  if (items.length > 0 && items.length === lines.length) return htmlList(items.map((line) => line.replace(/^\S+\s+/, "")));
  return prose(lines.join(" ").replace(/^#+ /, ""));
}

const htmlList = (items: readonly string[]): string => ["<ul>", ...items.map((item) => `<li>${prose(item)}</li>`), "</ul>"].join("\n");

/** Plain text of any origin as the inside of a Javadoc comment: nothing in it can end the comment or be a tag. */
export function prose(text: string): string {
  return clean(text)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/!?\[([^\][]*)\]\((?:[^()\s]|\([^()\s]*\))*\)/g, "$1")
    .replace(/\*\*([^*]+)\*\*/g, "$1")
    .split(/(`(?:(?!\*\/|\/\*)[^`{}@\\])+`)/)
    .map((part, index) => (index % 2 === 1 ? `{@code ${part.slice(1, -1)}}` : entities(part)))
    .join("");
}

const entities = (text: string): string => text.replace(/[&<>@{}\\]|\*(?=\/)|\/(?=\*)/g, (character) => `&#${character.charCodeAt(0)};`);

/** Without characters that a terminal, an editor or javac takes for something else. */
const clean = (text: string): string => text.replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n").replace(/[^\P{C}\n\t]/gu, " ");

export const sentence = (text: string): string => (text === "" || /[.!?:]\s*$/.test(text) ? text : `${text.trimEnd()}.`);
