import { isForTokens } from "../auth/caller.ts";
import type { Match } from "../platform.ts";
import type { Database } from "../state/database.ts";
import { isAllowed } from "./origins.ts";

/** Headers for a page that may read the answer; without them the browser keeps it back. */
export async function corsHeaders(
  database: Database,
  origin: string | null,
  match: Match | null,
): Promise<Readonly<Record<string, string>>> {
  if (match === null || !isForTokens(match)) return {};
  if (origin === null || !(await isAllowed(database, origin))) return { Vary: "Origin" };
  return {
    Vary: "Origin",
    "Access-Control-Allow-Origin": origin,
    "Access-Control-Expose-Headers": "Retry-After, X-Correlation-Id",
  };
}

/** A preflight carries no credential: whether the page may ask is all that can be said. */
export function preflightHeaders(match: Match): Readonly<Record<string, string>> {
  return {
    "Access-Control-Allow-Methods": match.operation.method,
    "Access-Control-Allow-Headers": "Authorization, Content-Type, X-Sandbox-Fault",
    "Access-Control-Max-Age": "600",
  };
}
