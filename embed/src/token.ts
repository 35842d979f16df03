import { Failure } from "./failure.ts";
import type { GetAccessToken } from "./types.ts";

/** Milliseconds: how long before its end a token is renewed, and how long the page may take to fetch one. */
const early = 60_000;
const patience = 20_000;

/** The token, always one that should still work. Whoever asks while one is fetched waits for the same one. */
export class Token {
  #value: string | undefined;
  #ends = Number.POSITIVE_INFINITY;
  #fetching: Promise<string> | null = null;
  #get: GetAccessToken | undefined;
  readonly #signal: AbortSignal;

  constructor(value: string | undefined, get: GetAccessToken | undefined, signal: AbortSignal) {
    this.#signal = signal;
    this.#get = get;
    if (value !== undefined) this.#keep(value);
  }

  get canRefresh(): boolean {
    return this.#get !== undefined;
  }

  /** What the page has given anew. */
  set(value: string | undefined, get: GetAccessToken | undefined): void {
    this.#get = get ?? this.#get;
    if (value !== undefined && value !== this.#value) this.#keep(value);
  }

  async current(): Promise<string> {
    if (this.#fetching) return this.#fetching;
    if (this.#value === undefined) return this.#fetch("initial");
    return this.#get && Date.now() > this.#ends - early ? this.#fetch("expiring") : this.#value;
  }

  /** Another token than the one that was refused, or null when there is none to be had. */
  async instead(of: string): Promise<string | null> {
    if (this.#fetching) return this.#fetching;
    if (this.#value !== of && this.#value !== undefined) return this.#value;
    return this.#get ? this.#fetch("rejected") : null;
  }

  /** The company that the token is for, as far as it says. */
  get companyId(): string | null {
    const claim = claims(this.#value ?? "")["companyId"];
    return typeof claim === "string" ? claim : null;
  }

  #fetch(reason: "initial" | "expiring" | "rejected"): Promise<string> {
    const get = this.#get;
    if (!get) return Promise.reject(new Failure("token_callback", "there is neither accessToken nor getAccessToken"));
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`getAccessToken did not settle within ${patience / 1000} s`)), patience);
    });
    const fetched = Promise.race([Promise.resolve().then(() => get({ reason, signal: this.#signal })), late]).then((given) => {
      const { accessToken, expiresIn } = typeof given === "string" ? { accessToken: given, expiresIn: undefined } : given;
      if (typeof accessToken !== "string" || accessToken === "") throw new Error("getAccessToken returned no token");
      this.#keep(accessToken, expiresIn);
      return accessToken;
    });
    this.#fetching = fetched
      .catch((error: unknown) => {
        throw new Failure("token_callback", error instanceof Error ? error.message : String(error));
      })
      .finally(() => {
        clearTimeout(timer);
        this.#fetching = null;
      });
    return this.#fetching;
  }

  #keep(value: string, expiresIn?: number): void {
    this.#value = value;
    const { exp } = claims(value);
    this.#ends = typeof exp === "number" ? exp * 1000 : expiresIn === undefined ? Number.POSITIVE_INFINITY : Date.now() + expiresIn * 1000;
  }
}

/** A JWT's own words, unchecked: they only say when to ask for the next one, and for whom. */
function claims(token: string): Readonly<Record<string, unknown>> {
  try {
    const payload = (token.split(".")[1] ?? "").replace(/-/g, "+").replace(/_/g, "/");
    return JSON.parse(atob(payload)) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}
