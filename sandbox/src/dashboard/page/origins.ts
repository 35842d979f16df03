import { labelled } from "./company.ts";
import { h } from "./dom.ts";
import { empty, notice, region, type Section } from "./region.ts";
import { call, callAsServer } from "./server.ts";

/** The origins whose pages may call what a token may call. */
export function originsSection(): Section {
  const problem = notice();
  const read = async (): Promise<readonly string[]> =>
    (await call<{ readonly allowedOrigins: readonly string[] }>("GET", "/origins")).allowedOrigins;
  /** The list is set as a whole, so it is read just before: somebody else may have changed it. */
  const change = async (next: (before: readonly string[]) => readonly string[]): Promise<void> => {
    await callAsServer("POST", "/connectionManagement/corsSettings", { allowedOrigins: next(await read()) });
    await list.refresh();
  };
  const originItem = (origin: string): HTMLElement => {
    const remove = h(
      "button",
      { type: "button", class: "small", "aria-label": `Remove ${origin}`, "data-key": `remove:${origin}` },
      "Remove",
    );
    remove.addEventListener("click", () => problem.during(remove, () => change((before) => before.filter((each) => each !== origin))));
    const own = origin === location.origin ? h("p", { class: "second" }, "This dashboard") : null;
    return h("li", { class: "row" }, h("div", {}, h("code", {}, origin), own), remove);
  };
  const list = region("allowed origins", read, (found) =>
    found.length === 0
      ? empty("No origin is allowed: browsers keep every answer from other pages.")
      : h("ul", { class: "rows" }, ...found.map(originItem)),
  );
  const element = h("section", { id: "origins", class: "card", "aria-labelledby": "origins-title" });
  element.append(h("h2", { id: "origins-title" }, "Allowed origins"), list.element, addOrigin(change), problem.element);
  return { element, refresh: list.refresh };
}

function addOrigin(change: (next: (before: readonly string[]) => readonly string[]) => Promise<void>): HTMLElement {
  const problem = notice();
  const origin = h("input", { id: "origin", required: true, placeholder: "http://localhost:3000", autocomplete: "off" });
  const add = h("button", {}, "Allow");
  const submit = (event: Event): void => {
    event.preventDefault();
    void problem.during(add, async () => {
      await change((before) => [...before, origin.value.trim()]);
      origin.value = "";
    });
  };
  return h("form", { onsubmit: submit, class: "inline" }, labelled("New origin", origin), add, problem.element);
}
