import type { Connection } from "../connection.ts";
import { h } from "../dom.ts";
import type { Failure } from "../failure.ts";
import { dateOf } from "../i18n.ts";
import { type Elements, heading, logo, name, when } from "../view/parts.ts";
import { flowIcons } from "./icons.ts";
import { actions, alert, button, chip, type FlowScene } from "./parts.ts";

/** It cannot be used while it syncs, so its syncs can be paused. */
const quickBooksDesktop = "pqsw";

/** One connection, and what can be done to it. */
export function detail(connection: Connection, failure: Failure | null, scene: FlowScene): Elements {
  const { language, text, options, doing, state } = scene;
  const { id } = connection;
  const until = dateOf(connection.pausedUntil);
  const busy = state.busy === id;
  const linked = connection.status === "Linked";
  const title = heading("", options);
  title.append(name(connection.platformName));
  return [
    h("div", { class: "head" }, logo(connection, scene), title, chip(connection, scene)),
    alert(failure, scene),
    h(
      "div",
      { class: "dates" },
      when("lastActive", connection.lastSync, language, true),
      when("authorized", connection.created, language, true),
    ),
    until ? h("p", { class: "panel" }, text("pausedUntil", { when: language.dateTime(until) })) : null,
    actions(
      linked && connection.integrationKey === quickBooksDesktop
        ? until
          ? button(text("resume"), () => void doing.pause(id, null), { tone: "plain", icon: flowIcons.pause, busy, key: "resume" })
          : button(text("pause"), () => doing.go({ name: "pause", id, failure: null }), {
              tone: "plain",
              icon: flowIcons.pause,
              busy,
              key: "pause",
            })
        : null,
      linked
        ? button(text("disconnect"), () => doing.go({ name: "confirm", id, failure: null }), {
            tone: "plain",
            icon: flowIcons.unlink,
            busy,
            key: "disconnect",
          })
        : button(text("reconnect"), () => doing.go({ name: "reconnect", id, failure: null }), {
            tone: "primary",
            icon: flowIcons.link,
            busy,
            key: "reconnect",
          }),
      button(text("back"), () => doing.go({ name: "list" }), { tone: "plain", icon: flowIcons.back, key: "back" }),
    ),
  ];
}
