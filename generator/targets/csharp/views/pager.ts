import type { Paging } from "../../../model/http.ts";
import { type Code, trusted } from "../../code.ts";
import { literal, strings } from "../literals.ts";

/** How the pages of an operation follow each other. */
export function pagerLiteral({ items, style }: Paging): Code {
  const path = (name: string, value: readonly string[] | null) => (value === null ? [] : [`${name} = ${strings(value)}`]);
  const text = (name: string, value: string | null) => (value === null ? [] : [`${name} = ${literal(value)}`]);
  const facts: Record<Paging["style"]["kind"], () => readonly string[]> = {
    "next-url": () => (style.kind === "next-url" ? path("Next", style.next) : []),
    "link-header": () => [],
    page: () =>
      style.kind === "page"
        ? [
            ...text("Parameter", style.parameter),
            ...text("Size", style.size),
            `First = ${style.first}`,
            ...path("Pages", style.pages),
            ...path("Total", style.total),
          ]
        : [],
    offset: () =>
      style.kind === "offset" ? [...text("Parameter", style.parameter), ...text("Size", style.limit), ...path("Total", style.total)] : [],
    cursor: () =>
      style.kind === "cursor" ? [...text("Parameter", style.parameter), ...path("Next", style.next), ...path("More", style.more)] : [],
  };
  const given = facts[style.kind]();
  return trusted(`new Pager(${literal(style.kind)}, ${strings(items)})${given.length === 0 ? "" : ` { ${given.join(", ")} }`}`);
}
