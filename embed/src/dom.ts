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

const paths = {
  close: "M5 5l14 14M19 5L5 19",
  chevron: "M9 5l7 7-7 7",
  back: "M19 12H5m6-7l-7 7 7 7",
  unlink: "M9 15l-2 2a3.5 3.5 0 01-5-5l3-3m4-4l2-2a3.5 3.5 0 015 5l-3 3M4 4l16 16",
  link: "M10 14a4 4 0 005.7 0l3-3A4 4 0 0013 5.300l-1.500 1.500M14 10a4 4 0 00-5.700 0l-3 3A4 4 0 0011 18.700l1.500-1.500",
  pause: "M9 5v14M15 5v14",
  check: "M4 12l5 6L20 6",
  warning: "M12 4L2 20h20L12 4zm0 6v5m0 2v.5",
} as const;

export type Icon = keyof typeof paths;

/** A drawing that says nothing a text beside it does not say. */
export function icon(name: Icon): SVGElement {
  const namespace = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(namespace, "svg");
  const path = document.createElementNS(namespace, "path");
  const attributes = {
    viewBox: "0 0 24 24",
    "aria-hidden": "true",
    class: `icon ${name}`,
    fill: "none",
    stroke: "currentColor",
    "stroke-width": "2",
  };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  path.setAttribute("d", paths[name]);
  path.setAttribute("stroke-linecap", "round");
  path.setAttribute("stroke-linejoin", "round");
  svg.append(path);
  return svg;
}
