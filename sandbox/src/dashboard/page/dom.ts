type Child = Node | string | null | false;
type Property = string | number | boolean | null | ((event: never) => void);

/** An element. Functions are listeners, true is an empty attribute, null and false are none; nothing is ever parsed as HTML. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Readonly<Record<string, Property>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value as EventListener);
    else if (value !== null && value !== false) element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== false));
  return element;
}

/**
 * Puts content in. The focus goes back to what has the same `data-key` as before, else to the row that it was in, else to the element, so that
 * the Tab key never starts anew; details that were open stay so.
 */
export function replaceContent(element: HTMLElement, ...content: readonly Node[]): void {
  const active = element.contains(document.activeElement) ? document.activeElement : null;
  const keys = [active, active?.closest("details")?.querySelector("summary") ?? null].map(keyOf);
  const open = new Set([...element.querySelectorAll("details[open]")].map(keyOf));
  element.replaceChildren(...content);
  for (const details of element.querySelectorAll("details")) if (open.has(keyOf(details))) details.open = true;
  if (active === null) return;
  const byKey = (key: string): HTMLElement | null => element.querySelector(`[data-key="${CSS.escape(key)}"]`);
  const found = keys.map((key) => (key === undefined ? null : byKey(key))).find((each) => each !== null) ?? element;
  const closed = found.closest("details:not([open])");
  const again = closed?.querySelector("summary") ?? found;
  if (again === element) element.tabIndex = -1;
  again.focus();
}

const keyOf = (element: Element | null): string | undefined => (element instanceof HTMLElement ? element.dataset["key"] : undefined);

/** A text that can be copied, with the button that does it. */
export function copyable(text: string, what: string): HTMLElement {
  return h(
    "span",
    { class: "copyable" },
    h("code", {}, text),
    copyButton(() => text, what),
  );
}

export function copyButton(text: () => string, what: string): HTMLButtonElement {
  const words = h("span", { role: "status" }, "Copy");
  const button = h("button", { type: "button", class: "small", "aria-label": `Copy ${what}`, "data-key": `copy:${what}` }, words);
  button.addEventListener("click", async () => {
    const copied = await navigator.clipboard.writeText(text()).then(
      () => true,
      () => false,
    );
    words.textContent = copied ? "Copied" : "Not allowed";
    setTimeout(() => {
      words.textContent = "Copy";
    }, 1500);
  });
  return button;
}
