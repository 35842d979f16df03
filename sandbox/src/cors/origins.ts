import { Problem } from "../problem.ts";
import type { Database } from "../state/database.ts";
import type { Store } from "../state/store.ts";

/** The client's allow-list, in the order in which it was given. */
export async function readOrigins(database: Database): Promise<readonly string[]> {
  const rows = await database.selectFrom("allowed_origins").select("origin").orderBy("position").execute();
  return rows.map(({ origin }) => origin);
}

/** Replaces the allow-list; one wrong entry and the old one stays whole. */
export async function setOrigins(store: Store, origins: readonly string[]): Promise<void> {
  const errors = origins.flatMap((origin, index) => {
    const problem = problemOf(origin);
    return problem === null ? [] : [{ itemId: `allowedOrigins/${index}`, message: problem, validatorName: "origin" }];
  });
  if (errors.length > 0) throw new Problem(400, errors.map(({ message }) => message).join(" "), { errors });
  const rows = [...new Set(origins)].map((origin, position) => ({ origin, position }));
  await store.exclusively("allowed origins", async (transaction) => {
    await transaction.deleteFrom("allowed_origins").execute();
    if (rows.length > 0) await transaction.insertInto("allowed_origins").values(rows).execute();
  });
}

export async function isAllowed(database: Database, origin: string): Promise<boolean> {
  const found = await database.selectFrom("allowed_origins").select("origin").where("origin", "=", origin).executeTakeFirst();
  return found !== undefined;
}

/** What is wrong with an entry. An origin is compared letter by letter, so only the way browsers write it will do. */
function problemOf(origin: string): string | null {
  const shown = JSON.stringify(origin);
  if (origin.includes("*")) return `${shown} has a wildcard; name each origin.`;
  if (origin === "null") return `"null" stands for every page without an origin, and cannot be allowed.`;
  const url = URL.canParse(origin) ? new URL(origin) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) return `${shown} is no origin such as https://app.example.com.`;
  if (url.origin === origin) return null;
  return `${shown} is not an origin, but ${url.origin} is: scheme, host, and port if it is not the usual one.`;
}
