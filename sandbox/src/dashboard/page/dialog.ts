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
  const close = h("button", { type: "button", class: "quiet", "aria-label": "Close", onclick: () => dialog.close() }, "✕");
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
