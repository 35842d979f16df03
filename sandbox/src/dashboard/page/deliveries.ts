import { shownClock } from "./dates.ts";
import { h } from "./dom.ts";
import { empty, notice, type Region, region } from "./region.ts";
import { rows } from "./rows.ts";
import { call } from "./server.ts";
import type { Delivery } from "./types.ts";

/** Milliseconds between looks while something is on its way. */
const lookEvery = 1000;

/** What was sent, or will be; each can be sent once more. */
export function deliveryList(): Region {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const shown = rows(5, () => list.refresh());
  const list: Region = region(
    "deliveries",
    async () => {
      const { deliveries } = await call<{ readonly deliveries: readonly Delivery[] }>("GET", "/deliveries");
      clearTimeout(timer);
      if (deliveries.some(({ state }) => state === "pending")) timer = setTimeout(() => void list.refresh(), lookEvery);
      return { deliveries, count: shown.count() };
    },
    ({ deliveries, count }) => {
      if (deliveries.length === 0) return empty("Nothing was sent yet. Disconnect something while a consumer is there.");
      const items = deliveries.slice(0, count).map((delivery) => deliveryItem(delivery, () => list.refresh()));
      return shown.list(items, deliveries.length, "rows");
    },
  );
  return list;
}

const tones: Readonly<Record<Delivery["state"], string>> = { pending: "wait", delivered: "ok", failed: "bad" };

function deliveryItem(delivery: Delivery, refresh: () => Promise<void>): HTMLElement {
  const { id, eventType, state, created } = delivery;
  const problem = notice();
  const label = `Replay ${eventType} of ${shownClock(created)}`;
  const replay = h("button", { type: "button", class: "small", "aria-label": label, "data-key": `replay:${id}` }, "Replay");
  replay.addEventListener("click", () =>
    problem.during(replay, async () => {
      await call("POST", `/deliveries/${id}/replay`);
      await refresh();
    }),
  );
  const words = h("div", {}, h("span", { class: "name" }, eventType), h("p", { class: "second" }, outcomeOf(delivery)));
  const side = h("div", { class: "actions" }, h("span", { class: `chip ${tones[state]}` }, state), replay);
  return h("li", { class: "row" }, words, side, problem.element);
}

function outcomeOf({ created, attempts, lastStatus, lastError, due }: Delivery): string {
  const tries = attempts === 1 ? "1 attempt" : `${attempts} attempts`;
  const parts = [shownClock(created), tries, lastStatus === null ? null : `answered ${lastStatus}`, lastError];
  if (attempts > 0 && due !== null) parts.push(`next at ${shownClock(due)}`);
  return parts.filter((part) => part !== null).join(" · ");
}
