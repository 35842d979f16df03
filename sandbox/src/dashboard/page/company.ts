import { connectionItem } from "./connections.ts";
import { copyable, h } from "./dom.ts";
import { openEmbed } from "./embed.ts";
import { empty, notice, type Region, region, type Section } from "./region.ts";
import { rows } from "./rows.ts";
import { isFound } from "./search.ts";
import { call, callAsServer } from "./server.ts";
import { openToken } from "./token.ts";
import type { About, Company, Connection, Status } from "./types.ts";

const statuses: readonly Status[] = ["Linked", "PendingAuth", "Unlinked", "Deauthorized"];

/** One company: what can be done for it, and its connections. */
export function companyDetail(company: Company, about: About): Section {
  const problem = notice();
  const search = h("input", { type: "search", id: "connection-search", placeholder: "Name, kind or id", autocomplete: "off" });
  const status = h("select", { id: "connection-status" }, h("option", { value: "" }, "Any status"));
  status.append(...statuses.map((each) => h("option", {}, each)));
  const refresh = (): Promise<void> => list.refresh();
  const shown = rows(12, refresh);

  const list: Region = region(
    "connections",
    async () => {
      const { connections } = await call<{ readonly connections: readonly Connection[] }>("GET", `/companies/${company.id}/connections`);
      const found = connections.filter((each) => matches(each, search.value) && (status.value === "" || each.status === status.value));
      return { total: connections.length, found: found.sort(inOrder), count: shown.count() };
    },
    ({ total, found, count }) => {
      if (total === 0) return empty("No connections yet. Add one below: it is PendingAuth until its link is approved.");
      if (found.length === 0) return empty("No connection fits the search.");
      const place = { companyId: company.id, about, refresh };
      return shown.list(
        found.slice(0, count).map((connection) => connectionItem(connection, place)),
        found.length,
        "connections",
      );
    },
  );
  for (const control of [search, status]) {
    control.addEventListener("input", () => {
      shown.reset();
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
