import type { Entry } from "./types.ts";

export interface Watcher {
  /** The stream stands; what came before it can be read now without a gap. */
  readonly connected: () => Promise<void>;
  readonly lost: () => void;
  readonly answered: (entry: Entry) => void;
}

/** Follows the request log; the browser connects again by itself when the sandbox was away. */
export function watchRequests({ connected, lost, answered }: Watcher): void {
  const source = new EventSource("/_sandbox/requests/live");
  source.addEventListener("open", () => void connected().catch(lost));
  source.addEventListener("error", lost);
  source.addEventListener("request", (event: MessageEvent<string>) => answered(JSON.parse(event.data) as Entry));
}
