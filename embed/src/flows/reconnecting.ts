import type { Connection } from "../connection.ts";
import { Failure, failureOf } from "../failure.ts";
import { go, gone, type Screen } from "../state.ts";
import { busy, done, notYet } from "./changes.ts";
import { argsOf } from "./connection-args.ts";
import { type Context, free, settle } from "./context.ts";
import { allowedLink, hasLinked, Linking } from "./link.ts";
import { read } from "./writes.ts";

/** What is written down before the page is left, to be looked at when it is there again; a page may have no storage. */
const remembered = {
  key: "codat-connections-link",
  get(): string | null {
    try {
      return sessionStorage.getItem(this.key);
    } catch {
      return null;
    }
  },
  set(connection: Connection | null): void {
    try {
      if (connection === null) sessionStorage.removeItem(this.key);
      else {
        const { id, status, lastSync } = connection;
        sessionStorage.setItem(this.key, JSON.stringify({ id, status, lastSync }));
      }
    } catch {
      // then a page that was left in between does not say what became of it
    }
  },
};

/** Reconnecting, from the click to what the server says of it. */
export class Reconnecting {
  readonly #context: Context;
  #linking: Linking | null = null;

  constructor(context: Context) {
    this.#context = context;
    context.signal.addEventListener("abort", () => this.#linking?.stop());
  }

  async start(id: string): Promise<void> {
    const context = this.#context;
    const before = free(context, id);
    if (!before) return;
    if (context.options.reauthorize === "redirect") return this.#redirect(before);
    this.#linking?.stop();
    const wait = (url: string | null, unfinished: boolean) => context.dispatch(go({ name: "waiting", id, url, unfinished }));
    const linking = new Linking(context.api, before, {
      linked: (connection) => this.#linked(connection, before),
      failed: (failure) => this.#failed(before, failure),
      unfinished: () => wait(null, true),
    });
    this.#linking = linking;
    remembered.set(before);
    wait(null, false);
    try {
      const url = await linking.start(context.options);
      if (url === null || this.#linking !== linking) return;
      context.tell(new Failure("popup_blocked", "the browser did not let the window open"));
      wait(url, false);
    } catch (error) {
      if (this.#linking === linking) this.#failed(before, failureOf(error));
    }
  }

  /** Back from a redirect, or from a tab that the browser had thrown away: what became of it? */
  resume(): void {
    const left = remembered.get();
    if (left === null || this.#context.signal.aborted) return;
    remembered.set(null);
    try {
      const before = JSON.parse(left) as Pick<Connection, "id" | "status" | "lastSync">;
      const now = this.#context.find(before.id);
      if (now && hasLinked(now, before)) this.#linked(now, { ...now, ...before });
    } catch {
      // not ours
    }
  }

  /** "I've finished": looks at once, and says so when it is not true yet. */
  async finished(id: string): Promise<void> {
    if (this.#linking && !(await this.#linking.check())) this.#context.dispatch(notYet(id));
  }

  cancel(id: string): void {
    this.#end();
    this.#context.dispatch(go({ name: "reconnect", id, failure: null }));
  }

  async #redirect(before: Connection): Promise<void> {
    const context = this.#context;
    context.dispatch(busy(before));
    await settle(context, before, async () => {
      const { linkUrl } = await read(context.api, before.id);
      const url = allowedLink(linkUrl, context.options.linkOrigins);
      remembered.set(before);
      location.assign(url);
    });
  }

  #linked(connection: Connection, before: Connection): void {
    this.#end();
    const [company, known] = [companyOf(connection), companyOf(before)];
    const other = company !== null && known !== null && company !== known;
    const screen: Screen = other ? { name: "mismatch", id: connection.id, company } : { name: "reconnected", id: connection.id };
    this.#context.dispatch(done(connection, screen));
    this.#context.call("onReconnect", argsOf(connection));
  }

  #failed({ id }: Connection, failure: Failure): void {
    this.#end();
    this.#context.tell(failure);
    this.#context.dispatch(failure.kind === "not_found" ? gone(id) : go({ name: "reconnect", id, failure }));
  }

  #end(): void {
    this.#linking?.stop();
    this.#linking = null;
    remembered.set(null);
  }
}

function companyOf({ connectionInfo }: Connection): string | null {
  const company = connectionInfo?.["companyName"];
  return typeof company === "string" ? company : null;
}
