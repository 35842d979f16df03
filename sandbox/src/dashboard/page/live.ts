import type { Entry } from "./types.ts";

export interface Watcher {
  /** The stream stands; what came before it can be read now without a gap. */
  readonly connected: () => Promise<void>;
  readonly lost: () => void;
  readonly answered: (entry: Entry) => void;
}

/**
 * Follows the request log while the page is seen: a browser has six connections for one origin, and a stream in each of six tabs would leave
 * none. When the sandbox was away, the browser connects again by itself.
 */
export function watchRequests({ connected, lost, answered }: Watcher): void {
  let source: EventSource | null = null;
  const follow = (): void => {
    source?.close();
    source = null;
    if (document.visibilityState === "hidden") return;
    source = new EventSource("/_sandbox/requests/live");
    source.addEventListener("open", () => void connected().catch(lost));
    source.addEventListener("error", lost);
    source.addEventListener("request", (event: MessageEvent<string>) => answered(JSON.parse(event.data) as Entry));
  };
  document.addEventListener("visibilitychange", follow);
  follow();
}
