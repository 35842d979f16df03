import { labelled } from "./company.ts";
import { deliveryList } from "./deliveries.ts";
import { copyable, h } from "./dom.ts";
import { empty, notice, type Region, region, type Section } from "./region.ts";
import { call, callAsServer } from "./server.ts";
import type { About, Consumer } from "./types.ts";

/** Who is told of changes, and what was sent to them. */
export function webhooksSection({ events }: About): Section {
  const consumers: Region = region(
    "webhook consumers",
    async () => (await call<{ readonly consumers: readonly Consumer[] }>("GET", "/consumers")).consumers,
    (found) => {
      if (found.length === 0) return empty("Nobody is told of changes yet. Add the address of your server's webhook route.");
      return h("ul", { class: "rows" }, ...found.map((consumer) => consumerItem(consumer, () => consumers.refresh())));
    },
  );
  const deliveries = deliveryList();
  const title = h("h2", { id: "webhooks-title" }, "Webhooks");
  const element = h("section", { id: "webhooks", class: "card", "aria-labelledby": "webhooks-title" });
  element.append(title, consumers.element, addConsumer(events, consumers.refresh), h("h3", {}, "Deliveries"), deliveries.element);
  const refresh = async (): Promise<void> => void (await Promise.all([consumers.refresh(), deliveries.refresh()]));
  return { element, refresh };
}

function consumerItem({ id, url, disabled, eventTypes }: Consumer, refresh: () => Promise<void>): HTMLElement {
  const problem = notice();
  const secret = h("span", {});
  const show = h(
    "button",
    { type: "button", class: "small", "aria-label": `Show the secret of ${url}`, "data-key": `secret:${id}` },
    "Secret",
  );
  show.addEventListener("click", () =>
    problem.during(show, async () => {
      const found = await call<{ readonly secret: string }>("GET", `/consumers/${id}/secret`);
      secret.replaceChildren(copyable(found.secret, `secret of ${url}`));
    }),
  );
  const remove = h("button", { type: "button", class: "small", "aria-label": `Delete ${url}`, "data-key": `delete:${id}` }, "Delete");
  remove.addEventListener("click", () =>
    problem.during(remove, async () => {
      await callAsServer("DELETE", `/webhooks/${id}`);
      await refresh();
    }),
  );
  const told = eventTypes.length > 3 ? `${eventTypes.length} kinds of event` : eventTypes.join(", ");
  const words = h("div", {}, h("code", {}, url), h("p", { class: "second" }, disabled ? `Disabled · ${told}` : told));
  return h("li", { class: "row" }, words, h("div", { class: "actions" }, show, remove), secret, problem.element);
}

function addConsumer(events: readonly string[], refresh: () => Promise<void>): HTMLElement {
  const problem = notice();
  const url = h("input", {
    id: "consumer-url",
    type: "url",
    required: true,
    placeholder: "http://localhost:3000/webhooks",
    autocomplete: "off",
  });
  const kind = h(
    "select",
    { id: "consumer-event" },
    h("option", { value: "" }, "All events"),
    ...events.map((event) => h("option", {}, event)),
  );
  const add = h("button", {}, "Add");
  const submit = (event: Event): void => {
    event.preventDefault();
    void problem.during(add, async () => {
      await callAsServer("POST", "/webhooks", { url: url.value, ...(kind.value === "" ? {} : { eventTypes: [kind.value] }) });
      url.value = "";
      await refresh();
    });
  };
  return h(
    "form",
    { onsubmit: submit, class: "inline two" },
    labelled("New consumer", url),
    labelled("Events", kind),
    add,
    problem.element,
  );
}
