import type { Connection } from "../connection.ts";
import { h, icon, icons } from "../dom.ts";
import { type Elements, heading, logo, name, type Scene, statusOf, when } from "./parts.ts";

/** The screen that the state says, as elements; a heading, what it is about, and what can be done. */
export function screenOf(scene: Scene): Elements {
  const { screen, connections } = scene.state;
  if (screen.name === "loading") return loading(scene);
  if (screen.name === "error") return scene.flows?.failed(screen.failure, scene) ?? failed(scene);
  const connection = screen.name === "list" ? undefined : connections.find(({ id }) => id === screen.id);
  if (screen.name === "list" || !connection || !scene.flows) return list(scene);
  return scene.flows.screenOf(connection, screen, scene);
}

function loading({ language, options }: Scene): Elements {
  const rows = [1, 2, 3].map(() => h("div", { class: "row skeleton", "aria-hidden": "true" }));
  return [
    heading(language.text("title"), options),
    h("p", { class: "hidden", role: "status" }, language.text("loading")),
    h("div", { "aria-busy": "true" }, ...rows),
  ];
}

/** What went wrong is told by the flows; this, when not even they could be had. */
function failed({ language, options, reload }: Scene): Elements {
  const { text } = language;
  return [
    heading(text("errorTitle"), options),
    h("button", { type: "button", class: "row", "data-key": "retry", onclick: reload }, text("retry")),
  ];
}

function list(scene: Scene): Elements {
  const { state, language, options } = scene;
  if (state.connections.length === 0) return scene.flows?.empty(scene) ?? [heading(language.text("emptyTitle"), options)];
  const rows = state.connections.map((connection) => h("li", {}, row(connection, scene)));
  return [
    heading(language.text("title"), options),
    h("p", { class: "lead" }, language.text("subtitle")),
    h("ul", { class: "list", part: "list", "aria-label": language.text("connections") }, ...rows),
  ];
}

function row(connection: Connection, scene: Scene): HTMLElement {
  const { language, go, state } = scene;
  const [key, tone] = statusOf(connection);
  const second = key === "connected" ? when("lastActive", connection.lastSync, language) : h("span", {}, language.text(key));
  return h(
    "button",
    {
      type: "button",
      class: `row ${tone}`,
      part: "row",
      "data-key": connection.id,
      "aria-busy": state.busy === connection.id ? "true" : null,
      onclick: () => go({ name: "detail", id: connection.id, failure: null }),
    },
    logo(connection, scene),
    h("span", { class: "words" }, h("span", { class: "name" }, name(connection.platformName)), h("span", { class: "second" }, second)),
    icon(icons.chevron),
  );
}
