import type { Property } from "../model/types.ts";

export type Facts = Pick<Property, "constraints" | "default"> & Partial<Pick<Property, "constant" | "access">>;

/** What is said of a value beside its description, a sentence each, in the languages whose comments are prose. */
export function factsOf({ constant = null, constraints, default: usual, access }: Facts): readonly string[] {
  return [
    ...(constant === null ? [] : [`Always ${JSON.stringify(constant)}.`]),
    ...(constraints.length === 0 ? [] : [`Allowed: ${constraints.join(", ")}.`]),
    ...(usual === null ? [] : [`Default: ${JSON.stringify(usual)}.`]),
    ...(access === "read-only" ? ["The server sets it."] : []),
  ];
}

/** What is said of something deprecated for which the document names no replacement. */
export const deprecatedWords = "Deprecated: the API may drop it.";
