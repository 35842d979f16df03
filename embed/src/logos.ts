import type { Api } from "./api.ts";
import type { Connection } from "./connection.ts";

/** Addresses of logos by integration, each asked for once; one that does not come leaves a letter. */
export class Logos {
  readonly #api: Api;
  readonly #changed: () => void;
  readonly #known = new Map<string, string | null>();

  constructor(api: Api, changed: () => void) {
    this.#api = api;
    this.#changed = changed;
  }

  of({ integrationKey }: Connection): string | null {
    const known = this.#known.get(integrationKey);
    if (known !== undefined || integrationKey === "") return known ?? null;
    this.#known.set(integrationKey, null);
    this.#api.logo(integrationKey).then(
      (src) => {
        this.#known.set(integrationKey, src);
        if (src !== null) this.#changed();
      },
      () => {},
    );
    return null;
  }
}
