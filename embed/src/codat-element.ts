import { CodatConnections } from "./codat-connections.ts";
import type { CodatConnectionsOptions, CodatConnectionsProps, GetAccessToken } from "./types.ts";

const tag = "codat-connections";

/** Makes `<codat-connections>` known to the page; another version may have done so, and a server has no elements. */
export function defineElement(): void {
  if (typeof customElements !== "undefined" && !customElements.get(tag)) customElements.define(tag, elementClass());
}

/** `props`, or `accessToken` and `getAccessToken`, are properties: there is no attribute for the token. */
const elementClass = (): CustomElementConstructor =>
  class extends HTMLElement {
    #instance: CodatConnections | null = null;
    #props: Partial<CodatConnectionsProps> = {};

    get props(): Partial<CodatConnectionsProps> {
      return this.#props;
    }

    set props(props: Partial<CodatConnectionsProps>) {
      this.#set(props);
    }

    set accessToken(accessToken: string) {
      this.#set({ accessToken });
    }

    set getAccessToken(getAccessToken: GetAccessToken) {
      this.#set({ getAccessToken });
    }

    connectedCallback(): void {
      this.#mount();
    }

    disconnectedCallback(): void {
      queueMicrotask(() => {
        if (this.isConnected) return;
        this.#instance?.destroy();
        this.#instance = null;
      });
    }

    #set(props: Partial<CodatConnectionsProps>): void {
      this.#props = { ...this.#props, ...props } as Partial<CodatConnectionsProps>;
      if (this.#instance) this.#instance.update(props);
      else if (this.isConnected) this.#mount();
    }

    #mount(): void {
      const { accessToken, getAccessToken } = this.#props;
      if (this.#instance || (accessToken === undefined && getAccessToken === undefined)) return;
      const options = { ...attributes(this), ...this.#props.options };
      this.#instance = new CodatConnections({ target: this, props: { ...this.#props, options } as CodatConnectionsProps });
    }
  };

function attributes(element: HTMLElement): CodatConnectionsOptions {
  const [apiUrl, locale, colorScheme] = ["api-url", "locale", "color-scheme"].map((name) => element.getAttribute(name));
  return {
    ...(apiUrl ? { apiUrl } : {}),
    ...(locale ? { locale } : {}),
    ...(colorScheme === "light" || colorScheme === "dark" ? { colorScheme } : {}),
  };
}
