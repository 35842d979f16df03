import { Api } from "./api.ts";
import { argsOf, type Connection } from "./connection.ts";
import { errorArgs, Failure, failureOf } from "./failure.ts";
import { catalogueOf, type Language, languageOf, localeOf } from "./i18n.ts";
import { allowedLink, Linking } from "./link.ts";
import { Logos } from "./logos.ts";
import { english } from "./messages.ts";
import { type Action, initial, reduce, type Screen, type State } from "./state.ts";
import { applyTheme } from "./theme.ts";
import { Token } from "./token.ts";
import type { CodatConnectionsCallbacks, CodatConnectionsProps } from "./types.ts";
import type { Handlers } from "./view/parts.ts";
import { View } from "./view/view.ts";

/** Milliseconds: how often the list is read while the page is seen, and how old it may be when the reader comes back. */
const usualRefresh = 60_000;
const stale = 30_000;

const listed: readonly string[] = ["accounting", "banking", "commerce"];

/** What stands between state, server and view: runs what was clicked, and tells the page. */
export class App {
  readonly ready: Promise<void>;
  #props: CodatConnectionsProps;
  #state: State = initial;
  #language: Language = languageOf("en", english, {});
  #linking: Linking | null = null;
  #loadedAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #ended = new AbortController();
  readonly #host: HTMLElement;
  readonly #view: View;
  readonly #token: Token;
  readonly #api: Api;
  readonly #logos: Logos;

  constructor(host: HTMLElement, root: ShadowRoot, props: CodatConnectionsProps, base: string) {
    this.#host = host;
    this.#props = props;
    const { signal } = this.#ended;
    this.#token = new Token(props.accessToken, props.getAccessToken, signal);
    this.#api = new Api(props.options?.apiUrl ?? base, this.#token, () => this.#props.companyId, signal);
    this.#logos = new Logos(this.#api, () => this.#render());
    this.#view = new View(root);
    this.#dispatch({ type: "online", online: navigator.onLine });
    for (const name of ["online", "offline"]) addEventListener(name, this.#connectivity, { signal });
    document.addEventListener("visibilitychange", this.#seen, { signal });
    addEventListener("pageshow", this.#seen, { signal });
    this.#speak();
    this.ready = this.#load();
  }

  update(props: Partial<CodatConnectionsProps>): void {
    const before = this.#props;
    this.#props = { ...before, ...props } as CodatConnectionsProps;
    this.#token.set(props.accessToken, props.getAccessToken);
    if (props.options !== undefined) this.#speak();
    const renewed = props.accessToken !== undefined && props.accessToken !== before.accessToken;
    if (renewed && this.#state.screen.name === "error") void this.#load();
  }

  async refresh(): Promise<void> {
    if (this.#state.screen.name === "loading" || this.#ended.signal.aborted) return;
    await this.#read();
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#linking?.stop();
    this.#ended.abort();
    this.#view.clear();
  }

  async #load(): Promise<void> {
    this.#dispatch({ type: "load" });
    await this.#read();
    if (this.#state.screen.name === "list") this.#call("onReady", { connections: this.#state.connections.length });
    this.#resume();
  }

  async #read(): Promise<void> {
    try {
      const all = await this.#api.connections();
      const wanted = (this.#props.options?.sourceTypes ?? listed).map((type) => type.toLowerCase());
      const connections = all.filter(({ sourceType, status }) => wanted.includes(sourceType.toLowerCase()) && status !== "PendingAuth");
      this.#loadedAt = Date.now();
      this.#dispatch({ type: "loaded", connections });
    } catch (error) {
      this.#tell(failureOf(error));
      this.#dispatch({ type: "failed", failure: failureOf(error) });
    }
    this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const interval = this.#props.options?.refreshInterval ?? usualRefresh;
    if (interval === false || this.#ended.signal.aborted || this.#state.screen.name === "error") return;
    this.#timer = setTimeout(() => {
      if (document.visibilityState === "hidden") this.#schedule();
      else void this.#read();
    }, interval);
  }

  async #disconnect(id: string): Promise<void> {
    const before = this.#find(id);
    if (!before || this.#state.busy !== null || !navigator.onLine) return;
    this.#dispatch({ type: "busy", id, status: "Unlinked" });
    await this.#settle(before, async () => {
      const connection = await this.#api.unlink(id);
      this.#dispatch({ type: "done", connection, screen: { name: "disconnected", id } });
      this.#call("onDisconnect", argsOf(connection));
    });
  }

  async #pause(id: string, until: string | null): Promise<void> {
    const before = this.#find(id);
    if (!before || this.#state.busy !== null || !navigator.onLine) return;
    this.#dispatch({ type: "busy", id });
    await this.#settle(before, async () => {
      const connection = await this.#api.pause(id, until);
      this.#dispatch({ type: "done", connection, screen: { name: "detail", id, failure: null } });
      if (until === null) this.#call("onResume", argsOf(connection));
      else this.#call("onPause", { ...argsOf(connection), until });
    });
  }

  /** Runs what was asked for; when it fails the connection is shown as it was, with what went wrong. */
  async #settle(before: Connection, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      const failure = failureOf(error);
      if (this.#ended.signal.aborted) return;
      this.#tell(failure);
      this.#dispatch(failure.kind === "not_found" ? { type: "gone", id: before.id } : { type: "refused", before, failure });
    }
  }

  async #reconnect(id: string): Promise<void> {
    const before = this.#find(id);
    if (!before || this.#state.busy !== null || !navigator.onLine) return;
    if (this.#props.options?.reauthorize === "redirect") return this.#redirect(before);
    this.#linking?.stop();
    const linking = new Linking(
      this.#api,
      before,
      (connection) => this.#linked(connection, before),
      (failure) => this.#notLinked(before, failure),
    );
    this.#linking = linking;
    this.#dispatch({ type: "go", screen: { name: "waiting", id, url: null, asked: false } });
    try {
      const url = await linking.start(this.#props.options ?? {});
      if (url === null || this.#linking !== linking) return;
      this.#tell(new Failure("popup_blocked", "the browser did not let the window open"));
      this.#dispatch({ type: "go", screen: { name: "waiting", id, url, asked: false } });
    } catch (error) {
      if (this.#linking === linking) this.#notLinked(before, failureOf(error));
    }
  }

  async #redirect(before: Connection): Promise<void> {
    this.#dispatch({ type: "busy", id: before.id });
    await this.#settle(before, async () => {
      const { linkUrl } = await this.#api.connection(before.id);
      const url = allowedLink(linkUrl, this.#props.options?.linkOrigins);
      sessionStorage.setItem(remembered, JSON.stringify({ id: before.id, status: before.status, lastSync: before.lastSync }));
      location.assign(url);
    });
  }

  /** Back from a redirect, or from a tab that the browser had thrown away: what became of it? */
  #resume(): void {
    const left = sessionStorage.getItem(remembered);
    if (left === null) return;
    sessionStorage.removeItem(remembered);
    try {
      const before = JSON.parse(left) as Pick<Connection, "id" | "status" | "lastSync">;
      const now = this.#find(before.id);
      if (now?.status === "Linked" && before.status !== "Linked") this.#linked(now, { ...now, ...before });
    } catch {
      // not ours
    }
  }

  #linked(connection: Connection, before: Connection): void {
    this.#linking = null;
    const company = companyOf(connection);
    const other = company !== null && companyOf(before) !== null && company !== companyOf(before);
    const screen: Screen = other ? { name: "mismatch", id: connection.id, company } : { name: "reconnected", id: connection.id };
    this.#dispatch({ type: "done", connection, screen });
    this.#call("onReconnect", argsOf(connection));
  }

  #notLinked(before: Connection, failure: Failure): void {
    this.#linking = null;
    this.#tell(failure);
    if (failure.kind === "not_found") this.#dispatch({ type: "gone", id: before.id });
    else this.#dispatch({ type: "go", screen: { name: "reconnect", id: before.id, failure } });
  }

  async #finished(id: string): Promise<void> {
    if (this.#linking && !(await this.#linking.check())) this.#dispatch({ type: "not-yet", id });
  }

  #cancelWait(id: string): void {
    this.#linking?.stop();
    this.#linking = null;
    this.#dispatch({ type: "go", screen: { name: "reconnect", id, failure: null } });
  }

  readonly #connectivity = (): void => {
    this.#dispatch({ type: "online", online: navigator.onLine });
    if (navigator.onLine) void (this.#state.screen.name === "error" ? this.#load() : this.refresh());
  };

  readonly #seen = (): void => {
    if (document.visibilityState !== "hidden" && this.#loadedAt > 0 && Date.now() - this.#loadedAt > stale) void this.refresh();
  };

  /** English is there at once; another language replaces it when it has come. */
  #speak(): void {
    const { options = {} } = this.#props;
    const locale = localeOf([options.locale, this.#host.closest("[lang]")?.getAttribute("lang"), navigator.language]);
    applyTheme(this.#host, options);
    const texts = options.text ?? {};
    this.#language = languageOf(locale, english, texts);
    this.#render();
    if (locale.toLowerCase().startsWith("en")) return;
    void catalogueOf(locale).then((catalogue) => {
      this.#language = languageOf(locale, catalogue, texts);
      this.#render();
    });
  }

  #find(id: string): Connection | undefined {
    return this.#state.connections.find((connection) => connection.id === id);
  }

  #dispatch(action: Action): void {
    if (this.#ended.signal.aborted) return;
    const before = this.#state;
    this.#state = reduce(before, action);
    if (this.#state !== before) this.#render();
  }

  #render(): void {
    if (this.#ended.signal.aborted) return;
    this.#view.render({
      state: this.#state,
      language: this.#language,
      handlers: this.#handlers,
      options: this.#props.options ?? {},
      logo: (connection) => this.#logos.of(connection),
    });
  }

  get #handlers(): Handlers {
    return {
      close: this.#props.onClose ? () => this.#call("onClose", undefined) : null,
      go: (screen) => this.#dispatch({ type: "go", screen }),
      reload: () => void this.#load(),
      disconnect: (id) => void this.#disconnect(id),
      reconnect: (id) => void this.#reconnect(id),
      finished: (id) => void this.#finished(id),
      cancelWait: (id) => this.#cancelWait(id),
      pause: (id, until) => void this.#pause(id, until),
    };
  }

  #tell(failure: Failure): void {
    if (failure.kind === "cors") console.error(`CodatConnections: ${failure.message}`);
    this.#call("onError", errorArgs(failure, this.#token.canRefresh));
  }

  /** The page's own code: what it throws is the page's to see, and ends nothing here. */
  #call<Name extends keyof CodatConnectionsCallbacks>(name: Name, argument: Parameters<CodatConnectionsCallbacks[Name]>[0]): void {
    if (this.#ended.signal.aborted) return;
    const detail = argument ?? null;
    this.#host.dispatchEvent(new CustomEvent(`codat-${name.slice(2).toLowerCase()}`, { bubbles: true, composed: true, detail }));
    try {
      (this.#props[name] as ((argument: unknown) => void) | undefined)?.(argument);
    } catch (error) {
      reportError(error);
    }
  }
}

const remembered = "codat-connections-link";

function companyOf({ connectionInfo }: Connection): string | null {
  const company = connectionInfo?.["companyName"];
  return typeof company === "string" ? company : null;
}
