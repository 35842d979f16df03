import { h } from "./dom.ts";
import { watchRequests } from "./live.ts";
import { empty, type Region, region, type Section } from "./region.ts";
import { requestRows } from "./request-rows.ts";
import { rows } from "./rows.ts";
import { call } from "./server.ts";
import type { Entry } from "./types.ts";

/** Rows on the page; the sandbox keeps as many. */
const most = 200;

/** The requests of the Platform API as they are answered. `changed` is called after each that may have changed something. */
export function requestsSection(changed: () => void): Section {
  const search = h("input", { type: "search", id: "request-search", placeholder: "Operation, path or status", autocomplete: "off" });
  const pause = h("button", { type: "button", class: "small", "aria-pressed": "false" }, "Pause");
  const state = h("span", { class: "chip", role: "status" }, "Connecting");
  let entries: readonly Entry[] = [];
  let paused = false;

  const shown = rows(10, () => list.refresh());
  const list: Region = region(
    "requests",
    async () => ({ found: entries.filter((entry) => matches(entry, search.value)), count: shown.count() }),
    ({ found, count }) => {
      if (entries.length === 0) return empty("No request yet. Open the embed, or call the API with the key.");
      if (found.length === 0) return empty("No request fits the search.");
      const all = requestRows(found);
      return shown.list(all.slice(0, count), all.length, "requests");
    },
  );
  const show = (): void => {
    if (!paused) void list.refresh();
  };
  watchRequests({
    async connected() {
      entries = (await call<{ readonly requests: readonly Entry[] }>("GET", "/requests")).requests.slice().reverse();
      state.textContent = "Live";
      state.className = "chip ok";
      show();
    },
    lost() {
      state.textContent = "Not connected";
      state.className = "chip bad";
    },
    answered(entry) {
      entries = [entry, ...entries].slice(0, most);
      show();
      if (!["GET", "OPTIONS"].includes(entry.method)) changed();
    },
  });
  pause.addEventListener("click", () => {
    paused = !paused;
    pause.setAttribute("aria-pressed", String(paused));
    show();
  });
  search.addEventListener("input", () => {
    shown.reset();
    void list.refresh();
  });
  const title = h("h2", { id: "requests-title" }, "Requests");
  const filter = h("div", {}, h("label", { for: "request-search" }, "Search requests"), search);
  const element = h("section", { id: "requests", class: "card", "aria-labelledby": "requests-title" });
  element.append(h("header", {}, title, h("div", { class: "actions" }, state, pause)), filter, list.element);
  return { element, refresh: () => Promise.resolve() };
}

const matches = ({ operation, method, path, status }: Entry, words: string): boolean =>
  words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => `${operation} ${method} ${path} ${status}`.toLowerCase().includes(word));
