import { Api } from "./api.ts";
import type { Connection } from "./connection.ts";
import { errorArgs, Failure, failureOf } from "./failure.ts";
import type { Context } from "./flows/context.ts";
import type { Flows } from "./flows/flows.ts";
import { catalogueOf, type Language, languageOf, localeOf } from "./i18n.ts";
import { Logos } from "./logos.ts";
import { type Catalogue, english } from "./messages.ts";
import { adoptStyles } from "./sheet.ts";
import { type Change, failed, go, initial, loaded, online, type Screen, type State } from "./state.ts";
import { styles } from "./styles.ts";
import { Token } from "./token.ts";
import type { CodatConnectionsCallbacks, CodatConnectionsOptions, CodatConnectionsProps } from "./types.ts";
import { View } from "./view/view.ts";

/** Milliseconds: how often the list is read while the page is seen, and how old it may be when the reader comes back. */
const usualRefresh = 60_000;
const stale = 30_000;

const listed: readonly string[] = ["accounting", "banking", "commerce"];

/** What stands between state, server and view: runs what was clicked, and tells the page. */
export class App implements Context {
  readonly ready: Promise<void>;
  #props: CodatConnectionsProps;
  state: State = initial;
  #locale = "";
  #english: Partial<Catalogue> = english;
  /** Texts of the locale; none while it has not come, and for English. */
  #catalogue: Partial<Catalogue> = {};
  #language: Language = languageOf("en", english, {}, {});
  #flows: Flows | null = null;
  #coming: Promise<Flows> | null = null;
  /** Whether it ever had a theme: one that is taken back goes. */
  #themed = false;
  #loadedAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #ended = new AbortController();
  readonly signal = this.#ended.signal;
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  #styles: readonly string[] = [styles];
  readonly #view: View;
  readonly #token: Token;
  readonly api: Api;
  readonly #logos: Logos;

  constructor(host: HTMLElement, root: ShadowRoot, props: CodatConnectionsProps, base: string) {
    this.host = host;
    this.root = root;
    this.#props = props;
    const { signal } = this;
    this.#token = new Token(props.accessToken, props.getAccessToken, signal);
    this.api = new Api(props.options?.apiUrl ?? base, this.#token, () => this.#props.companyId, signal);
    this.#logos = new Logos(this.api, () => this.#render());
    this.#view = new View(
      root,
      () => this.call("onClose", undefined),
      () => this.#flows?.cancel(this.state.screen) ?? false,
    );
    this.dispatch(online(navigator.onLine));
    for (const name of ["online", "offline"]) addEventListener(name, this.#connectivity, { signal });
    document.addEventListener("visibilitychange", this.#seen, { signal });
    addEventListener("pageshow", this.#seen, { signal });
    this.dress();
    this.#colour();
    this.#speak();
    this.ready = this.#load();
  }

  get options(): CodatConnectionsOptions {
    return this.#props.options ?? {};
  }

  update(props: Partial<CodatConnectionsProps>): void {
    const before = this.#props;
    this.#props = { ...before, ...props } as CodatConnectionsProps;
    this.#token.set(props.accessToken, props.getAccessToken);
    this.#colour();
    this.#speak();
    const renewed = props.accessToken !== undefined && props.accessToken !== before.accessToken;
    if (renewed && this.state.screen.name === "error") void this.#load();
  }

  async refresh(): Promise<void> {
    if (this.state.screen.name === "loading" || this.signal.aborted) return;
    await this.#read();
  }

  destroy(): void {
    clearTimeout(this.#timer);
    this.#ended.abort();
    this.#view.clear();
  }

  async #load(): Promise<void> {
    this.dispatch(go({ name: "loading" }));
    const flows = this.#loadFlows().catch(() => null); // asked for again when it is needed
    await this.#read();
    if (this.state.screen.name === "list") this.call("onReady", { connections: this.state.connections.length });
    void flows.then((come) => come?.reconnecting.resume());
  }

  async #read(): Promise<void> {
    try {
      const all = await this.api.connections();
      const wanted = (this.options.sourceTypes ?? listed).map((type) => type.toLowerCase());
      const connections = all.filter(({ sourceType, status }) => wanted.includes(sourceType.toLowerCase()) && status !== "PendingAuth");
      this.#loadedAt = Date.now();
      this.dispatch(loaded(connections));
    } catch (error) {
      await this.#loadFlows().catch(() => null); // they say what went wrong
      this.tell(failureOf(error));
      this.dispatch(failed(failureOf(error)));
    }
    this.#schedule();
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    const interval = this.options.refreshInterval ?? usualRefresh;
    if (interval === false || this.signal.aborted || this.state.screen.name === "error") return;
    this.#timer = setTimeout(() => {
      if (document.visibilityState === "hidden") this.#schedule();
      else void this.#read();
    }, interval);
  }

  /** Its looks: again when more of them have come, and when it has moved to another document. */
  dress(): void {
    for (const styles of this.#styles) adoptStyles(this.root, styles, this.options.nonce);
  }

  #colour(): void {
    const { theme, colorScheme = "auto" } = this.options;
    this.host.style.colorScheme = colorScheme === "auto" ? "" : colorScheme;
    this.#themed ||= theme !== undefined;
    if (this.#themed) void import("./theme.ts").then(({ applyTheme }) => applyTheme(this.host, theme ?? {}), reportError);
  }

  /** What can be done to a connection comes in a file of its own, asked for beside the first list. */
  #loadFlows(): Promise<Flows> {
    this.#coming ??= import("./flows/flows.ts").then(
      ({ Flows, flowEnglish, flowStyles }) => {
        this.#styles = [styles, flowStyles];
        this.dress();
        this.#english = { ...english, ...flowEnglish };
        this.#flows = new Flows(this);
        this.#speak();
        return this.#flows;
      },
      (error) => {
        this.#coming = null;
        throw error;
      },
    );
    return this.#coming;
  }

  async #go(screen: Screen): Promise<void> {
    try {
      if ("id" in screen) await this.#loadFlows();
      this.dispatch(go(screen));
    } catch {
      const failure = new Failure("network", "a part of the component could not be loaded");
      this.tell(failure);
      this.dispatch(go({ name: "error", failure }));
    }
  }

  readonly #connectivity = (): void => {
    this.dispatch(online(navigator.onLine));
    if (navigator.onLine) void (this.state.screen.name === "error" ? this.#load() : this.refresh());
  };

  readonly #seen = (): void => {
    if (document.visibilityState !== "hidden" && this.#loadedAt > 0 && Date.now() - this.#loadedAt > stale) void this.refresh();
  };

  /** English is there at once; another language replaces it when it has come. */
  #speak(): void {
    const { options } = this;
    const locale = localeOf([options.locale, this.host.closest("[lang]")?.getAttribute("lang"), navigator.language]);
    if (locale !== this.#locale) {
      this.#locale = locale;
      this.#catalogue = {};
      void catalogueOf(locale).then((catalogue) => {
        if (!catalogue || this.#locale !== locale) return;
        this.#catalogue = catalogue;
        this.#speak();
      });
    }
    this.#language = languageOf(locale, this.#english, this.#catalogue, options.text ?? {});
    this.#render();
  }

  find(id: string): Connection | undefined {
    return this.state.connections.find((connection) => connection.id === id);
  }

  dispatch(change: Change): void {
    const before = this.state;
    this.state = change(before);
    if (this.state !== before) this.#render();
  }

  tell(failure: Failure): void {
    if (failure.kind === "cors") console.error(`CodatConnections: ${failure.message}`);
    this.call("onError", errorArgs(failure, this.#token.canRefresh));
  }

  /** The page's own code: what it throws is the page's to see, and ends nothing here. */
  call<Name extends keyof CodatConnectionsCallbacks>(name: Name, argument: Parameters<CodatConnectionsCallbacks[Name]>[0]): void {
    if (this.signal.aborted) return;
    const detail = argument ?? null;
    this.host.dispatchEvent(new CustomEvent(`codat-${name.slice(2).toLowerCase()}`, { bubbles: true, composed: true, detail }));
    try {
      (this.#props[name] as ((argument: unknown) => void) | undefined)?.(argument);
    } catch (error) {
      reportError(error);
    }
  }

  #render(): void {
    if (this.signal.aborted) return;
    this.#view.render({
      state: this.state,
      language: this.#language,
      go: (screen) => void this.#go(screen),
      reload: () => void this.#load(),
      closable: this.#props.onClose !== undefined,
      options: this.options,
      logo: (connection) => this.#logos.of(connection),
      flows: this.#flows,
    });
  }
}
