import type { StatusRange } from "../../../model/http.ts";

/** "200 4XX default". */
export function statusText(ranges: readonly StatusRange[]): string {
  return ranges.map(range).join(" ");
}

function range({ from, to }: StatusRange): string {
  if (from === to) return String(from);
  if (from <= 100 && to >= 599) return "default";
  return from % 100 === 0 && to === from + 99 ? `${from / 100}XX` : `${from}-${to}`;
}
