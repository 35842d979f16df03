import { Dialog as Headless, DialogPanel } from "@headlessui/react";
import * as Radix from "@radix-ui/react-dialog";
import { createElement as h } from "react";
import { createRoot } from "react-dom/client";

/** Takes a node of the page in. */
const slot = (target) => h("div", { ref: (box) => box?.append(target) });

const render = (element) => createRoot(document.body.appendChild(document.createElement("div"))).render(element);

const title = h(Radix.Title, null, "Connections");

export const radix = (target) =>
  render(h(Radix.Root, { open: true }, h(Radix.Portal, null, h(Radix.Content, { "aria-describedby": undefined }, title, slot(target)))));

/** With a control of its own before the component, and one after it. */
export const radixWithMore = (target) => {
  const more = (id) => h("button", { type: "button", id }, id);
  const content = h(Radix.Content, { "aria-describedby": undefined }, title, more("first"), slot(target), more("last"));
  render(h(Radix.Root, { open: true }, h(Radix.Portal, null, content)));
};

export const headless = (target) => render(h(Headless, { open: true, onClose() {}, "aria-label": "Connections" }, h(DialogPanel, null, slot(target))));
