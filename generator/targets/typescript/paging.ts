import type { Paging } from "../../model/http.ts";
import type { RequestMember } from "../../model/sdk.ts";
import { type Code, trusted } from "../code.ts";
import type { Uses } from "./descriptor.ts";
import { literal, scalarLiteral } from "./literals.ts";
import { memberName } from "./naming.ts";
import { type Doc, listOf, object } from "./pretty.ts";

const strategies = { "next-url": "nextUrl", "link-header": "linkHeader", page: "pageNumber", offset: "offset", cursor: "cursor" } as const;

/** How the runtime gets from one page to the next. */
export function pagingDoc({ items, style }: Paging, members: readonly RequestMember[], uses: Uses): Doc {
  const strategy = strategies[style.kind];
  uses.add(strategy);
  return object([[trusted("items"), path(items)], [trusted("next"), trusted(strategy)], ...facts(style, members)]);
}

type Fact = readonly [Code, Doc];

function facts(style: Paging["style"], members: readonly RequestMember[]): readonly Fact[] {
  const at = (name: string, names: readonly string[] | null): readonly Fact[] => (names === null ? [] : [[trusted(name), path(names)]]);
  const member = (name: string, wire: string | null): readonly Fact[] => {
    const found = members.find((each) => each.kind === "parameter" && each.parameter.name.wire === wire);
    return found ? [[trusted(name), literal(memberName(found.name))]] : [];
  };
  switch (style.kind) {
    case "next-url":
      return at("at", style.next);
    case "link-header":
      return [];
    case "page": {
      const first: readonly Fact[] = style.first === 1 ? [] : [[trusted("first"), scalarLiteral(style.first)]];
      return [
        ...member("parameter", style.parameter),
        ...member("size", style.size),
        ...first,
        ...at("pages", style.pages),
        ...at("total", style.total),
      ];
    }
    case "offset":
      return [...member("parameter", style.parameter), ...member("size", style.limit), ...at("total", style.total)];
    case "cursor":
      return [...member("parameter", style.parameter), ...at("at", style.next), ...at("more", style.more)];
  }
}

const path = (names: readonly string[]): Doc => listOf(names.map(literal));
