import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE, type ScalarEvent } from "js-yaml";
import { maxDepth } from "./limits.ts";
import type { Offsets } from "./offsets.ts";
import { segments } from "./pointer.ts";

/** From one pass over YAML or JSON that builds no tree. */
export class EventOffsets implements Offsets {
  readonly #text: string;
  readonly #events: readonly Event[];
  /** For each event that opens a map or a list, the index of the one that closes it; for any other, its own. */
  readonly #ends: Int32Array;

  constructor(text: string) {
    this.#text = text;
    this.#events = eventsOf(text);
    this.#ends = endsOf(this.#events);
  }

  of(pointer: string): number {
    let node = 1; // event 0 opens the document
    let offset = this.#start(node) ?? 0;
    for (const key of segments(pointer)) {
      const next = this.#step(node, key);
      if (next === null) break;
      node = next.node;
      offset = this.#start(next.at) ?? offset;
    }
    return offset;
  }

  #step(parent: number, key: string): { readonly node: number; readonly at: number } | null {
    const end = this.#ends[parent] ?? parent;
    switch (this.#events[parent]?.type) {
      case EVENT_ID.MAPPING:
        for (let at = parent + 1; at < end; at = this.#after(this.#after(at))) {
          if (this.#isKey(at, key)) return { node: this.#after(at), at };
        }
        return null;
      case EVENT_ID.SEQUENCE:
        for (let at = parent + 1, index = 0; at < end; at = this.#after(at), index++) {
          if (index === Number(key)) return { node: at, at };
        }
        return null;
      default:
        return null;
    }
  }

  #after(index: number): number {
    return (this.#ends[index] ?? index) + 1;
  }

  #isKey(index: number, key: string): boolean {
    const event = this.#events[index];
    return event?.type === EVENT_ID.SCALAR && getScalarValue(this.#text, event) === key;
  }

  /** Null for what takes no room: the empty value of `- `. */
  #start(index: number): number | null {
    const event = this.#events[index];
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return event.valueStart < 0 ? null : event.valueStart - (isQuoted(event) ? 1 : 0);
      case EVENT_ID.MAPPING:
      case EVENT_ID.SEQUENCE:
        return event.start;
      default:
        return null;
    }
  }
}

const isQuoted = ({ style }: ScalarEvent): boolean => style === SCALAR_STYLE.DOUBLE_QUOTED || style === SCALAR_STYLE.SINGLE_QUOTED;

function eventsOf(text: string): readonly Event[] {
  try {
    return parseEvents(text, { maxDepth });
  } catch {
    return []; // what the JSON parser took and this one does not is pointed at as a whole
  }
}

function endsOf(events: readonly Event[]): Int32Array {
  const ends = Int32Array.from(events, (_, index) => index);
  const open: number[] = [];
  for (const [index, { type }] of events.entries()) {
    if (type === EVENT_ID.DOCUMENT || type === EVENT_ID.MAPPING || type === EVENT_ID.SEQUENCE) open.push(index);
    if (type === EVENT_ID.POP) ends[open.pop() ?? 0] = index;
  }
  return ends;
}
