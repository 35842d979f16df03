import type { Operation } from "../../../model/sdk.ts";
import { type Code, trusted } from "../../code.ts";
import type { Context } from "../context.ts";
import { string } from "../literals.ts";

type Alternatives = Operation["security"];

/** The security of most operations is the client's. */
export function usualSecurity({ sdk }: Context): Alternatives {
  const counts = new Map<string, { count: number; readonly security: Alternatives }>();
  for (const { security: each } of sdk.operations) {
    const known = counts.get(security(each)) ?? { count: 0, security: each };
    counts.set(security(each), known);
    known.count += 1;
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.security ?? [];
}

export const security = (alternatives: Alternatives): Code =>
  trusted(alternatives.map((ids) => string(ids.map(schemeId).join(" "))).join(", "));

/** Ids of schemes stand in one text with spaces between. */
export const schemeId = (id: string): string => id.replace(/\s/g, "+");
