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

const capacity = 200;

/** The last requests, and whoever watches for the next ones. */
export class RequestLog {
  readonly #entries: Entry[] = [];
  readonly #watchers = new Set<(entry: Entry) => void>();

  add(entry: Entry): void {
    this.#entries.push(entry);
    if (this.#entries.length > capacity) this.#entries.shift();
    for (const watcher of this.#watchers) watcher(entry);
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  /** Calls back for each new entry, until the returned function is called. */
  watch(watcher: (entry: Entry) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}
