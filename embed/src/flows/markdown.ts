import { h } from "../dom.ts";

/** Letters of an item that are looked at, and how deep emphasis may stand in emphasis: a text cannot make the page wait. */
const longest = 2000;
const deepest = 4;

/** `**bold**`, `*italic*`, `` `code` `` and `[text](url)` as nodes; anything else is what it is. */
export function markdown(text: string, newTab: string, depth = 0): readonly (Node | string)[] {
  const source = depth === 0 ? text.slice(0, longest) : text;
  if (depth > deepest) return [source];
  const pattern = /\*\*(.+?)\*\*|\*([^*\s](?:[^*]*[^*\s])?)\*|(?<!\w)_([^_\s](?:[^_]*[^_\s])?)_(?!\w)|`([^`]+)`|\[([^[\]]+)\]\(/g;
  const nodes: (Node | string)[] = [];
  let from = 0;
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    const [whole, bold, star, underscore, code, label] = match;
    const italic = star ?? underscore;
    let end = match.index + whole.length;
    let node: Node;
    if (bold !== undefined) node = h("strong", {}, ...markdown(bold, newTab, depth + 1));
    else if (italic !== undefined) node = h("em", {}, ...markdown(italic, newTab, depth + 1));
    else if (code !== undefined) node = h("code", {}, code);
    else {
      const closing = closingOf(source, end);
      if (closing < 0) continue;
      node = link(label ?? "", source.slice(end, closing).trim(), newTab);
      end = closing + 1;
    }
    if (match.index > from) nodes.push(source.slice(from, match.index));
    nodes.push(node);
    from = end;
    pattern.lastIndex = end;
  }
  if (from < source.length) nodes.push(source.slice(from));
  return nodes;
}

/** Where the parenthesis that stands open at `from` closes, or -1. */
function closingOf(text: string, from: number): number {
  let open = 1;
  for (let index = from; index < text.length; index++) {
    if (text[index] === "(") open++;
    if (text[index] === ")" && --open === 0) return index;
  }
  return -1;
}

function link(label: string, url: string, newTab: string): Node {
  const safe = URL.canParse(url) && /^(https|mailto):$/.test(new URL(url).protocol);
  if (!safe) return document.createTextNode(label);
  const hint = h("span", { class: "hidden" }, ` ${newTab}`);
  return h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, label, hint);
}
