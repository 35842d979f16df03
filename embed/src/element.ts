import { App } from "./app.ts";
import type { CodatConnectionsProps } from "./types.ts";
import { version } from "./version.ts";

/** The element that an instance lives in. Named after the version: two versions on one page do not meet. */
const tag = `codat-connections-${version.replaceAll(".", "-")}`;

export interface Root extends HTMLElement {
  readonly app: App;
  start: (props: CodatConnectionsProps, base: string) => void;
  stop: () => void;
}

/** Made when the first instance is: reading this file changes nothing, and a server can read it too. */
export function createRoot(): Root {
  if (!customElements.get(tag)) customElements.define(tag, rootClass());
  return document.createElement(tag) as Root;
}

function rootClass(): CustomElementConstructor {
  return class extends HTMLElement implements Root {
    #app: App | null = null;

    get app(): App {
      if (!this.#app) throw new Error("the component was removed");
      return this.#app;
    }

    start(props: CodatConnectionsProps, base: string): void {
      const root = this.attachShadow({ mode: "open", delegatesFocus: true });
      this.#app = new App(this, root, props, base);
    }

    stop(): void {
      this.#app?.destroy();
      this.remove();
    }

    /** Removed is destroyed; moved, in one step or two, is not. */
    disconnectedCallback(): void {
      queueMicrotask(() => {
        if (!this.isConnected) this.#app?.destroy();
      });
    }

    adoptedCallback(): void {
      this.#app?.dress();
    }
  };
}
