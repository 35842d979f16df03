import type { Connection } from "../connection.ts";
import { h } from "../dom.ts";
import type { Failure } from "../failure.ts";
import { dateOf, type Language } from "../i18n.ts";
import type { MessageKey } from "../messages.ts";
import type { FlowScreen, Screen, State } from "../state.ts";
import type { CodatConnectionsOptions } from "../types.ts";

export type Elements = readonly (HTMLElement | null)[];

/** The screens that come in the second file. */
export interface LaterScreens {
  screenOf(connection: Connection, screen: FlowScreen, scene: Scene): Elements;
  failed(failure: Failure, scene: Scene): Elements;
  empty(scene: Scene): Elements;
}

export interface Scene {
  readonly state: State;
  readonly language: Language;
  readonly go: (screen: Screen) => void;
  readonly reload: () => void;
  /** Whether there is an X: only a page that listens can close it. */
  readonly closable: boolean;
  readonly options: CodatConnectionsOptions;
  /** The logo's address, or null while there is none. */
  readonly logo: (connection: Connection) => string | null;
  /** The screens on which something is done; there as soon as one is shown. */
  readonly flows: LaterScreens | null;
}

/** The heading that says where one is; a screen that comes moves the focus to it. */
export function heading(text: string, { headingLevel = 2 }: CodatConnectionsOptions): HTMLElement {
  return h(`h${headingLevel}`, { class: "title", part: "title", id: "title", tabindex: "-1", "data-key": "title" }, text);
}

/** The source's own picture; its first letter while there is none. */
export function logo(connection: Connection, scene: Scene): HTMLElement {
  const letter = [...connection.platformName.trim()][0]?.toUpperCase() ?? "";
  const box = h("span", { class: "logo", part: "logo", "aria-hidden": "true", "data-letter": letter });
  const src = scene.logo(connection);
  if (src === null) return box;
  const image = h("img", { src, alt: "", width: 48, height: 48, onerror: () => image.remove() });
  box.append(image);
  return box;
}

export const name = (text: string): HTMLElement => h("bdi", {}, text);

export function statusOf(connection: Connection): readonly [MessageKey, string] {
  if (connection.status === "Unlinked") return ["disconnected", "off"];
  if (connection.status !== "Linked") return ["expired", "warn"];
  return connection.pausedUntil === null ? ["connected", "ok"] : ["paused", "warn"];
}

/** "Last active 4 days ago", and the date where there is room for it. */
export function when(key: "lastActive" | "authorized", value: string | null, { text, ...dates }: Language, full = false): HTMLElement {
  const date = dateOf(value);
  if (date === null) return h("span", {}, value === null ? text("never") : text(key, { when: text("unknownDate") }));
  const [relative, absolute] = [dates.relative(date), dates.absolute(date)];
  const shown = full && relative !== absolute ? `${relative} (${absolute})` : relative;
  return h("time", { datetime: date.toISOString(), title: dates.dateTime(date) }, text(key, { when: shown }));
}
