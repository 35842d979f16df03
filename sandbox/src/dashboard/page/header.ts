import { copyable, h } from "./dom.ts";
import type { About } from "./types.ts";

const sections = ["Companies", "Webhooks", "Requests", "Origins", "Faults"];

/** Name, address, key and the ways to the sections. */
export function pageHeader({ testKey }: About): HTMLElement {
  const title = h("h1", {}, h("img", { src: "/dashboard.svg", alt: "", width: 28, height: 28 }), "Sandbox");
  const key = testKey === null ? "the one that the terminal shows" : copyable(testKey, "API key");
  const facts = h("dl", { class: "facts" }, h("dt", {}, "API"), h("dd", {}, copyable(location.origin, "address of the API")));
  facts.append(h("dt", {}, "Key"), h("dd", {}, key));
  const links = sections.map((name) => h("li", {}, h("a", { href: `#${name.toLowerCase()}` }, name)));
  const nav = h("nav", { "aria-label": "Sections" }, h("ul", {}, ...links));
  return h("header", { class: "top" }, h("a", { class: "skip", href: "#main" }, "Skip to content"), title, facts, nav);
}
