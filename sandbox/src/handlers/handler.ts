import type { Caller } from "../auth/caller.ts";
import type { Keys } from "../auth/keys.ts";
import type { Tokens } from "../auth/tokens.ts";
import type { Links } from "../link/links.ts";
import type { Platform } from "../platform.ts";
import type { Store } from "../state/store.ts";

/** What handlers share: the state, and what changes in it is told to. */
export interface World {
  readonly store: Store;
  readonly keys: Keys;
  readonly tokens: Tokens;
  readonly links: Links;
  readonly platform: Platform;
  /** Origin of the API, and of the Link pages. */
  readonly urls: { readonly api: string; readonly link: string };
  /** Tells the webhook consumers that want it; the payload is the API's, the tags are the company's. */
  readonly emit: (event: string, payload: object, tags: Readonly<Record<string, string>>) => Promise<void>;
}

/** One request that was found right. */
export interface Call {
  readonly caller: Caller;
  readonly values: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string | number | boolean>>;
  readonly body: unknown;
  /** Path and query as sent. */
  readonly target: string;
}

export interface Answer {
  readonly status: number;
  /** JSON; none when absent. */
  readonly body?: object;
}

export type Handler = (call: Call, world: World) => Promise<Answer>;

export const ok = (body: object): Answer => ({ status: 200, body });
export const created = (body: object): Answer => ({ status: 201, body });
export const done: Answer = { status: 204 };

/** A path variable; the route has it, or there would be no call. */
export function valueIn({ values }: Call, name: string): string {
  const value = values[name];
  if (value === undefined) throw new Error(`the route has no ${name}`);
  return value;
}

/** A page may be asked to hold 5000, and is documented to hold no more than this. */
const largestPage = 2000;

export function pagingOf({ query, target }: Call) {
  return {
    target,
    page: Number(query["page"] ?? 1),
    pageSize: Math.min(Number(query["pageSize"] ?? 100), largestPage),
    query: String(query["query"] ?? ""),
    orderBy: String(query["orderBy"] ?? ""),
  };
}
