import { shownClock } from "./dates.ts";
import { openDialog } from "./dialog.ts";
import { copyable, h } from "./dom.ts";
import { region } from "./region.ts";
import { call } from "./server.ts";
import { snippetTabs } from "./snippets.ts";
import type { Entry } from "./types.ts";

const callers: Readonly<Record<Entry["caller"], string>> = {
  key: "the API key",
  token: "an access token",
  nobody: "nobody that is known",
};

/** What is known of one request, and how the same call is written in five languages. */
export function openRequest(entry: Entry): void {
  const { operation, operationId, error } = entry;
  const content: Node[] = [facts(entry)];
  if (error !== null) content.push(h("div", { class: "notice" }, h("p", {}, error)));
  if (operationId !== null) {
    const read = (): Promise<{ readonly snippets: Readonly<Record<string, string>> }> =>
      call("GET", `/snippets/${encodeURIComponent(operationId)}`);
    const snippets = region("snippets", read, (found) => snippetTabs(found.snippets));
    content.push(h("section", { class: "field" }, h("h3", {}, "The same call with the SDKs"), snippets.element));
    void snippets.refresh();
  }
  openDialog({ title: operation ?? "Not an operation of the API", kind: "drawer", content });
}

function facts({ at, method, path, status, ms, caller, origin, correlationId }: Entry): HTMLElement {
  const list = h("dl", { class: "table" });
  const add = (term: string, value: string | Node): void => list.append(h("dt", {}, term), h("dd", {}, value));
  add("Request", copyable(`${method} ${path}`, "request"));
  add("Status", statusChip(status));
  add("Answered", `${shownClock(at)}, in ${ms} ms`);
  add("Called by", callers[caller]);
  add("Origin", origin === null ? "none: not from a page of another origin" : h("code", {}, origin));
  add("Correlation id", copyable(correlationId, "correlation id"));
  return list;
}

/** 0 stands for a connection that was broken instead of an answer. */
export function statusChip(status: number): HTMLElement {
  const tone = status === 0 || status >= 500 ? "bad" : status >= 400 ? "wait" : "ok";
  return h("span", { class: `chip ${tone}` }, status === 0 ? "cut" : String(status));
}
