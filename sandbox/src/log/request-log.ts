/** One answered request, without anything secret: no header, no body, no value of a query. */
export interface Entry {
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  /** Dotted name of the operation, null when there is none. */
  readonly operation: string | null;
  readonly operationId: string | null;
  readonly caller: "key" | "token" | "nobody";
  readonly origin: string | null;
  readonly correlationId: string;
  /** What was wrong, as the answer says it. */
  readonly error: string | null;
}

export interface Watcher {
  readonly answered: (entry: Entry) => void;
  /** The sandbox stops: nothing comes any more. */
  readonly ended: () => void;
}

const capacity = 200;

/** The last requests, and whoever watches for the next ones. */
export class RequestLog {
  readonly #entries: Entry[] = [];
  readonly #watchers = new Set<Watcher>();

  add(entry: Entry): void {
    this.#entries.push(entry);
    if (this.#entries.length > capacity) this.#entries.shift();
    for (const { answered } of this.#watchers) answered(entry);
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Calls back for each new entry, until the returned function is called. */
  watch(watcher: Watcher): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }

  /** Lets go of whoever watches. */
  end(): void {
    for (const { ended } of this.#watchers) ended();
    this.#watchers.clear();
  }
}
