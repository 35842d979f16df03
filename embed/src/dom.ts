type Child = Node | string | null | false;
type Property = string | number | boolean | null | ((event: never) => void);

/** An element. Functions are listeners, true is an empty attribute, null and false are none; nothing is ever parsed as HTML. */
export function h(tag: string, properties: Readonly<Record<string, Property>>, ...children: readonly Child[]): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value as EventListener);
    else if (value !== null && value !== false) element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== false));
  return element;
}

/** What is drawn, in a square of 24; a mirrored one points the other way where one reads from right to left. */
export interface Icon {
  readonly path: string;
  readonly mirrored?: boolean;
}

export const icons = {
  close: { path: "M5 5l14 14M19 5L5 19" },
  chevron: { path: "M9 5l7 7-7 7", mirrored: true },
} satisfies Readonly<Record<string, Icon>>;

/** A drawing that says nothing a text beside it does not say. */
export function icon({ path, mirrored = false }: Icon): SVGElement {
  const svg = shape("svg", {
    viewBox: "0 0 24 24",
    "aria-hidden": "true",
    class: mirrored ? "icon mirrored" : "icon",
    fill: "none",
    stroke: "currentColor",
    "stroke-width": "2",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  });
  svg.append(shape("path", { d: path }));
  return svg;
}

function shape(tag: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}
