import type { Api } from "./api.ts";
import type { Connection, ConnectionError } from "./connection.ts";
import { Failure } from "./failure.ts";
import type { CodatConnectionsOptions } from "./types.ts";

/** Milliseconds between looks at the server: at first, at most, and when one has given up hope. */
const first = 1500;
const most = 5000;
const patient = 30_000;
const patience = 600_000;

/** A link page, opened, and what the server says of it: that alone is the truth. */
export class Linking {
  readonly #api: Api;
  readonly #before: Connection;
  readonly #window: Window | null;
  readonly #started = Date.now();
  readonly #done: (connection: Connection) => void;
  readonly #failed: (failure: Failure) => void;
  #origin = "";
  #timer: ReturnType<typeof setTimeout> | undefined;
  #stopped = false;

  /** Call it inside the click: a window that opens later is blocked. */
  constructor(api: Api, before: Connection, done: (connection: Connection) => void, failed: (failure: Failure) => void) {
    this.#api = api;
    this.#before = before;
    this.#done = done;
    this.#failed = failed;
    this.#window = window.open("about:blank", `codat-link-${before.id}`, "popup,width=520,height=760");
    addEventListener("message", this.#hint);
    addEventListener("focus", this.#look);
    document.addEventListener("visibilitychange", this.#look);
  }

  /** Takes the window to a fresh link; returns the link when there is no window to take there. */
  async start(options: CodatConnectionsOptions): Promise<string | null> {
    try {
      const { linkUrl } = await this.#api.connection(this.#before.id);
      const url = allowedLink(linkUrl, options.linkOrigins);
      this.#origin = new URL(url).origin;
      this.#wait(first);
      if (!this.#window) return url;
      this.#window.location.replace(url);
      return null;
    } catch (error) {
      this.stop();
      throw error;
    }
  }

  /** Looks at once. */
  readonly #look = (): void => {
    if (!this.#stopped && document.visibilityState !== "hidden") void this.check();
  };

  /** Anybody can send a message: it is taken for a hint to look, and only from the window that was opened. */
  readonly #hint = ({ origin, source }: MessageEvent): void => {
    if (origin === this.#origin && source === this.#window) void this.check();
  };

  /** Asks the server; true when that ended the wait. */
  async check(): Promise<boolean> {
    clearTimeout(this.#timer);
    try {
      const now = await this.#api.connection(this.#before.id);
      if (this.#stopped) return true;
      const error = newError(now, this.#before, this.#started);
      if (now.status === "Linked" && (this.#before.status !== "Linked" || now.lastSync !== this.#before.lastSync))
        return this.#end(() => this.#done(now));
      if (error)
        return this.#end(() =>
          this.#failed(new Failure("link_failed", error.statusText ?? error.errorMessage ?? "the link was not finished")),
        );
    } catch (error) {
      if (this.#stopped) return true;
      if (error instanceof Failure && ["unauthorized", "not_found", "forbidden"].includes(error.kind))
        return this.#end(() => this.#failed(error));
    }
    const waited = Date.now() - this.#started;
    this.#wait(waited > patience || document.visibilityState === "hidden" ? patient : Math.min(most, first + waited / 20));
    return false;
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    removeEventListener("message", this.#hint);
    removeEventListener("focus", this.#look);
    document.removeEventListener("visibilitychange", this.#look);
    this.#window?.close();
  }

  #end(tell: () => void): true {
    this.stop();
    tell();
    return true;
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    if (!this.#stopped) this.#timer = setTimeout(() => void this.check(), ms);
  }
}

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
