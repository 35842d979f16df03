import { Problem } from "./problem.ts";

/** What a list is asked for. */
export interface PageRequest {
  /** Path and query as sent. */
  readonly target: string;
  readonly page: number;
  readonly pageSize: number;
  readonly query: string;
  readonly orderBy: string;
}

/** One page of a list, filtered, ordered and linked as the API documents it. Only what is on the page is made ready by `show`. */
export function pageOf<T extends object>(items: readonly T[], request: PageRequest, show: (item: T) => object): object {
  const found = ordered(filtered(items, request.query), request.orderBy);
  const { page, pageSize } = request;
  const results = found.slice((page - 1) * pageSize, page * pageSize).map(show);
  const linkTo = (number: number) => ({ href: linkOf(request.target, number) });
  const last = Math.max(1, Math.ceil(found.length / pageSize));
  return {
    results,
    pageNumber: page,
    pageSize,
    totalResults: found.length,
    _links: {
      self: linkTo(page),
      current: linkTo(page),
      ...(page < last ? { next: linkTo(page + 1) } : {}),
      ...(page > 1 ? { previous: linkTo(Math.min(page - 1, last)) } : {}),
    },
  };
}

function linkOf(target: string, page: number): string {
  const [path = "", query = ""] = target.split("?", 2);
  const parameters = new URLSearchParams(query);
  parameters.set("page", String(page));
  return `${path}?${parameters}`;
}

interface Condition {
  readonly path: readonly string[];
  readonly operator: string;
  readonly value: string;
}

/** `name=Bank||status!=Linked&&created>2024-01-01`: alternatives of conditions that hold together. `~` is "contains". */
function filtered<T>(items: readonly T[], query: string): readonly T[] {
  if (query.trim() === "") return items;
  const alternatives = query.split("||").map((all) => all.split("&&").map(conditionOf));
  return items.filter((item) => alternatives.some((all) => all.every((condition) => holds(item, condition))));
}

function conditionOf(text: string): Condition {
  const [, path, operator, value] = /^\s*([\w.]+)\s*(!=|>=|<=|=|~|>|<)\s*(.*?)\s*$/.exec(text) ?? [];
  if (path === undefined || operator === undefined || value === undefined) {
    const message = `The query ${JSON.stringify(text)} is no condition such as name=Bank, status!=Linked or created>2024-01-01.`;
    throw new Problem(400, message, { errors: [{ itemId: "query", message, validatorName: "query" }] });
  }
  return { path: path.split("."), operator, value: value.replace(/^"(.*)"$/, "$1") };
}

function holds(item: unknown, { path, operator, value }: Condition): boolean {
  return valuesAt(item, path).some((found) => compares(found, operator, value));
}

/** What stands at a path; of a list, what stands there in any of its items. */
function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  const [key, ...rest] = path;
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path));
  if (key === undefined) return [value];
  if (typeof value !== "object" || value === null) return [undefined];
  const found = Object.entries(value).find(([name]) => name.toLowerCase() === key.toLowerCase());
  return valuesAt(found?.[1], rest);
}

function compares(found: unknown, operator: string, value: string): boolean {
  const text = found === null || found === undefined ? "" : String(found);
  const [a, b] = typeof found === "number" ? [found, Number(value)] : [text.toLowerCase(), value.toLowerCase()];
  switch (operator) {
    case "=":
      return a === b;
    case "!=":
      return a !== b;
    case "~":
      return text.toLowerCase().includes(value.toLowerCase());
    case ">":
      return a > b;
    case "<":
      return a < b;
    case ">=":
      return a >= b;
    default:
      return a <= b;
  }
}

/** `name`, `-created`: ascending, or descending with a minus. */
function ordered<T>(items: readonly T[], orderBy: string): readonly T[] {
  if (orderBy.trim() === "") return items;
  const descending = orderBy.startsWith("-");
  const path = orderBy.replace(/^[-+]/, "").split(".");
  const keyOf = (item: T) => valuesAt(item, path)[0];
  const sorted = items.toSorted((a, b) => compare(keyOf(a), keyOf(b)));
  return descending ? sorted.reverse() : sorted;
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return String(a ?? "").localeCompare(String(b ?? ""), "en");
}
