import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Database } from "../state/database.ts";

export interface ApiKey {
  readonly id: string;
  readonly name: string | null;
  readonly created: string;
}

/** Keys are kept as hashes: what the state's file says opens nothing. */
const hashOf = (key: string): string => createHash("sha256").update(key).digest("hex");

/** The key that the terminal shows; it is there after every start, whatever else was made or deleted. */
export async function addKnownKey(database: Database, key: string): Promise<void> {
  const row = { id: randomUUID(), name: JSON.stringify("Sandbox"), hash: hashOf(key), created: new Date().toISOString() };
  await database
    .insertInto("api_keys")
    .values(row)
    .onConflict((conflict) => conflict.column("hash").doNothing())
    .execute();
}

export async function createKey(database: Database, name: string | null): Promise<ApiKey & { readonly key: string }> {
  const key = randomBytes(24).toString("base64url");
  const row = { id: randomUUID(), name: JSON.stringify(name), hash: hashOf(key), created: new Date().toISOString() };
  await database.insertInto("api_keys").values(row).execute();
  return { id: row.id, name, created: row.created, key };
}

export async function listKeys(database: Database): Promise<readonly ApiKey[]> {
  const rows = await database.selectFrom("api_keys").select(["id", "name", "created"]).orderBy("created").orderBy("id").execute();
  return rows.map(({ name, ...row }) => ({ ...row, name: JSON.parse(name) as string | null }));
}

export async function deleteKey(database: Database, id: string): Promise<boolean> {
  const { numDeletedRows } = await database.deleteFrom("api_keys").where("id", "=", id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Whether `Basic base64(key)` names a key. Compared as hashes, by the index: nothing can be learnt from the time it takes. */
export async function isKey(database: Database, credential: string): Promise<boolean> {
  const key = Buffer.from(credential, "base64").toString("utf8");
  const candidates = [key, key.replace(/:$/, "")].map(hashOf);
  const found = await database.selectFrom("api_keys").select("id").where("hash", "in", candidates).executeTakeFirst();
  return found !== undefined;
}
