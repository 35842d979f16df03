import type { Payload, StatusRange } from "../../../model/http.ts";
import type { Operation } from "../../../model/sdk.ts";
import { type Code, trusted } from "../../code.ts";

/** (200, 200), (202, 299). */
export const rangesLiteral = (ranges: readonly StatusRange[]): Code => trusted(ranges.map(({ from, to }) => `(${from}, ${to})`).join(", "));

/** The statuses that come with a payload: of two ranges that overlap, the narrower one has what both hold. */
export function statusesOf({ response }: Operation, payload: Payload): readonly StatusRange[] {
  const others = [...response.payloads.filter((each) => each !== payload).flatMap(({ statuses }) => statuses), ...response.emptyStatuses];
  return payload.statuses.flatMap((range) =>
    others.filter((other) => width(other) < width(range)).reduce((left, other) => left.flatMap((each) => without(each, other)), [range]),
  );
}

const width = ({ from, to }: StatusRange): number => to - from;

function without(range: StatusRange, taken: StatusRange): StatusRange[] {
  const below = { from: range.from, to: Math.min(range.to, taken.from - 1) };
  const above = { from: Math.max(range.from, taken.to + 1), to: range.to };
  return [below, above].filter(({ from, to }) => from <= to);
}
