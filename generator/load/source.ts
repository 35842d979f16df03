import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { segments } from "./pointer.ts";

export interface Position {
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
}

/** One file as read: its value, and where each part of it stands, worked out when a diagnostic asks. */
export class Source {
  #tree: { readonly document: Document; readonly lines: LineCounter } | null = null;
  #lines: readonly string[] | null = null;
  /** From the document's folder, with forward slashes: the same wherever the command runs. */
  readonly path: string;
  readonly text: string;
  readonly value: unknown;

  constructor(path: string, text: string, value: unknown) {
    this.path = path;
    this.text = text;
    this.value = value;
  }

  /** Line and column of what a JSON pointer names, or of the nearest thing around it that exists. */
  locate(pointer: string): Position {
    this.#tree ??= parsed(this.text);
    const { document, lines } = this.#tree;
    let node: unknown = document.contents;
    let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    for (const key of segments(pointer)) {
      const next = step(node, key);
      if (next === null) break;
      offset = next.offset;
      node = next.node;
    }
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  }

  line(number: number): string {
    this.#lines ??= this.text.split(/\r?\n/);
    return this.#lines[number - 1] ?? "";
  }
}

function parsed(text: string) {
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines, uniqueKeys: false, merge: true, logLevel: "silent" }), lines };
}

const isNode = (value: unknown): value is Node => isMap(value) || isSeq(value) || isScalar(value);

/** A member is pointed at by its key, which is where a reader looks; an item by its value. */
function step(node: unknown, key: string): { readonly node: unknown; readonly offset: number } | null {
  if (isMap(node)) {
    const pair = node.items.find((item) => isPair(item) && String(isScalar(item.key) ? item.key.value : item.key) === key);
    if (!pair) return null;
    return { node: pair.value, offset: (pair.key as Node).range?.[0] ?? 0 };
  }
  if (isSeq(node)) {
    const item = node.items[Number(key)];
    return isNode(item) ? { node: item, offset: item.range?.[0] ?? 0 } : null;
  }
  return null;
}
