import { type Connection, connectionOf } from "./connection.ts";
import { Failure } from "./failure.ts";
import type { Token } from "./token.ts";
import type { ErrorKind } from "./types.ts";

/** Milliseconds until an answer is given up; tries of a read; most rows that are shown. */
const patience = 15_000;
const tries = 4;
const mostRows = 500;

/** The Platform API, as far as the component calls it. Only reads are tried again. */
export class Api {
  readonly #base: string;
  readonly #token: Token;
  readonly #company: () => string | undefined;
  readonly #signal: AbortSignal;

  constructor(base: string, token: Token, company: () => string | undefined, signal: AbortSignal) {
    this.#base = base.replace(/\/+$/, "");
    this.#token = token;
    this.#company = company;
    this.#signal = signal;
  }

  async connections(): Promise<readonly Connection[]> {
    const rows: unknown[] = [];
    let path: string | undefined = await this.#path("?pageSize=100");
    while (path !== undefined && rows.length < mostRows) {
      const page = (await this.#read(path)) as {
        readonly results?: unknown;
        readonly _links?: { readonly next?: { readonly href?: string } };
      };
      if (!Array.isArray(page?.results)) throw new Failure("invalid_response", "the list of connections has no results");
      rows.push(...(page.results as unknown[]));
      path = this.#own(page._links?.next?.href);
    }
    return rows.map(connectionOf).filter((row) => row !== null);
  }

  async connection(id: string): Promise<Connection> {
    return checked(await this.#read(await this.#path(`/${encodeURIComponent(id)}`)));
  }

  /** Ends access. When the answer is lost, what the server says afterwards counts: asking twice does no harm. */
  async unlink(id: string): Promise<Connection> {
    try {
      return checked(await this.#send("PATCH", await this.#path(`/${encodeURIComponent(id)}`), { status: "Unlinked" }));
    } catch (error) {
      if (!(error instanceof Failure) || !["timeout", "network", "invalid_response"].includes(error.kind)) throw error;
      const now = await this.connection(id);
      if (now.status === "Unlinked") return now;
      throw error;
    }
  }

  /** Pauses until a time, or resumes. No public operation does it: it is the sandbox's own. */
  async pause(id: string, until: string | null): Promise<Connection> {
    const path = `/_sandbox${await this.#path(`/${encodeURIComponent(id)}/pause`)}`;
    return checked(await this.#send(until === null ? "DELETE" : "PUT", path, until === null ? undefined : { pausedUntil: until }));
  }

  async logo(integrationKey: string): Promise<string | null> {
    const branding = (await this.#read(`/integrations/${encodeURIComponent(integrationKey)}/branding`)) as {
      readonly logo?: Readonly<Record<"square" | "full", { readonly image?: { readonly src?: unknown } } | undefined>>;
    };
    const src = (branding?.logo?.square ?? branding?.logo?.full)?.image?.src;
    return typeof src === "string" && /^https?:\/\//.test(src) ? src : null;
  }

  /** A link of the API's own as a path: the token goes nowhere else. */
  #own(href: string | undefined): string | undefined {
    if (href === undefined) return undefined;
    const { origin, pathname, search } = new URL(href, this.#base);
    return origin === new URL(this.#base).origin ? pathname + search : undefined;
  }

  async #path(rest: string): Promise<string> {
    await this.#token.current();
    return `/companies/${encodeURIComponent(this.#company() ?? this.#token.companyId ?? "me")}/connections${rest}`;
  }

  async #read(path: string): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.#send("GET", path);
      } catch (error) {
        const again = error instanceof Failure && ["network", "timeout", "server", "rate_limited"].includes(error.kind);
        if (!again || attempt === tries || (error as Failure).retryAfter === -1) throw error;
        const wanted = Math.min((error as Failure).retryAfter ?? 0, 20) * 1000;
        await this.#wait(wanted || Math.random() * 300 * 2 ** attempt);
      }
    }
  }

  async #send(method: string, path: string, body?: object): Promise<unknown> {
    const token = await this.#token.current();
    const response = await this.#fetch(method, path, token, body);
    if (response.status !== 401) return contentOf(response);
    const other = await this.#token.instead(token);
    return contentOf(other === null ? response : await this.#fetch(method, path, other, body));
  }

  async #fetch(method: string, path: string, token: string, body?: object): Promise<Response> {
    const timeout = new AbortController();
    const timer = setTimeout(() => timeout.abort(), patience);
    const stop = () => timeout.abort();
    this.#signal.addEventListener("abort", stop);
    try {
      return await fetch(this.#base + path, {
        method,
        headers: { Authorization: `Bearer ${token}`, Accept: "application/json", ...(body ? { "Content-Type": "application/json" } : {}) },
        ...(body ? { body: JSON.stringify(body) } : {}),
        credentials: "omit",
        cache: "no-store",
        referrerPolicy: "strict-origin-when-cross-origin",
        signal: timeout.signal,
      });
    } catch {
      if (this.#signal.aborted) throw new Failure("network", "the component was removed");
      if (timeout.signal.aborted) throw new Failure("timeout", `no answer from ${this.#base} within ${patience / 1000} s`);
      throw await this.#unreachable();
    } finally {
      clearTimeout(timer);
      this.#signal.removeEventListener("abort", stop);
    }
  }

  /** A browser does not say why a request failed. One that may not be read tells a server that answers from none at all. */
  async #unreachable(): Promise<Failure> {
    if (!navigator.onLine) return new Failure("offline", "the browser is offline");
    try {
      await fetch(`${this.#base}/`, { mode: "no-cors", credentials: "omit", cache: "no-store", signal: this.#signal });
    } catch {
      return new Failure("network", `${this.#base} cannot be reached`);
    }
    return new Failure(
      "cors",
      `The origin ${location.origin} is not among the allowed origins; add it with connectionManagement.corsSettings.set`,
    );
  }

  #wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      setTimeout(resolve, ms);
    });
  }
}

const kinds: Readonly<Record<number, ErrorKind>> = { 401: "unauthorized", 403: "forbidden", 404: "not_found", 429: "rate_limited" };

async function contentOf(response: Response): Promise<unknown> {
  const { status, headers } = response;
  const text = await response.text().catch(() => "");
  const value = parsed(text);
  if (response.ok && value !== undefined) return value;
  const error = (value ?? {}) as { readonly correlationId?: string; readonly error?: string };
  const correlationId = error.correlationId ?? headers.get("x-correlation-id") ?? undefined;
  const facts = { status, ...(correlationId === undefined ? {} : { correlationId }) };
  if (response.ok) throw new Failure("invalid_response", "the answer is not JSON", facts);
  const kind = kinds[status] ?? (status >= 500 ? "server" : "invalid_response");
  const after = headers.get("retry-after");
  throw new Failure(kind, error.error ?? `the API answered ${status}`, {
    ...facts,
    ...(after === null ? {} : { retryAfter: secondsOf(after) }),
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Seconds, or a date; -1 for one that is too far away to wait for. */
function secondsOf(after: string): number {
  const seconds = /^\d+$/.test(after) ? Number(after) : (Date.parse(after) - Date.now()) / 1000;
  return seconds > 20 ? -1 : Math.max(0, seconds || 0);
}

function checked(value: unknown): Connection {
  const connection = connectionOf(value);
  if (connection === null) throw new Failure("invalid_response", "the answer is no connection");
  return connection;
}
