import { h, replaceContent } from "./dom.ts";
import { messageFrom } from "./server.ts";

export interface Region {
  readonly element: HTMLElement;
  /** Reads anew; what has not changed is left as it stands. */
  readonly refresh: () => Promise<void>;
}

/** One card of the page. */
export type Section = Region;

/** A part of the page that shows what was read: loading at first, then its content, or what went wrong and how to try again. */
export function region<T>(what: string, read: () => Promise<T>, show: (value: T) => Node): Region {
  const element = h("div", { class: "region", "aria-busy": "true" }, h("p", { class: "loading" }, `Loading ${what}…`));
  let shown: string | null = null;
  let latest = 0;
  const refresh = async (): Promise<void> => {
    const turn = ++latest;
    try {
      const value = await read();
      const text = JSON.stringify(value);
      if (turn !== latest || text === shown) return;
      shown = text;
      replaceContent(element, show(value));
    } catch (error) {
      if (turn !== latest) return;
      shown = null;
      replaceContent(
        element,
        failure(messageFrom(error), () => void refresh()),
      );
    }
    element.removeAttribute("aria-busy");
  };
  return { element, refresh };
}

function failure(message: string, retry: () => void): HTMLElement {
  const button = h("button", { type: "button", "data-key": "retry", onclick: retry }, "Try again");
  return h("div", { class: "notice", role: "alert" }, h("p", {}, message), button);
}

export const empty = (...words: readonly (string | Node)[]): HTMLElement => h("p", { class: "empty" }, ...words);

/** Where an action tells what came of it. */
export interface Notice {
  readonly element: HTMLElement;
  /** Does the work, once at a time; while it lasts the button says so, and an error is shown here. */
  readonly during: (button: HTMLButtonElement, work: () => Promise<void>) => Promise<void>;
}

export function notice(): Notice {
  const element = h("div", { role: "alert" });
  const during = async (button: HTMLButtonElement, work: () => Promise<void>): Promise<void> => {
    if (button.getAttribute("aria-disabled") === "true") return;
    button.setAttribute("aria-disabled", "true");
    element.replaceChildren();
    try {
      await work();
    } catch (error) {
      element.replaceChildren(h("p", { class: "notice" }, messageFrom(error)));
    }
    button.removeAttribute("aria-disabled");
  };
  return { element, during };
}
