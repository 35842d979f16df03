import { apiUrlOf } from "./api-url.ts";
import { createRoot, type Root } from "./element.ts";
import type { CodatConnectionsProps } from "./types.ts";

export interface CodatConnectionsArgs {
  target: HTMLElement;
  props: CodatConnectionsProps;
}

/** The connections of a company, in an element of the page. Throws `TypeError` without a target or a token source. */
export class CodatConnections {
  readonly #root: Root;
  readonly ready: Promise<void>;

  constructor({ target, props }: CodatConnectionsArgs) {
    if (!(target instanceof Node)) throw new TypeError("CodatConnections: target is no element of the page");
    if (!hasToken(props)) throw new TypeError("CodatConnections: props needs accessToken or getAccessToken");
    this.#root = createRoot();
    target.append(this.#root);
    this.#root.start(props, apiUrlOf(import.meta.url));
    this.ready = this.#root.app.ready;
  }

  get element(): HTMLElement {
    return this.#root;
  }

  /** New values for some of the props; what is left out stays. */
  update(props: Partial<CodatConnectionsProps>): void {
    this.#root.app.update(props);
  }

  /** Reads the connections anew. */
  refresh(): Promise<void> {
    return this.#root.app.refresh();
  }

  /** Ends everything, and removes the element. May be called twice. */
  destroy(): void {
    this.#root.stop();
  }

  /** As components of Svelte are called. */
  $set(props: Partial<CodatConnectionsProps>): void {
    this.update(props);
  }

  $destroy(): void {
    this.destroy();
  }
}

/** Mounts the component; resolves when the connections are there, or the error is. */
export async function initCodatConnections(target: HTMLElement, props: CodatConnectionsProps): Promise<CodatConnections> {
  const connections = new CodatConnections({ target, props });
  await connections.ready;
  return connections;
}

const hasToken = (props: Partial<CodatConnectionsProps> | undefined): boolean =>
  (typeof props?.accessToken === "string" && props.accessToken !== "") || typeof props?.getAccessToken === "function";
