import { shownClock } from "./dates.ts";
import { h } from "./dom.ts";
import { openRequest, statusChip } from "./request.ts";
import type { Entry } from "./types.ts";

/** Requests as rows; those of one operation that follow each other stand together: a page asks for a dozen logos at once. */
export function requestRows(entries: readonly Entry[]): readonly HTMLElement[] {
  return grouped(entries).map(groupItem);
}

function grouped(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const group = groups.at(-1);
    const same = group?.[0]?.operation === entry.operation && group?.[0]?.status === entry.status;
    if (group && same && entry.operation !== null) group.push(entry);
    else groups.push([entry]);
  }
  return groups;
}

function groupItem([first, ...others]: readonly Entry[]): HTMLElement {
  const item = h("li", {}, ...(first ? [requestRow(first)] : []));
  const oldest = others.at(-1);
  if (!oldest) return item;
  const more = others.length === 1 ? "1 more like it" : `${others.length} more like it`;
  const summary = h("summary", { "data-key": `group:${oldest.correlationId}` }, more);
  const list = h("ul", {}, ...others.map((entry) => h("li", {}, requestRow(entry))));
  item.append(h("details", { "data-key": `others:${oldest.correlationId}` }, summary, list));
  return item;
}

function requestRow(entry: Entry): HTMLElement {
  const { at, method, path, status, ms, operation, correlationId } = entry;
  const first = h("span", { class: "name" }, operation ?? "no operation");
  const second = h("span", { class: "second" }, h("code", {}, `${method} ${path}`));
  const measured = h("span", { class: "measured second" }, `${shownClock(at)} · ${ms} ms`);
  const open = (): void => void openRequest(entry);
  const attributes = { type: "button", class: "request", "data-key": `request:${correlationId}`, onclick: open };
  return h("button", attributes, statusChip(status), first, second, measured);
}
