import { h } from "./dom.ts";

export interface DialogContent {
  readonly title: string;
  readonly content: readonly Node[];
  /** `drawer` stands at the side, for what is long. */
  readonly kind: "box" | "drawer" | "bare";
  readonly onClosed?: () => void;
}

/** Opens a modal dialog; the browser keeps the focus in it, and gives it back to where it was. */
export function openDialog({ title, content, kind, onClosed }: DialogContent): HTMLDialogElement {
  const dialog = h("dialog", { class: kind, "aria-label": title });
  const close = h("button", { type: "button", class: "quiet", "aria-label": "Close", onclick: () => dialog.close() }, cross());
  if (kind !== "bare") dialog.append(h("header", {}, h("h2", {}, title), close));
  dialog.append(...content);
  dialog.addEventListener("close", () => {
    dialog.remove();
    onClosed?.();
  });
  // A click on the dialog itself, and not on what is in it, is one beside it.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

function cross(): SVGElement {
  const namespace = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(namespace, "svg");
  const path = document.createElementNS(namespace, "path");
  for (const [name, value] of Object.entries({ viewBox: "0 0 16 16", width: "16", height: "16", "aria-hidden": "true" }))
    svg.setAttribute(name, value);
  path.setAttribute("d", "M3 3l10 10M13 3L3 13");
  path.setAttribute("stroke", "currentColor");
  path.setAttribute("stroke-width", "2");
  path.setAttribute("stroke-linecap", "round");
  svg.append(path);
  return svg;
}
