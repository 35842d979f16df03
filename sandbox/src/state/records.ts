import type { Database } from "./database.ts";

/** Where a record stands: what it is, what it belongs to, and its own id. */
export interface Key {
  readonly kind: string;
  readonly scope: string;
  readonly id: string;
}

/** Settings, operations and keys that a write stores and a read returns, as JSON. */
export async function putRecord(database: Database, key: Key, value: unknown): Promise<void> {
  const text = JSON.stringify(value);
  await database
    .insertInto("records")
    .values({ ...key, created: new Date().toISOString(), value: text })
    .onConflict((conflict) => conflict.columns(["kind", "scope", "id"]).doUpdateSet({ value: text }))
    .execute();
}

export async function getRecord<T>(database: Database, { kind, scope, id }: Key): Promise<T | null> {
  const query = database.selectFrom("records").select("value").where("kind", "=", kind).where("scope", "=", scope);
  const row = await query.where("id", "=", id).executeTakeFirst();
  return row ? (JSON.parse(row.value) as T) : null;
}

export async function deleteRecord(database: Database, { kind, scope, id }: Key): Promise<void> {
  await database.deleteFrom("records").where("kind", "=", kind).where("scope", "=", scope).where("id", "=", id).execute();
}

export async function listRecords<T>(database: Database, kind: string, scope: string): Promise<readonly T[]> {
  const query = database.selectFrom("records").select("value").where("kind", "=", kind).where("scope", "=", scope);
  const rows = await query.orderBy("created").orderBy("id").execute();
  return rows.map(({ value }) => JSON.parse(value) as T);
}
