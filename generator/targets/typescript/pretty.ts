import { type Code, trusted } from "../code.ts";

/** A value to be laid out as prettier would lay it out: on one line where it fits. */
export type Doc = Code | ObjectDoc | ListDoc | CallDoc;

interface ObjectDoc {
  readonly kind: "object";
  readonly entries: readonly (readonly [key: Code, value: Doc])[];
}

interface ListDoc {
  readonly kind: "list";
  readonly items: readonly Doc[];
}

interface CallDoc {
  readonly kind: "call";
  readonly callee: Code;
  readonly argument: Doc;
}

export const object = (entries: ObjectDoc["entries"]): ObjectDoc => ({ kind: "object", entries });
export const listOf = (items: readonly Doc[]): ListDoc => ({ kind: "list", items });
export const call = (callee: Code, argument: Doc): CallDoc => ({ kind: "call", callee, argument });

export const width = 100;

/** Where a value stands: how far its line is indented, how much stands before and after it. */
export interface Place {
  readonly indent: number;
  readonly before: number;
  readonly after: number;
}

export function pretty(doc: Doc, { indent, before, after }: Place): Code {
  const line = flat(doc);
  if (line !== null && before + line.length + after <= width) return trusted(line);
  if (typeof doc === "string") return doc;
  if (doc.kind === "call")
    return trusted(`${doc.callee}(${pretty(doc.argument, { indent, before: before + doc.callee.length + 1, after: after + 1 })})`);
  const inner = indent + 2;
  const pad = " ".repeat(inner);
  const lines =
    doc.kind === "list"
      ? doc.items.map((item) => `${pad}${pretty(item, { indent: inner, before: inner, after: 1 })},`)
      : doc.entries.map(([name, value]) => `${pad}${name}: ${entryValue(name, value, inner)},`);
  const [open, close] = doc.kind === "list" ? "[]" : "{}";
  return trusted([open, ...lines, " ".repeat(indent) + close].join("\n"));
}

/** A text that is too long for its line goes on the next one, unless its name is so short that little is won. */
function entryValue(name: Code, value: Doc, indent: number): string {
  const before = indent + name.length + 2;
  if (typeof value === "string" && name.length > 4 && before + value.length + 1 > width) return `\n${" ".repeat(indent + 2)}${value}`;
  return pretty(value, { indent, before, after: 1 });
}

/** The whole on one line, or null where prettier always breaks: several objects or lists in a list. */
function flat(doc: Doc): string | null {
  if (typeof doc === "string") return doc;
  if (doc.kind === "call") {
    const argument = flat(doc.argument);
    return argument === null ? null : `${doc.callee}(${argument})`;
  }
  if (doc.kind === "list" && breaks(doc.items)) return null;
  const parts = doc.kind === "list" ? doc.items.map(flat) : doc.entries.map(([name, value]) => flatEntry(name, value));
  if (parts.includes(null)) return null;
  if (doc.kind === "list") return `[${parts.join(", ")}]`;
  return parts.length === 0 ? "{}" : `{ ${parts.join(", ")} }`;
}

function flatEntry(name: Code, value: Doc): string | null {
  const text = flat(value);
  return text === null ? null : `${name}: ${text}`;
}

function breaks(items: readonly Doc[]): boolean {
  const several = (kind: "object" | "list") =>
    items.every(
      (item) => typeof item !== "string" && item.kind === kind && (item.kind === "object" ? item.entries : item.items).length > 1,
    );
  return items.length > 1 && (several("object") || several("list"));
}

/**
 * `name(a, b): C {`, or one parameter a line. Lines are relative to where the text stands; `shift` is how far that is from the margin,
 * because the template indents them.
 */
export function signature(head: Code, { parameters, result }: Signature, shift: number): Code {
  const line = `${head}(${parameters.join(", ")}): ${result} {`;
  if (shift + line.length <= width) return trusted(line);
  return trusted([`${head}(`, ...parameters.map((parameter) => `  ${parameter},`), `): ${result} {`].join("\n"));
}

export interface Signature {
  readonly parameters: readonly Code[];
  readonly result: Code;
}

/** A call as an expression; its lines start `indent` from the margin of the text. */
export function callText(callee: Code, values: readonly Code[], { indent, before, after }: Place): Code {
  const line = `${callee}(${values.join(", ")})`;
  if (before + line.length + after <= width) return trusted(line);
  const pad = " ".repeat(indent);
  return trusted([`${callee}(`, ...values.map((value) => `${pad}  ${value},`), `${pad})`].join("\n"));
}

/** A union in a member or an alias: `: A | B`, or one alternative a line. */
export function union(head: Code, alternatives: readonly Code[], shift: number): Code {
  const line = `${head} ${alternatives.join(" | ")};`;
  if (shift + line.length <= width || alternatives.length === 1) return trusted(line);
  return trusted(`${[head, ...alternatives.map((each) => `  | ${each}`)].join("\n")};`);
}
