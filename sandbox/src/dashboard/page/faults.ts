import { labelled } from "./company.ts";
import { h } from "./dom.ts";
import { empty, notice, region, type Section } from "./region.ts";
import { call } from "./server.ts";
import type { About, WaitingFault } from "./types.ts";

const kinds: readonly (readonly [fault: string, words: string])[] = [
  ["503", "503 Service unavailable"],
  ["500", "500 Server error"],
  ["429;retry-after=2", "429 Too many requests, Retry-After 2"],
  ["expired", "401, as for an expired token"],
  ["delay=3000", "An answer after 3 seconds"],
  ["timeout", "No answer at all"],
  ["reset", "The connection is reset"],
  ["cut", "Half of the answer, then the end"],
  ["badjson", "An answer that is no JSON"],
  ["content-type", "An HTML page for an answer"],
];

const often = [
  ["1", "Once"],
  ["3", "3 times"],
  ["10", "10 times"],
  ["", "Until cleared"],
] as const;

/** What shall go wrong, for which operation, and how often. */
export function faultsSection({ operations }: About): Section {
  const problem = notice();
  const clear = h("button", { type: "button", class: "small" }, "Clear all");
  const list = region(
    "faults",
    async () => (await call<{ readonly faults: readonly WaitingFault[] }>("GET", "/faults")).faults,
    (found) => {
      clear.hidden = found.length === 0;
      if (found.length === 0) return empty("Nothing goes wrong on purpose.");
      return h("ul", { class: "rows" }, ...found.map((fault) => faultItem(fault, operations)));
    },
  );
  clear.addEventListener("click", () =>
    problem.during(clear, async () => {
      await call("DELETE", "/faults");
      await list.refresh();
      element.querySelector("select")?.focus();
    }),
  );
  const title = h("h2", { id: "faults-title" }, "Faults");
  const element = h("section", { id: "faults", class: "card", "aria-labelledby": "faults-title" });
  element.append(h("header", {}, title, clear), list.element, addFault(operations, list.refresh), problem.element);
  return { element, refresh: list.refresh };
}

function faultItem({ fault, operation, left }: WaitingFault, operations: About["operations"]): HTMLElement {
  const words = kinds.find(([kind]) => kind === fault)?.[1] ?? fault;
  const met = operation === null ? "any operation" : (operations.find(({ id }) => id === operation)?.call ?? operation);
  const times = left === null ? "until cleared" : left === 1 ? "once" : `${left} times`;
  const row = h("div", {}, h("span", { class: "name" }, words), h("p", { class: "second" }, met));
  return h("li", { class: "row" }, row, h("span", { class: "chip wait" }, times));
}

function addFault(operations: About["operations"], refresh: () => Promise<void>): HTMLElement {
  const problem = notice();
  const kind = h("select", { id: "fault" }, ...kinds.map(([fault, words]) => h("option", { value: fault }, words)));
  const sorted = [...operations].sort((a, b) => a.call.localeCompare(b.call));
  const operation = h("select", { id: "fault-operation" }, h("option", { value: "" }, "Any operation"));
  operation.append(...sorted.map(({ id, call }) => h("option", { value: id }, call)));
  const times = h("select", { id: "fault-times" });
  times.append(...often.map(([value, words]) => h("option", { value }, words)));
  const add = h("button", {}, "Add fault");
  const submit = (event: Event): void => {
    event.preventDefault();
    const count = times.value === "" ? null : Number(times.value);
    void problem.during(add, async () => {
      await call("POST", "/faults", { fault: kind.value, operation: operation.value === "" ? null : operation.value, times: count });
      await refresh();
    });
  };
  const fields = h("div", { class: "filters" }, labelled("Met by", operation), labelled("How often", times));
  return h("form", { onsubmit: submit }, labelled("What goes wrong", kind), fields, add, problem.element);
}
