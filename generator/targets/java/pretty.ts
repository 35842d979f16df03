import { type Code, trusted } from "../code.ts";

/**
 * Lays calls and class headers out as prettier-plugin-java would, at 120 columns and two spaces.
 * Running the formatter itself on a package of a thousand classes would cost more than all else together.
 */
const width = 120;

/** An expression: text that is never broken, or a call whose arguments may each get a line. */
export type Expression = Code | Invocation;

export interface Invocation {
  readonly head: Code;
  readonly args: readonly Expression[];
  readonly tail: Code;
}

export const invoke = (head: string, args: readonly Expression[], tail = ""): Invocation => ({
  head: trusted(head),
  args,
  tail: trusted(tail),
});

export function flat(expression: Expression): string {
  if (typeof expression === "string") return expression;
  return `${expression.head}(${expression.args.map(flat).join(", ")})${expression.tail}`;
}

/** A statement's lines, without the indentation its template gives them. */
export function statement(lead: string, expression: Expression, indent: number): readonly Code[] {
  return spread(lead, expression, ";", indent).map(trusted);
}

function spread(lead: string, expression: Expression, end: string, indent: number): readonly string[] {
  const line = `${lead}${flat(expression)}${end}`;
  if (typeof expression === "string" || expression.args.length === 0 || columns(line) + indent <= width) return [line];
  const inner = expression.args.flatMap((arg, index) =>
    spread("", arg, index < expression.args.length - 1 ? "," : "", indent + 2).map((each) => `  ${each}`),
  );
  return [`${lead}${expression.head}(`, ...inner, `)${expression.tail}${end}`];
}

/** `extends RequestCall<A, B>`: a type's arguments get a line each where they do not fit on one. */
export interface HeaderPart {
  readonly head: string;
  readonly args: readonly string[];
}

/** `public final class X extends Y implements Z {`, on one line or with a line for each part. */
export function classHeader(head: string, parts: readonly HeaderPart[], indent: number): readonly Code[] {
  const line = `${[head, ...parts.map(onePart)].join(" ")} {`;
  if (columns(line) + indent <= width) return [trusted(line)];
  const lines = parts.flatMap((part) => partLines(part, width - indent - 2)).map((each) => `  ${each}`);
  return [head, ...lines, "{"].map(trusted);
}

const onePart = ({ head, args }: HeaderPart): string => (args.length === 0 ? head : `${head}<${args.join(", ")}>`);

function partLines(part: HeaderPart, room: number): readonly string[] {
  if (columns(onePart(part)) <= room) return [onePart(part)];
  const last = part.args.length - 1;
  return [`${part.head}<`, ...part.args.map((arg, index) => `  ${arg}${index < last ? "," : ""}`), ">"];
}

/** A method's first line, its parameter on a line of its own where it does not fit. */
export function signature(head: string, parameter: string, indent: number): readonly Code[] {
  const line = `${head}(${parameter}) {`;
  if (columns(line) + indent <= width || parameter === "") return [trusted(line)];
  return [`${head}(`, `  ${parameter}`, ") {"].map(trusted);
}

/** Columns as an editor counts them: wide characters take two. */
function columns(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let count = 0;
  for (const character of text)
    count += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}]/u.test(character) ? 2 : 1;
  return count;
}
