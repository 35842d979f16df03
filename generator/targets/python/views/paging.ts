import type { Paging } from "../../../model/http.ts";
import { type Code, join, list, trusted } from "../../code.ts";
import { names, text } from "../literals.ts";
import type { Place } from "../types.ts";

/** How one page leads to the next, as the runtime knows it. */
export function pagingCode({ items, style }: Paging, { imports }: Place): Code {
  imports.name("..", "_paging");
  const first = names(items);
  switch (style.kind) {
    case "next-url":
      return join`_paging.NextUrl(${first}, ${names(style.next)})`;
    case "link-header":
      return join`_paging.LinkHeader(${first})`;
    case "page":
      return join`_paging.PageNumber(${given([
        first,
        text(style.parameter),
        style.size === null ? null : join`size=${text(style.size)}`,
        style.first === 1 ? null : trusted(`first=${style.first}`),
        style.pages === null ? null : join`pages=${names(style.pages)}`,
        style.total === null ? null : join`total=${names(style.total)}`,
      ])})`;
    case "offset":
      return join`_paging.Offset(${given([
        first,
        text(style.parameter),
        style.limit === null ? null : join`limit=${text(style.limit)}`,
        style.total === null ? null : join`total=${names(style.total)}`,
      ])})`;
    case "cursor":
      return join`_paging.Cursor(${given([
        first,
        text(style.parameter),
        names(style.next),
        style.more === null ? null : join`more=${names(style.more)}`,
      ])})`;
  }
}

const given = (codes: readonly (Code | null)[]): Code =>
  list(
    codes.filter((code) => code !== null),
    ", ",
  );
