import { companyDetail } from "./company.ts";
import { h } from "./dom.ts";
import { empty, notice, type Region, region, type Section } from "./region.ts";
import { rows } from "./rows.ts";
import { isFound } from "./search.ts";
import { call, callAsServer } from "./server.ts";
import type { About, Company } from "./types.ts";

/** Companies at the left, the chosen one with its connections beside them. */
export function companiesSection(about: About): Section {
  const detail = h("div", { class: "detail" });
  const search = h("input", { type: "search", id: "company-search", placeholder: "Name or id", autocomplete: "off" });
  let known: readonly Company[] = [];
  let chosen: { readonly id: string; readonly refresh: () => Promise<void> } | null = null;

  const shown = rows(6, () => list.refresh());
  const list: Region = region(
    "companies",
    async () => {
      known = (await call<{ readonly companies: readonly Company[] }>("GET", "/companies")).companies;
      choose();
      const found = known.filter(({ id, name }) => isFound({ id, text: name }, search.value));
      return { found, count: shown.count(), current: chosen?.id };
    },
    ({ found, count, current }) =>
      found.length === 0
        ? empty(known.length === 0 ? "There are no companies yet. Add one below." : "No company fits the search.")
        : shown.list(
            found.slice(0, count).map((company) => companyItem(company, company.id === current)),
            found.length,
            "companies",
          ),
  );

  /** Shows the company that the address names, else the first. */
  function choose(): void {
    const wanted = /^#company=([\w-]+)$/.exec(location.hash)?.[1] ?? chosen?.id;
    const company = known.find(({ id }) => id === wanted) ?? known[0];
    if (company?.id === chosen?.id) return;
    const shown = company ? companyDetail(company, about) : null;
    chosen = company && shown ? { id: company.id, refresh: shown.refresh } : null;
    detail.replaceChildren(...(shown ? [shown.element] : []));
    void chosen?.refresh();
  }

  search.addEventListener("input", () => {
    shown.reset();
    void list.refresh();
  });
  addEventListener("hashchange", () => void list.refresh());
  const side = h(
    "div",
    { class: "side" },
    h("label", { for: "company-search" }, "Search companies"),
    search,
    list.element,
    addCompany(() => list.refresh()),
  );
  const element = h("section", { id: "companies", class: "card", "aria-labelledby": "companies-title" });
  element.append(h("h2", { id: "companies-title" }, "Companies"), h("div", { class: "split" }, side, detail));
  const refresh = async (): Promise<void> => void (await Promise.all([list.refresh(), chosen?.refresh()]));
  return { element, refresh };
}

function companyItem({ id, name, description, connections, linked }: Company, current: boolean): HTMLElement {
  const counted = connections === 0 ? "No connections" : `${linked} of ${connections} linked`;
  const attributes = { class: "company", href: `#company=${id}`, "aria-current": current ? "true" : null, "data-key": `company:${id}` };
  const second = h("span", { class: "second" }, description ?? "");
  return h("li", {}, h("a", attributes, h("span", { class: "name" }, name), second, h("span", { class: "count" }, counted)));
}

function addCompany(done: () => Promise<void>): HTMLElement {
  const problem = notice();
  const name = h("input", { id: "company-name", required: true, maxlength: 200, autocomplete: "off" });
  const add = h("button", {}, "Add company");
  const submit = (event: Event): void => {
    event.preventDefault();
    void problem.during(add, async () => {
      const { id } = await callAsServer<Company>("POST", "/companies", { name: name.value.trim() });
      name.value = "";
      location.hash = `company=${id}`;
      await done();
    });
  };
  return h("form", { onsubmit: submit }, h("label", { for: "company-name" }, "New company"), name, add, problem.element);
}
