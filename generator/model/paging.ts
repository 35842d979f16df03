import type { NormalDocument, NormalOperation } from "../normalise/document.ts";
import { isObject, text, textOrNull } from "../normalise/read.ts";
import type { Paging, Parameter, Payload } from "./http.ts";
import { singular } from "./split-words.ts";
import type { TypeBuilder } from "./type-builder.ts";
import type { ObjectModel, TypeRef } from "./types.ts";
import { wordsOfType } from "./unions.ts";

interface Listing {
  readonly operation: NormalOperation;
  readonly parameters: readonly Parameter[];
  readonly payload: Payload;
  readonly builder: TypeBuilder;
}

/** How the pages of an operation follow each other: as the document says, else as its shape says, else null. */
export function pagingOf(listing: Listing, document: NormalDocument): Paging | null {
  const { operation, payload } = listing;
  if (payload.kind !== "json") return null;
  const said = operation.extensions["x-sdk-paging"];
  if (said === false) return null;
  if (isObject(said)) return paged(listing, pathOf(text(said["items"])), styleSaid(said, listing));
  if (operation.method !== "GET") return null;
  const items = itemsOf(listing, document);
  return items === null ? null : paged(listing, items, styleInferred(listing));
}

function paged({ payload, builder }: Listing, items: readonly string[], style: Paging["style"] | null): Paging | null {
  const found = typeAt(payload.type, items, builder);
  if (style === null || found?.kind !== "list") return null;
  return { items, item: found.items, itemName: { wire: "", words: singular(wordsOfType(found.items, builder)) }, style };
}

/** `/_links/next`, `$.data.items` and `data.items` are the same kind of path. */
function pathOf(path: string): readonly string[] {
  if (path.startsWith("/"))
    return path
      .slice(1)
      .split("/")
      .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
  return path
    .replace(/^\$\.?/, "")
    .split(".")
    .filter((part) => part !== "");
}

function styleSaid(said: Readonly<Record<string, unknown>>, listing: Listing): Paging["style"] | null {
  const optionalPath = (key: string) => (typeof said[key] === "string" ? pathOf(said[key]) : null);
  const parameter = text(said["parameter"]);
  switch (text(said["style"])) {
    case "next-url":
      return { kind: "next-url", next: pathOf(text(said["next"])) };
    case "link-header":
      return { kind: "link-header" };
    case "page":
      return {
        kind: "page",
        parameter,
        size: textOrNull(said["size"]),
        first: typeof said["first"] === "number" ? said["first"] : firstPage(parameter, listing),
        pages: optionalPath("pages"),
        total: optionalPath("total"),
      };
    case "offset":
      return { kind: "offset", parameter, limit: textOrNull(said["limit"]), total: optionalPath("total") };
    case "cursor":
      return { kind: "cursor", parameter, next: pathOf(text(said["next"])), more: optionalPath("more") };
    default:
      return null;
  }
}

const itemNames = ["data", "items", "results", "records", "entries", "values", "list", "content", "elements", "resources"];

/** The list in a payload: the payload itself, the usual name, what a vendor's extension says, or its only list. */
function itemsOf({ payload, builder }: Listing, document: NormalDocument): readonly string[] | null {
  if (bare(payload.type).kind === "list") return [];
  const model = objectOf(payload.type, builder);
  if (!model) return null;
  const lists = model.properties.filter(({ type }) => bare(type).kind === "list").map(({ name }) => name.wire);
  const vendor = document.extensions["x-codat-speakeasy-pagination"];
  const said = isObject(vendor) && isObject(vendor["outputs"]) ? pathOf(text(vendor["outputs"]["results"])) : [];
  if (said.length === 1 && lists.includes(said[0] ?? "")) return said;
  const usual = itemNames.find((name) => lists.includes(name));
  return usual !== undefined ? [usual] : lists.length === 1 && lists[0] !== undefined ? [lists[0]] : null;
}

const cursors = [
  "cursor",
  "page_token",
  "pagetoken",
  "starting_after",
  "after",
  "next_token",
  "nexttoken",
  "continuation_token",
  "continuationtoken",
  "start_cursor",
  "next_cursor",
  "marker",
  "next_page_token",
];
const nexts = [
  "next_cursor",
  "nextcursor",
  "next_page_token",
  "nextpagetoken",
  "next_token",
  "nexttoken",
  "continuation_token",
  "continuationtoken",
  "next_marker",
  "nextmarker",
  "after",
  "cursor",
];
const pages = ["page", "page_number", "pagenumber", "page_index", "pageindex", "current_page"];
const sizes = ["per_page", "perpage", "page_size", "pagesize", "limit", "size", "page_limit", "count"];
const offsets = ["offset", "skip", "start", "start_index", "startindex"];
const limits = ["limit", "count", "top", "take", "page_size", "pagesize", "size", "max_results", "maxresults"];

function styleInferred(listing: Listing): Paging["style"] | null {
  const { operation, parameters, payload, builder } = listing;
  const model = objectOf(payload.type, builder);
  const link = nextLink(payload.type, builder);
  if (link) return { kind: "next-url", next: link };
  if (
    operation.responses.some(({ headers, status }) => status.startsWith("2") && headers.some(({ wire }) => wire.toLowerCase() === "link"))
  )
    return { kind: "link-header" };
  const query = parameters.filter((parameter) => parameter.in === "query");
  const named = (names: readonly string[]) => query.find(({ name }) => names.includes(name.wire.toLowerCase()))?.name.wire ?? null;
  const property = (names: readonly string[]) =>
    model?.properties.find(({ name }) => names.includes(name.wire.toLowerCase()))?.name.wire ?? null;
  const path = (names: readonly string[]) => {
    const found = property(names);
    return found === null ? null : [found];
  };
  const [cursor, next] = [named(cursors), property(nexts)];
  if (cursor !== null && next !== null)
    return { kind: "cursor", parameter: cursor, next: [next], more: path(["has_more", "hasmore", "has_next", "hasnext"]) };
  const total = path(["total", "total_count", "totalcount", "total_results", "totalresults", "total_items"]);
  const [page, size] = [named(pages), named(sizes)];
  if (page !== null && size !== null)
    return {
      kind: "page",
      parameter: page,
      size,
      first: firstPage(page, listing),
      pages: path(["total_pages", "totalpages", "page_count", "pagecount", "last_page", "pages"]),
      total,
    };
  const [offset, limit] = [named(offsets), named(limits)];
  return offset !== null && limit !== null ? { kind: "offset", parameter: offset, limit, total } : null;
}

/** Pages count from 1, unless the parameter's default or minimum is 0. */
function firstPage(parameter: string, { parameters }: Listing): number {
  const found = parameters.find(({ name }) => name.wire === parameter);
  return found?.default === 0 || (found?.default === null && found.constraints.some((words) => /^(at least 0|0 to )/.test(words))) ? 0 : 1;
}

/** HAL's `_links.next.href`, JSON:API's `links.next`, and bodies with `next` as a URL. */
function nextLink(type: TypeRef, builder: TypeBuilder): readonly string[] | null {
  const candidates = [
    ["_links", "next", "href"],
    ["links", "next", "href"],
    ["links", "next"],
    ["next_url"],
    ["nextUrl"],
    ["nextLink"],
    ["next_link"],
    ["@odata.nextLink"],
  ];
  return candidates.find((path) => isText(typeAt(type, path, builder))) ?? null;
}

const isText = (type: TypeRef | null): boolean => type?.kind === "scalar" && (type.scalar === "string" || type.scalar === "uri");

function typeAt(type: TypeRef, path: readonly string[], builder: TypeBuilder): TypeRef | null {
  let found: TypeRef | null = bare(type);
  for (const name of path) {
    const property: TypeRef | null | undefined =
      found && objectOf(found, builder)?.properties.find((each) => each.name.wire === name)?.type;
    found = property ? bare(property) : null;
  }
  return found;
}

const bare = (type: TypeRef): TypeRef => (type.kind === "nullable" ? type.of : type);

function objectOf(type: TypeRef, builder: TypeBuilder): ObjectModel | null {
  const of = bare(type);
  const model = of.kind === "model" ? builder.models.get(of.id) : undefined;
  return model?.kind === "object" ? model : null;
}
