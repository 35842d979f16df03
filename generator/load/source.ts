import type { Offsets } from "./offsets.ts";
import type { Position } from "./parsed.ts";

/** One file as read: its value, and where each part of it stands, worked out when a diagnostic asks. */
export class Source {
  /** From the document's folder, with forward slashes: the same wherever the command runs. */
  readonly path: string;
  readonly text: string;
  readonly value: unknown;
  readonly #offsetsOf: () => Offsets;
  #offsets: Offsets | null = null;
  #lines: Lines | null = null;

  constructor(path: string, text: string, value: unknown, offsets: () => Offsets) {
    this.path = path;
    this.text = text;
    this.value = value;
    this.#offsetsOf = offsets;
  }

  /** The same file with another value. Places stay those of the file. */
  with(value: unknown): Source {
    return new Source(this.path, this.text, value, this.#offsetsOf);
  }

  /** Line and column of what a JSON pointer names, or of the nearest thing around it that exists. */
  locate(pointer: string): Position {
    this.#offsets ??= this.#offsetsOf();
    return this.#positions().at(this.#offsets.of(pointer));
  }

  line(number: number): string {
    return this.#positions().text(number);
  }

  #positions(): Lines {
    this.#lines ??= new Lines(this.text);
    return this.#lines;
  }
}

class Lines {
  readonly #text: string;
  /** Offset of each line's first character. */
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    this.#starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  }

  at(offset: number): Position {
    const index = this.#starts.findLastIndex((start) => start <= offset);
    return { line: index + 1, column: offset - (this.#starts[index] ?? 0) + 1 };
  }

  text(number: number): string {
    const start = this.#starts[number - 1];
    return start === undefined ? "" : this.#text.slice(start, this.#starts[number]).replace(/\r?\n$/, "");
  }
}
