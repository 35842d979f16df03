import type { Connection } from "../connection.ts";
import { h, icon } from "../dom.ts";
import type { Failure } from "../failure.ts";
import type { MessageKey } from "../messages.ts";
import type { FlowScreen } from "../state.ts";
import { type Elements, heading, logo } from "../view/parts.ts";
import { detail } from "./detail.ts";
import { flowIcons } from "./icons.ts";
import { actions, alert, button, dataTypes, type FlowScene, reference } from "./parts.ts";

/** The screen on which something is asked, awaited or done. */
export function flowScreenOf(connection: Connection, screen: FlowScreen, scene: FlowScene): Elements {
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
      return waiting(connection, screen, scene);
    case "reconnected":
      return result(connection, ["reconnectedTitle", "reconnectedBody"], scene);
    case "mismatch":
      return mismatch(connection, screen.company, scene);
    case "pause":
      return pause(connection, screen.failure, scene);
  }
}

function confirm(connection: Connection, failure: Failure | null, scene: FlowScene): Elements {
  const { text, options, doing, state } = scene;
  const { id, platformName } = connection;
  const busy = state.busy === id;
  const label = busy ? text("disconnecting", { name: platformName }) : text("disconnect");
  return [
    heading(text("confirmTitle"), options),
    h("p", { class: "lead" }, text("confirmBody")),
    dataTypes(connection, text("losing", { name: platformName }), scene),
    alert(failure, scene),
    offlineHint(scene),
    actions(
      button(label, () => void doing.disconnect(id), {
        tone: "danger",
        icon: flowIcons.unlink,
        busy: busy || state.offline,
        key: "confirm",
      }),
      button(text("cancel"), () => doing.go({ name: "detail", id, failure: null }), { tone: "plain", busy, key: "cancel" }),
    ),
  ];
}

const offlineHint = ({ state, text }: FlowScene): HTMLElement | null =>
  state.offline ? h("p", { class: "reference" }, text("offlineAction")) : null;

function result(connection: Connection, [title, body]: readonly [MessageKey, MessageKey], scene: FlowScene): Elements {
  const { text, options, doing } = scene;
  const values = { name: connection.platformName };
  return [
    h("div", { class: "picture" }, icon(flowIcons[title === "disconnectedTitle" ? "unlink" : "check"])),
    heading(text(title, values), options),
    h("p", { class: "lead" }, text(body, values)),
    actions(button(text("continue"), () => doing.go({ name: "list" }), { tone: "primary", key: "continue" })),
  ];
}

function reconnect(connection: Connection, failure: Failure | null, scene: FlowScene): Elements {
  const { text, options, doing, state } = scene;
  const { id, platformName } = connection;
  const values = { name: platformName };
  const busy = state.busy === id;
  return [
    h("div", { class: "head" }, logo(connection, scene), heading(text("reconnectTitle", values), options)),
    h("p", { class: "lead" }, text("reconnectBody", values)),
    dataTypes(connection, text("sharing"), scene),
    alert(failure, scene),
    offlineHint(scene),
    actions(
      button(text("reconnect"), () => void doing.reconnecting.start(id), {
        tone: "primary",
        icon: flowIcons.link,
        busy: busy || state.offline,
        key: "start",
      }),
      button(text("cancel"), () => doing.go({ name: "detail", id, failure: null }), { tone: "plain", busy, key: "cancel" }),
    ),
  ];
}

/** There is nothing to show but what went wrong. */
export function failedScreen(failure: Failure, { text, language, options, reload }: FlowScene): Elements {
  const hopeless = failure.kind === "cors" || failure.kind === "forbidden";
  return [
    h("div", { class: "picture danger" }, icon(flowIcons.warning)),
    heading(text("errorTitle"), options),
    h("p", { role: "alert" }, text(`error.${failure.kind}`)),
    reference(failure, language),
    hopeless ? null : actions(button(text("retry"), reload, { tone: "primary", key: "retry" })),
  ];
}

export function emptyScreen({ text, options }: FlowScene): Elements {
  return [
    h("div", { class: "picture" }, icon(flowIcons.link)),
    heading(text("emptyTitle"), options),
    h("p", { class: "lead" }, text("emptyBody")),
  ];
}

type Waiting = Extract<FlowScreen, { readonly name: "waiting" }>;

function waiting(connection: Connection, { url, unfinished }: Waiting, scene: FlowScene): Elements {
  const { text, options, doing } = scene;
  const { id, platformName } = connection;
  const values = { name: platformName };
  const link =
    url === null
      ? null
      : h(
          "a",
          { class: "button primary", href: url, target: "_blank", rel: "opener", "data-key": "open" },
          text("open", values),
          h("span", { class: "hidden" }, ` ${text("newTab")}`),
        );
  return [
    h("div", { class: "picture waiting" }, icon(flowIcons.link)),
    heading(text(url === null ? "waitingTitle" : "blockedTitle"), options),
    h("p", { class: "lead" }, text(url === null ? "waitingBody" : "blockedBody", values)),
    unfinished ? h("p", { class: "lead", role: "status" }, text("unfinished")) : null,
    actions(
      link,
      unfinished
        ? button(text("retry"), () => void doing.reconnecting.start(id), { tone: "plain", icon: flowIcons.link, key: "retry" })
        : null,
      button(text("finished"), () => void doing.reconnecting.finished(id), { tone: url === null ? "primary" : "plain", key: "finished" }),
      button(text("cancel"), () => doing.reconnecting.cancel(id), { tone: "plain", key: "cancel" }),
    ),
  ];
}

function mismatch(connection: Connection, company: string, scene: FlowScene): Elements {
  const { text, options, doing } = scene;
  const { id, platformName } = connection;
  return [
    h("div", { class: "picture danger" }, icon(flowIcons.warning)),
    heading(text("mismatchTitle"), options),
    h("p", { class: "lead" }, text("mismatchBody", { name: platformName, company })),
    actions(
      button(text("disconnect"), () => doing.go({ name: "confirm", id, failure: null }), {
        tone: "danger",
        icon: flowIcons.unlink,
        key: "disconnect",
      }),
      button(text("keep"), () => doing.go({ name: "reconnected", id }), { tone: "plain", key: "keep" }),
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

function pause(connection: Connection, failure: Failure | null, scene: FlowScene): Elements {
  const { text, options, doing, state } = scene;
  const { id } = connection;
  const busy = state.busy === id || state.offline;
  const choices = pauses.map(([key, hours]) => button(text(key), () => void doing.pause(id, untilOf(hours)), { tone: "plain", busy, key }));
  return [
    heading(text("pauseTitle"), options),
    h("p", { class: "lead" }, text("pauseBody")),
    alert(failure, scene),
    offlineHint(scene),
    actions(
      ...choices,
      button(text("cancel"), () => doing.go({ name: "detail", id, failure: null }), {
        tone: "plain",
        icon: flowIcons.back,
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
