import type { Connection } from "../connection.ts";
import { h, type Icon, icon } from "../dom.ts";
import type { Failure } from "../failure.ts";
import type { Language } from "../i18n.ts";
import type { Screen } from "../state.ts";
import { type Scene, statusOf } from "../view/parts.ts";
import { flowIcons } from "./icons.ts";
import { markdown } from "./markdown.ts";

/** What the screens can do. */
export interface Doing {
  go(screen: Screen): void;
  disconnect(id: string): Promise<void>;
  pause(id: string, until: string | null): Promise<void>;
  readonly reconnecting: { start(id: string): Promise<void>; finished(id: string): Promise<void>; cancel(id: string): void };
}

export interface FlowScene extends Scene {
  readonly doing: Doing;
  readonly text: Scene["language"]["text"];
}

/** The state in a word: never by its colour alone. */
export function chip(connection: Connection, { language }: Scene): HTMLElement {
  const [key, tone] = statusOf(connection);
  return h("span", { class: `chip ${tone}`, part: "badge" }, language.text(key));
}

export function alert(failure: Failure | null, { language }: Scene): HTMLElement | null {
  if (failure === null) return null;
  return h(
    "div",
    { class: "alert", role: "alert", part: "alert" },
    icon(flowIcons.warning),
    h("div", {}, h("p", {}, language.text(`error.${failure.kind}`)), reference(failure, language)),
  );
}

/** What the source's data is, as the page's owner lists it; nothing without a list. */
export function dataTypes(connection: Connection, words: string, { options, text }: FlowScene): HTMLElement | null {
  const items = options.text?.[`${connection.sourceType.toLowerCase()}.connectionDetails.dataTypes`];
  if (!Array.isArray(items) || items.length === 0) return null;
  const newTab = text("newTab");
  const list = (items as readonly unknown[]).map((item) => h("li", {}, ...markdown(String(item), newTab)));
  return h("div", { class: "panel", part: "panel" }, h("p", {}, words), h("ul", {}, ...list));
}

export interface ButtonLook {
  readonly tone: "primary" | "plain" | "danger";
  readonly icon?: Icon;
  /** Something is under way: it keeps the focus, and does nothing. */
  readonly busy?: boolean;
  readonly key: string;
}

export function button(label: string, click: () => void, { tone, icon: drawing, busy = false, key }: ButtonLook): HTMLElement {
  return h(
    "button",
    {
      type: "button",
      class: `button ${tone}`,
      part: `button button-${tone}`,
      "data-key": key,
      "aria-disabled": busy ? "true" : null,
      onclick: () => !busy && click(),
    },
    drawing ? icon(drawing) : null,
    h("span", {}, label),
  );
}

export const actions = (...buttons: readonly (HTMLElement | null)[]): HTMLElement => h("div", { class: "actions" }, ...buttons);

export function reference({ facts: { correlationId } }: Failure, language: Language): HTMLElement | null {
  return correlationId === undefined ? null : h("p", { class: "reference" }, language.text("reference", { id: correlationId }));
}
