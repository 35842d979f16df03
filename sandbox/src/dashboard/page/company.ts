import { connectionItem } from "./connections.ts";
import { copyable, h } from "./dom.ts";
import { openEmbed } from "./embed.ts";
import { empty, notice, type Region, region, type Section } from "./region.ts";
import { isFound } from "./search.ts";
import { call, callAsServer } from "./server.ts";
import { openToken } from "./token.ts";
import type { About, Company, Connection, Status } from "./types.ts";

/** Rows that are shown until more are asked for. */
const few = 12;

const statuses: readonly Status[] = ["Linked", "PendingAuth", "Unlinked", "Deauthorized"];

/** One company: what can be done for it, and its connections. */
export function companyDetail(company: Company, about: About): Section {
  const problem = notice();
  const search = h("input", { type: "search", id: "connection-search", placeholder: "Name, kind or id", autocomplete: "off" });
  const status = h("select", { id: "connection-status" }, h("option", { value: "" }, "Any status"));
  status.append(...statuses.map((each) => h("option", {}, each)));
  let shownRows = few;

  const list: Region = region(
    "connections",
    async () => {
      const { connections } = await call<{ readonly connections: readonly Connection[] }>("GET", `/companies/${company.id}/connections`);
      const found = connections.filter((each) => matches(each, search.value) && (status.value === "" || each.status === status.value));
      return { total: connections.length, found: found.sort(inOrder), rows: shownRows };
    },
    ({ total, found, rows }) => {
      if (total === 0) return empty("No connections yet. Add one below: it is PendingAuth until its link is approved.");
      if (found.length === 0) return empty("No connection fits the search.");
      const items = found.slice(0, rows).map((connection) => connectionItem(connection, { companyId: company.id, about, refresh }));
      const shown = h("div", {}, h("ul", { class: "connections" }, ...items));
      if (found.length > rows) shown.append(more(found.length, rows));
      return shown;
    },
  );
  const refresh = (): Promise<void> => list.refresh();
  const more = (total: number, rows: number): HTMLElement => {
    const showMore = (): void => {
      shownRows += 50;
      void refresh();
    };
    const button = h("button", { type: "button", "data-key": "more", onclick: showMore }, "Show more");
    return h("p", { class: "more" }, `${rows} of ${total} `, button);
  };
  for (const control of [search, status]) {
    control.addEventListener("input", () => {
      shownRows = few;
      void refresh();
    });
  }
  const filters = h("div", { class: "filters" }, labelled("Search connections", search), labelled("Status", status));
  const element = h(
    "div",
    {},
    head(company, problem.during),
    problem.element,
    filters,
    list.element,
    addConnection(company, about, refresh),
  );
  return { element, refresh };
}

function head(company: Company, during: ReturnType<typeof notice>["during"]): HTMLElement {
  const embed = h("button", { type: "button", class: "primary" }, "Open embed");
  const token = h("button", { type: "button" }, "Issue token");
  embed.addEventListener("click", () => void during(embed, () => openEmbed(company)));
  token.addEventListener("click", () => void during(token, () => openToken(company)));
  const words = h("div", {}, h("h3", {}, company.name), copyable(company.id, "company id"));
  return h("div", { class: "head" }, words, h("div", { class: "actions" }, embed, token));
}

function addConnection({ id }: Company, { integrations }: About, refresh: () => Promise<void>): HTMLElement {
  const problem = notice();
  const source = h("select", { id: "connection-source" });
  source.append(...integrations.map(({ key, name, sourceType }) => h("option", { value: key }, `${name} (${sourceType})`)));
  const add = h("button", {}, "Add connection");
  const submit = (event: Event): void => {
    event.preventDefault();
    void problem.during(add, async () => {
      await callAsServer("POST", `/companies/${id}/connections`, { platformKey: source.value });
      await refresh();
    });
  };
  return h("form", { onsubmit: submit, class: "inline" }, labelled("New connection", source), add, problem.element);
}

export const labelled = (words: string, control: HTMLElement): HTMLElement => h("div", {}, h("label", { for: control.id }, words), control);

/** Linked ones first: they are what can be disconnected. */
const inOrder = (a: Connection, b: Connection): number =>
  statuses.indexOf(a.status) - statuses.indexOf(b.status) || a.platformName.localeCompare(b.platformName, undefined, { numeric: true });

const matches = ({ id, platformName, sourceType }: Connection, words: string): boolean =>
  isFound({ id, text: `${platformName} ${sourceType}` }, words);
