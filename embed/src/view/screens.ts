import { type Connection, isDesktop, pausedUntil } from "../connection.ts";
import { h, icon } from "../dom.ts";
import type { Failure } from "../failure.ts";
import { dateOf } from "../i18n.ts";
import type { MessageKey } from "../messages.ts";
import type { Screen } from "../state.ts";
import { alert, button, chip, dataTypes, heading, logo, name, reference, type Scene, statusOf, when } from "./parts.ts";

const actions = (...buttons: readonly (HTMLElement | null)[]): HTMLElement => h("div", { class: "actions" }, ...buttons);

/** The screen that the state says, as elements; a heading, what it is about, and what can be done. */
export function screenOf(scene: Scene): readonly (HTMLElement | null)[] {
  const { screen, connections } = scene.state;
  if (screen.name === "loading") return loading(scene);
  if (screen.name === "error") return failed(screen.failure, scene);
  const connection = "id" in screen ? connections.find(({ id }) => id === screen.id) : undefined;
  return connection === undefined ? list(scene) : about(connection, screen, scene);
}

function about(connection: Connection, screen: Screen, scene: Scene): readonly (HTMLElement | null)[] {
  switch (screen.name) {
    case "detail":
      return detail(connection, screen.failure, scene);
    case "confirm":
      return confirm(connection, screen.failure, scene);
    case "disconnected":
      return result(connection, ["disconnectedTitle", "disconnectedBody"], scene);
    case "reconnect":
      return reconnect(connection, screen.failure, scene);
    case "waiting":
      return waiting(connection, screen.url, scene);
    case "reconnected":
      return result(connection, ["reconnectedTitle", "reconnectedBody"], scene);
    case "mismatch":
      return mismatch(connection, screen.company, scene);
    case "pause":
      return pause(connection, screen.failure, scene);
    default:
      return list(scene);
  }
}

function loading({ language, options }: Scene): readonly HTMLElement[] {
  const rows = [1, 2, 3].map(() => h("div", { class: "row skeleton", "aria-hidden": "true" }));
  return [
    heading(language.text("title"), options),
    h("p", { class: "hidden", role: "status" }, language.text("loading")),
    h("div", { "aria-busy": "true" }, ...rows),
  ];
}

function failed(failure: Failure, { language, options, handlers }: Scene): readonly (HTMLElement | null)[] {
  const hopeless = failure.kind === "cors" || failure.kind === "forbidden";
  return [
    h("div", { class: "picture danger" }, icon("warning")),
    heading(language.text("errorTitle"), options),
    h("p", { role: "alert" }, language.text(`error.${failure.kind}`)),
    reference(failure, language),
    hopeless ? null : actions(button(language.text("retry"), handlers.reload, { tone: "primary", key: "retry" })),
  ];
}

function list(scene: Scene): readonly (HTMLElement | null)[] {
  const { state, language, options } = scene;
  if (state.connections.length === 0)
    return [
      h("div", { class: "picture" }, icon("link")),
      heading(language.text("emptyTitle"), options),
      h("p", { class: "lead" }, language.text("emptyBody")),
    ];
  const rows = state.connections.map((connection) => h("li", {}, row(connection, scene)));
  return [
    heading(language.text("title"), options),
    h("p", { class: "lead" }, language.text("subtitle")),
    h("ul", { class: "list", part: "list", "aria-label": language.text("connections") }, ...rows),
  ];
}

function row(connection: Connection, scene: Scene): HTMLElement {
  const { language, handlers, state } = scene;
  const [key, tone] = statusOf(connection);
  const second = key === "connected" ? when("lastActive", connection.lastSync, scene, false) : h("span", {}, language.text(key));
  return h(
    "button",
    {
      type: "button",
      class: `row ${tone}`,
      part: "row",
      "data-key": connection.id,
      "aria-busy": state.busy === connection.id ? "true" : null,
      onclick: () => handlers.go({ name: "detail", id: connection.id, failure: null }),
    },
    logo(connection, scene),
    h("span", { class: "words" }, h("span", { class: "name" }, name(connection.platformName)), h("span", { class: "second" }, second)),
    icon("chevron"),
  );
}

function detail(connection: Connection, failure: Failure | null, scene: Scene): readonly (HTMLElement | null)[] {
  const { language, options, handlers, state } = scene;
  const { id } = connection;
  const until = dateOf(pausedUntil(connection));
  const busy = state.busy === id;
  const linked = connection.status === "Linked";
  const title = heading("", options);
  title.append(name(connection.platformName));
  return [
    h("div", { class: "head" }, logo(connection, scene), title, chip(connection, scene)),
    alert(failure, scene),
    h("div", { class: "dates" }, when("lastActive", connection.lastSync, scene, true), when("authorized", connection.created, scene, true)),
    until ? h("p", { class: "panel" }, language.text("pausedUntil", { when: language.dateTime(until) })) : null,
    actions(
      linked && isDesktop(connection)
        ? until
          ? button(language.text("resume"), () => handlers.pause(id, null), { tone: "plain", icon: "pause", busy, key: "resume" })
          : button(language.text("pause"), () => handlers.go({ name: "pause", id, failure: null }), {
              tone: "plain",
              icon: "pause",
              busy,
              key: "pause",
            })
        : null,
      linked
        ? button(language.text("disconnect"), () => handlers.go({ name: "confirm", id, failure: null }), {
            tone: "plain",
            icon: "unlink",
            busy,
            key: "disconnect",
          })
        : button(language.text("reconnect"), () => handlers.go({ name: "reconnect", id, failure: null }), {
            tone: "primary",
            icon: "link",
            busy,
            key: "reconnect",
          }),
      button(language.text("back"), () => handlers.go({ name: "list" }), { tone: "plain", icon: "back", key: "back" }),
    ),
  ];
}

function confirm(connection: Connection, failure: Failure | null, scene: Scene): readonly (HTMLElement | null)[] {
  const { language, options, handlers, state } = scene;
  const { id, platformName } = connection;
  const busy = state.busy === id;
  const label = busy ? language.text("disconnecting", { name: platformName }) : language.text("disconnect");
  return [
    heading(language.text("confirmTitle"), options),
    h("p", { class: "lead" }, language.text("confirmBody")),
    dataTypes(connection, language.text("losing", { name: platformName }), scene),
    alert(failure, scene),
    offlineHint(scene),
    actions(
      button(label, () => handlers.disconnect(id), { tone: "danger", icon: "unlink", busy: busy || state.offline, key: "confirm" }),
      button(language.text("cancel"), () => handlers.go({ name: "detail", id, failure: null }), { tone: "plain", busy, key: "cancel" }),
    ),
  ];
}

const offlineHint = ({ state, language }: Scene): HTMLElement | null =>
  state.offline ? h("p", { class: "reference" }, language.text("offlineAction")) : null;

function result(connection: Connection, [title, body]: readonly [MessageKey, MessageKey], scene: Scene): readonly HTMLElement[] {
  const { language, options, handlers } = scene;
  const values = { name: connection.platformName };
  return [
    h("div", { class: "picture" }, icon(title === "disconnectedTitle" ? "unlink" : "check")),
    heading(language.text(title, values), options),
    h("p", { class: "lead" }, language.text(body, values)),
    actions(button(language.text("continue"), () => handlers.go({ name: "list" }), { tone: "primary", key: "continue" })),
  ];
}

function reconnect(connection: Connection, failure: Failure | null, scene: Scene): readonly (HTMLElement | null)[] {
  const { language, options, handlers, state } = scene;
  const { id, platformName } = connection;
  const values = { name: platformName };
  const busy = state.busy === id;
  return [
    h("div", { class: "head" }, logo(connection, scene), heading(language.text("reconnectTitle", values), options)),
    h("p", { class: "lead" }, language.text("reconnectBody", values)),
    dataTypes(connection, language.text("sharing"), scene),
    alert(failure, scene),
    offlineHint(scene),
    actions(
      button(language.text("reconnect"), () => handlers.reconnect(id), {
        tone: "primary",
        icon: "link",
        busy: busy || state.offline,
        key: "start",
      }),
      button(language.text("cancel"), () => handlers.go({ name: "detail", id, failure: null }), { tone: "plain", busy, key: "cancel" }),
    ),
  ];
}

function waiting(connection: Connection, url: string | null, scene: Scene): readonly (HTMLElement | null)[] {
  const { language, options, handlers } = scene;
  const { id, platformName } = connection;
  const values = { name: platformName };
  const link =
    url === null
      ? null
      : h(
          "a",
          { class: "button primary", href: url, target: "_blank", rel: "opener", "data-key": "open" },
          language.text("open", values),
          h("span", { class: "hidden" }, ` ${language.text("newTab")}`),
        );
  return [
    h("div", { class: "picture waiting" }, icon("link")),
    heading(language.text(url === null ? "waitingTitle" : "blockedTitle"), options),
    h("p", { class: "lead" }, language.text(url === null ? "waitingBody" : "blockedBody", values)),
    actions(
      link,
      button(language.text("finished"), () => handlers.finished(id), { tone: url === null ? "primary" : "plain", key: "finished" }),
      button(language.text("cancel"), () => handlers.cancelWait(id), { tone: "plain", key: "cancel" }),
    ),
  ];
}

function mismatch(connection: Connection, company: string, scene: Scene): readonly HTMLElement[] {
  const { language, options, handlers } = scene;
  const { id, platformName } = connection;
  return [
    h("div", { class: "picture warn" }, icon("warning")),
    heading(language.text("mismatchTitle"), options),
    h("p", { class: "lead" }, language.text("mismatchBody", { name: platformName, company })),
    actions(
      button(language.text("disconnect"), () => handlers.go({ name: "confirm", id, failure: null }), {
        tone: "danger",
        icon: "unlink",
        key: "disconnect",
      }),
      button(language.text("keep"), () => handlers.go({ name: "reconnected", id }), { tone: "plain", key: "keep" }),
    ),
  ];
}

/** Hours, or null for eight o'clock tomorrow where the reader is. */
const pauses: readonly (readonly [MessageKey, number | null])[] = [
  ["pauseHour", 1],
  ["pauseFourHours", 4],
  ["pauseDay", 24],
  ["pauseMorning", null],
];

function pause(connection: Connection, failure: Failure | null, scene: Scene): readonly (HTMLElement | null)[] {
  const { language, options, handlers, state } = scene;
  const { id } = connection;
  const busy = state.busy === id || state.offline;
  const choices = pauses.map(([key, hours]) =>
    button(language.text(key), () => handlers.pause(id, untilOf(hours)), { tone: "plain", busy, key }),
  );
  return [
    heading(language.text("pauseTitle"), options),
    h("p", { class: "lead" }, language.text("pauseBody")),
    alert(failure, scene),
    offlineHint(scene),
    actions(
      ...choices,
      button(language.text("cancel"), () => handlers.go({ name: "detail", id, failure: null }), {
        tone: "plain",
        icon: "back",
        key: "cancel",
      }),
    ),
  ];
}

function untilOf(hours: number | null): string {
  const date = new Date();
  if (hours !== null) date.setHours(date.getHours() + hours);
  else date.setHours(32, 0, 0, 0);
  return date.toISOString();
}
