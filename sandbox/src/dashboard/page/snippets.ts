import { copyButton, h, replaceContent } from "./dom.ts";

/** In this order; what the sandbox knows beyond them comes after. */
const languages: Readonly<Record<string, string>> = { typescript: "TypeScript", python: "Python", csharp: "C#", go: "Go", java: "Java" };

let chosen = "typescript";

/** Tabs, one a language; the arrow keys go from one to the next, and the choice stays for the next call that is looked at. */
export function snippetTabs(snippets: Readonly<Record<string, string>>): HTMLElement {
  const names = Object.keys(languages).filter((name) => snippets[name] !== undefined);
  if (!names.includes(chosen)) chosen = names[0] ?? "";
  const panel = h("div", { role: "tabpanel", id: "snippet", tabindex: 0 });
  const tabs = names.map((name) => {
    const attributes = { type: "button", role: "tab", id: `tab-${name}`, "aria-controls": "snippet", onclick: () => select(name) };
    return h("button", attributes, languages[name] ?? name);
  });

  function select(name: string): void {
    chosen = name;
    for (const [index, tab] of tabs.entries()) {
      tab.setAttribute("aria-selected", String(names[index] === name));
      tab.tabIndex = names[index] === name ? 0 : -1;
    }
    panel.setAttribute("aria-labelledby", `tab-${name}`);
    replaceContent(panel, h("pre", {}, h("code", {}, snippets[name] ?? "")));
  }

  function move(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: 1,
      ArrowLeft: -1,
      Home: -names.indexOf(chosen),
      End: -1 - names.indexOf(chosen),
    };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (names.indexOf(chosen) + step + names.length) % names.length;
    select(names[next] ?? chosen);
    tabs[next]?.focus();
  }

  select(chosen);
  const list = h("div", { role: "tablist", "aria-label": "Language", onkeydown: move }, ...tabs);
  const copy = copyButton(() => snippets[chosen] ?? "", "snippet");
  return h("div", { class: "snippets" }, h("div", { class: "head" }, list, copy), panel);
}
