import { type Connection, pausedUntil } from "../connection.ts";
import { h, type Icon, icon } from "../dom.ts";
import type { Failure } from "../failure.ts";
import { dateOf, type Language } from "../i18n.ts";
import { markdown } from "../markdown.ts";
import type { MessageKey } from "../messages.ts";
import type { Screen, State } from "../state.ts";
import type { CodatConnectionsOptions } from "../types.ts";

/** What a reader can do; the view only says what was clicked. */
export interface Handlers {
  readonly close: (() => void) | null;
  readonly go: (screen: Screen) => void;
  readonly reload: () => void;
  readonly disconnect: (id: string) => void;
  readonly reconnect: (id: string) => void;
  readonly finished: (id: string) => void;
  readonly cancelWait: (id: string) => void;
  readonly pause: (id: string, until: string | null) => void;
}

export interface Scene {
  readonly state: State;
  readonly language: Language;
  readonly handlers: Handlers;
  readonly options: CodatConnectionsOptions;
  /** The logo's address, or null while there is none. */
  readonly logo: (connection: Connection) => string | null;
}

export type Tone = "primary" | "plain" | "danger";

export interface ButtonLook {
  readonly tone: Tone;
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

/** The heading that says where one is; a screen that comes moves the focus to it. */
export function heading(text: string, { headingLevel = 2 }: CodatConnectionsOptions): HTMLElement {
  return h(`h${headingLevel}`, { class: "title", part: "title", tabindex: "-1", "data-key": "title" }, text);
}

export function logo(connection: Connection, scene: Scene): HTMLElement {
  const src = scene.logo(connection);
  const letter = h("span", { class: "letter", "aria-hidden": "true" }, [...connection.platformName.trim()][0]?.toUpperCase() ?? "");
  const box = h("span", { class: "logo", part: "logo" }, letter);
  if (src === null) return box;
  const image = h("img", { src, alt: "", width: 48, height: 48, onerror: () => image.remove() });
  box.append(image);
  return box;
}

export const name = (text: string): HTMLElement => h("bdi", {}, text);

/** The state in a word: never by its colour alone. */
export function chip(connection: Connection, { language }: Scene): HTMLElement {
  const [key, tone] = statusOf(connection);
  return h("span", { class: `chip ${tone}`, part: "badge" }, language.text(key));
}

export function statusOf(connection: Connection): readonly [MessageKey, string] {
  if (connection.status === "Unlinked") return ["disconnected", "off"];
  if (connection.status !== "Linked") return ["expired", "warn"];
  return pausedUntil(connection) === null ? ["connected", "ok"] : ["paused", "warn"];
}

/** "Last active 4 days ago", with the date where there is room for it. */
export function when(key: "lastActive" | "authorized", text: string | null, { language }: Scene, full: boolean): HTMLElement {
  const date = dateOf(text);
  if (date === null) {
    const words =
      key === "lastActive" && text === null ? language.text("never") : language.text(key, { when: language.text("unknownDate") });
    return h("span", {}, words);
  }
  const relative = language.relative(date);
  const absolute = language.absolute(date);
  const shown = full && relative !== absolute ? `${relative} (${absolute})` : relative;
  return h("time", { datetime: date.toISOString(), title: language.dateTime(date) }, language.text(key, { when: shown }));
}

/** What the source's data is, as the page's owner lists it; nothing without a list. */
export function dataTypes(connection: Connection, words: string, { options, language }: Scene): HTMLElement | null {
  const items = options.text?.[`${connection.sourceType.toLowerCase()}.connectionDetails.dataTypes`];
  if (!Array.isArray(items) || items.length === 0) return null;
  const newTab = language.text("newTab");
  const list = (items as readonly unknown[]).map((item) => h("li", {}, ...markdown(String(item), newTab)));
  return h("div", { class: "panel", part: "panel" }, h("p", {}, words), h("ul", {}, ...list));
}

export function alert(failure: Failure | null, { language }: Scene): HTMLElement | null {
  if (failure === null) return null;
  return h(
    "div",
    { class: "alert", role: "alert", part: "alert" },
    icon("warning"),
    h("div", {}, h("p", {}, language.text(`error.${failure.kind}`)), reference(failure, language)),
  );
}

export function reference({ correlationId }: Failure, language: Language): HTMLElement | null {
  return correlationId === undefined ? null : h("p", { class: "reference" }, language.text("reference", { id: correlationId }));
}
