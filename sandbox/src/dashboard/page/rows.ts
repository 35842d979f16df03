import { h } from "./dom.ts";

/** The first rows of a list, and more of them each time they are asked for. */
export interface Rows {
  readonly count: () => number;
  readonly reset: () => void;
  /** The list of what is shown, with the button for more when there is more. */
  readonly list: (items: readonly HTMLElement[], total: number, name: string) => HTMLElement;
}

export function rows(first: number, refresh: () => Promise<void>): Rows {
  let count = first;
  const more = (): void => {
    count += 50;
    void refresh();
  };
  return {
    count: () => count,
    reset() {
      count = first;
    },
    list(items, total, name) {
      const list = h("ul", { class: name }, ...items);
      if (total <= items.length) return list;
      const button = h("button", { type: "button", class: "small", "data-key": `more:${name}`, onclick: more }, "Show more");
      return h("div", {}, list, h("p", { class: "more" }, `${items.length} of ${total}`, button));
    },
  };
}
