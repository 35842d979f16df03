import { type Connection, connectionOf } from "./connection.ts";
import { Failure, failureOf } from "./failure.ts";
import type { Token } from "./token.ts";
import type { ErrorKind } from "./types.ts";

/** Milliseconds until an answer is given up; tries of a read, and the seconds that are waited at most between two; most rows that are shown. */
const patience = 15_000;
const tries = 4;
const longest = 20;
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
    let path: string | undefined = `${await this.path()}?pageSize=100`;
    while (path !== undefined && rows.length < mostRows) {
      const page = (await this.read(path)) as {
        readonly results?: unknown;
        readonly _links?: { readonly next?: { readonly href?: string } };
      };
      if (!Array.isArray(page?.results)) throw new Failure("invalid_response", "the list of connections has no results");
      rows.push(...(page.results as unknown[]));
      path = this.#own(page._links?.next?.href);
    }
    return rows.map(connectionOf).filter((row) => row !== null);
  }

  async logo(integrationKey: string): Promise<string | null> {
    const branding = (await this.read(`/integrations/${encodeURIComponent(integrationKey)}/branding`)) as {
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

  /** Where the company's connections are, one of them, or something of it. */
  async path(...segments: readonly string[]): Promise<string> {
    await this.#token.current();
    const company = this.#company() ?? this.#token.companyId ?? "me";
    return ["", "companies", company, "connections", ...segments].map(encodeURIComponent).join("/");
  }

  async read(path: string): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.send("GET", path);
      } catch (error) {
        const { kind, facts } = failureOf(error);
        const again = ["network", "timeout", "server", "rate_limited"].includes(kind);
        const wanted = facts.retryAfter ?? Math.random() * 0.3 * 2 ** attempt;
        if (!again || attempt === tries || wanted > longest || this.#signal.aborted) throw error;
        await new Promise((resolve) => setTimeout(resolve, wanted * 1000));
      }
    }
  }

  async send(method: string, path: string, body?: object): Promise<unknown> {
    const token = await this.#token.current();
    const response = await this.#fetch(method, path, token, body);
    if (response.status !== 401) return contentOf(response);
    const other = await this.#token.instead(token);
    return contentOf(other === null ? response : await this.#fetch(method, path, other, body));
  }

  async #fetch(method: string, path: string, token: string, body?: object): Promise<Response> {
    const timeout = AbortSignal.timeout(patience);
    try {
      return await fetch(this.#base + path, {
        method,
        headers: { Authorization: `Bearer ${token}`, Accept: "application/json", ...(body && { "Content-Type": "application/json" }) },
        ...(body && { body: JSON.stringify(body) }),
        credentials: "omit",
        cache: "no-store",
        referrerPolicy: "strict-origin-when-cross-origin",
        signal: AbortSignal.any([this.#signal, timeout]),
      });
    } catch {
      if (this.#signal.aborted) throw new Failure("network", "the component was removed");
      if (timeout.aborted) throw new Failure("timeout", `no answer from ${this.#base} within ${patience / 1000} s`);
      throw await this.#unreachable();
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
}

const kinds: Readonly<Record<number, ErrorKind>> = { 401: "unauthorized", 403: "forbidden", 404: "not_found", 429: "rate_limited" };

async function contentOf(response: Response): Promise<unknown> {
  const { status, ok, headers } = response;
  const value = (await response.json().catch(() => undefined)) as { readonly correlationId?: string; readonly error?: string } | undefined;
  if (ok && value !== undefined) return value;
  const facts = { status, correlationId: value?.correlationId ?? headers.get("x-correlation-id") ?? undefined };
  if (ok) throw new Failure("invalid_response", "the answer is not JSON", facts);
  const kind = kinds[status] ?? (status < 500 ? "invalid_response" : "server");
  throw new Failure(kind, value?.error ?? `the API answered ${status}`, { ...facts, retryAfter: secondsOf(headers.get("retry-after")) });
}

/** Given in seconds, or as a date. */
function secondsOf(after: string | null): number | undefined {
  if (after === null) return undefined;
  const seconds = Number(after);
  return Number.isNaN(seconds) ? Math.max(0, (Date.parse(after) - Date.now()) / 1000) || 0 : seconds;
}
