import type { Api } from "../api.ts";
import type { Connection, ConnectionError } from "../connection.ts";
import { Failure, failureOf } from "../failure.ts";
import type { CodatConnectionsOptions } from "../types.ts";
import { read } from "./writes.ts";

/** Milliseconds between looks at the server: at first, at most, and when one has given up hope. */
const first = 1500;
const most = 5000;
const patient = 30_000;
const patience = 600_000;
/** Milliseconds after which a window that seems closed is asked about: "closed" may be wrong. */
const doubt = 60_000;

export interface Outcomes {
  linked(connection: Connection): void;
  failed(failure: Failure): void;
  /** The window seems to be gone, and nothing has changed. */
  unfinished(): void;
}

/** A link page, opened, and what the server says of it: that alone is the truth. */
export class Linking {
  readonly #api: Api;
  readonly #before: Connection;
  readonly #window: Window | null;
  readonly #outcomes: Outcomes;
  readonly #started = Date.now();
  readonly #ended = new AbortController();
  #url = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Call it inside the click: a window that opens later is blocked. */
  constructor(api: Api, before: Connection, outcomes: Outcomes) {
    this.#api = api;
    this.#before = before;
    this.#outcomes = outcomes;
    this.#window = window.open("about:blank", `codat-link-${before.id}`, "popup,width=520,height=760");
    const { signal } = this.#ended;
    addEventListener("message", this.#hint, { signal });
    addEventListener("focus", this.#look, { signal });
    document.addEventListener("visibilitychange", this.#look, { signal });
    // A page of the same site that the link page returns to may say so; it too is only a hint.
    const channel = new BroadcastChannel("codat-link");
    channel.addEventListener("message", this.#look);
    signal.addEventListener("abort", () => channel.close());
  }

  /** Takes the window to a fresh link; returns the link when there is no window to take there. */
  async start(options: CodatConnectionsOptions): Promise<string | null> {
    const { linkUrl } = await read(this.#api, this.#before.id);
    this.#url = allowedLink(linkUrl, options.linkOrigins);
    this.#wait(first);
    if (!this.#window) return this.#url;
    if (!this.#ended.signal.aborted) this.#window.location.replace(this.#url);
    return null;
  }

  /** Asks the server; true when that ended the wait. */
  async check(): Promise<boolean> {
    clearTimeout(this.#timer);
    try {
      const now = await read(this.#api, this.#before.id);
      if (this.#ended.signal.aborted) return true;
      const error = newError(now, this.#before, this.#started);
      if (hasLinked(now, this.#before)) return this.#end(() => this.#outcomes.linked(now));
      const words = error?.statusText ?? error?.errorMessage ?? "the link was not finished";
      if (error) return this.#end(() => this.#outcomes.failed(new Failure("link_failed", words)));
    } catch (error) {
      if (this.#ended.signal.aborted) return true;
      const failure = failureOf(error);
      if (["unauthorized", "not_found", "forbidden"].includes(failure.kind)) return this.#end(() => this.#outcomes.failed(failure));
    }
    this.#again();
    return false;
  }

  stop(): void {
    this.#ended.abort();
    clearTimeout(this.#timer);
    this.#window?.close();
  }

  /** Looks at once. */
  readonly #look = (): void => {
    if (!this.#ended.signal.aborted && this.#url !== "" && document.visibilityState !== "hidden") void this.check();
  };

  /** Anybody can send a message: it is taken for a hint to look, and only from the window that was opened. */
  readonly #hint = ({ origin, source }: MessageEvent): void => {
    if (source === this.#window && this.#url !== "" && origin === new URL(this.#url).origin) void this.check();
  };

  #again(): void {
    const waited = Date.now() - this.#started;
    const closed = this.#window?.closed === true;
    if (closed && waited > doubt) this.#outcomes.unfinished();
    const hopeless = waited > patience || document.visibilityState === "hidden";
    this.#wait(hopeless ? patient : closed ? first : Math.min(most, first + waited / 20));
  }

  #end(tell: () => void): true {
    this.stop();
    tell();
    return true;
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#ended.signal.aborted) this.#timer = setTimeout(() => void this.check(), ms);
  }
}

/** Whether a connection works now that did not, or has been made anew. */
export const hasLinked = (now: Connection, before: Pick<Connection, "status" | "lastSync">): boolean =>
  now.status === "Linked" && (before.status !== "Linked" || now.lastSync !== before.lastSync);

/** A link is followed only over https, or on this machine, and only to the origins that the page names, if it names any. */
export function allowedLink(link: string, origins: readonly string[] | undefined): string {
  const url = URL.canParse(link) ? new URL(link) : null;
  const local = url !== null && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname) && url.protocol === "http:";
  const allowed = url !== null && (url.protocol === "https:" || local) && (origins === undefined || origins.includes(url.origin));
  if (!allowed) throw new Failure("link_failed", "the connection's linkUrl is not one that may be opened");
  return url.href;
}

/** An error that was not there before the link was opened: that is how cancelling looks from here. */
function newError(now: Connection, before: Connection, started: number): ConnectionError | undefined {
  const known = new Set(before.dataConnectionErrors.map(({ erroredOnUtc }) => erroredOnUtc));
  return now.dataConnectionErrors.find(
    ({ erroredOnUtc, status }) => status !== "Resolved" && !known.has(erroredOnUtc) && Date.parse(erroredOnUtc ?? "") > started - 5000,
  );
}
