import { companiesSection } from "./companies.ts";
import { h } from "./dom.ts";
import { faultsSection } from "./faults.ts";
import { pageHeader } from "./header.ts";
import { originsSection } from "./origins.ts";
import { region, type Section } from "./region.ts";
import { requestsSection } from "./requests.ts";
import { call } from "./server.ts";
import type { About } from "./types.ts";
import { webhooksSection } from "./webhooks.ts";

/** Milliseconds between looks at what other pages, processes and link pages may have changed. */
const lookEvery = 4000;

const start = region("the sandbox", () => call<About>("GET", "/about"), page);
document.body.append(start.element);
void start.refresh();

function page(about: About): Node {
  const refresh = (): void => {
    if (document.visibilityState === "hidden") return;
    for (const section of sections) void section.refresh();
  };
  const left: readonly Section[] = [companiesSection(about), webhooksSection(about)];
  const right: readonly Section[] = [requestsSection(refresh), originsSection(), faultsSection(about)];
  const sections = [...left, ...right];
  refresh();
  setInterval(refresh, lookEvery);
  document.addEventListener("visibilitychange", refresh);
  const columns = [left, right].map((column) => h("div", { class: "column" }, ...column.map(({ element }) => element)));
  return h("div", {}, pageHeader(about), h("main", { id: "main" }, ...columns));
}
