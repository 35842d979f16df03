import type { Operation } from "../../../model/sdk.ts";
import { type Code, trusted } from "../../code.ts";
import { string } from "../literals.ts";

type Alternatives = Operation["security"];

export const security = (alternatives: Alternatives): Code =>
  trusted(alternatives.map((ids) => string(ids.map(schemeId).join(" "))).join(", "));

/** Ids of schemes stand in one text with spaces between. */
export const schemeId = (id: string): string => id.replace(/\s/g, "+");
