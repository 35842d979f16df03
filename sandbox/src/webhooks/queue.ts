import { randomBytes, randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Consumer } from "../handlers/webhooks.ts";
import { notFound } from "../problem.ts";
import type { Database, Opened } from "../state/database.ts";
import { deleteRecord, getRecord, putRecord } from "../state/records.ts";
import type { Store } from "../state/store.ts";

/** One event on its way to one consumer. */
export interface Delivery {
  readonly id: string;
  readonly consumerId: string;
  readonly eventType: string;
  readonly body: string;
  readonly attempts: number;
}

/** Seconds until the next try after the first, second, … failure; then it is given up. */
export const delays: readonly number[] = [1, 5, 30, 120, 600];

/** Stores an event for each consumer that wants it. Nothing is sent here: what is stored outlives a crash. */
export async function enqueue(
  database: Database,
  eventType: string,
  payload: object,
  tags: Readonly<Record<string, string>>,
): Promise<void> {
  const rows = await database.selectFrom("webhook_consumers").select("value").execute();
  const consumers = rows.map(({ value }) => JSON.parse(value) as Consumer).filter((each) => wants(each, eventType, tags));
  if (consumers.length === 0) return;
  const now = new Date().toISOString();
  const eventId = randomUUID();
  const body = JSON.stringify({ id: eventId, eventType, generatedDate: now, payload });
  const deliveries = consumers.map(({ id }) => ({
    id: `msg_${randomUUID().replaceAll("-", "")}`,
    consumer_id: id,
    event_id: eventId,
    event_type: eventType,
    body,
    created: now,
    attempts: 0,
    due: now,
    state: "pending",
    claimed_until: null,
    last_status: null,
    last_error: null,
  }));
  await database.insertInto("deliveries").values(deliveries).execute();
}

function wants({ disabled, eventTypes, companyTags }: Consumer, eventType: string, tags: Readonly<Record<string, string>>): boolean {
  if (disabled || !eventTypes.includes(eventType)) return false;
  return (
    companyTags.length === 0 ||
    companyTags.some(
      (tag) =>
        tag ===
        Object.entries(tags)
          .find(([name, value]) => tag === `${name}:${value}`)
          ?.join(":"),
    )
  );
}

/** Takes deliveries that are due; nobody else gets them until `seconds` are over, not even another process. */
export async function claim({ database, locksRows }: Opened, count: number, seconds: number): Promise<readonly Delivery[]> {
  const now = new Date();
  const until = new Date(now.getTime() + seconds * 1000).toISOString();
  return database.transaction().execute(async (transaction) => {
    const due = transaction
      .selectFrom("deliveries")
      .select(["id", "consumer_id", "event_type", "body", "attempts"])
      .where("state", "=", "pending")
      .where("due", "<=", now.toISOString())
      .where(({ or, eb }) => or([eb("claimed_until", "is", null), eb("claimed_until", "<", now.toISOString())]))
      .orderBy("due")
      .limit(count);
    const rows = await (locksRows ? due.forUpdate().skipLocked() : due).execute();
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    await transaction.updateTable("deliveries").set({ claimed_until: until }).where("id", "in", ids).execute();
    return rows.map(({ id, consumer_id, event_type, body, attempts }) => ({
      id,
      consumerId: consumer_id,
      eventType: event_type,
      body,
      attempts,
    }));
  });
}

/** What came of an attempt. */
export interface Outcome {
  readonly status: number | null;
  readonly error: string | null;
}

export async function settle(database: Database, { id, attempts }: Delivery, { status, error }: Outcome): Promise<void> {
  const delay = delays[attempts];
  const delivered = error === null;
  await database
    .updateTable("deliveries")
    .set({
      attempts: sql<number>`attempts + 1`,
      state: delivered ? "delivered" : delay === undefined ? "failed" : "pending",
      due: new Date(Date.now() + (delay ?? 0) * 1000).toISOString(),
      claimed_until: null,
      last_status: status,
      last_error: error,
    })
    .where("id", "=", id)
    .execute();
}

/** Gives a delivery back as it was taken: whoever looks next sends it. */
export async function release(database: Database, { id }: Delivery): Promise<void> {
  await database.updateTable("deliveries").set({ claimed_until: null }).where("id", "=", id).execute();
}

/** Sends a delivery once more, from the first attempt on; false when there is none. */
export async function replay(database: Database, id: string): Promise<boolean> {
  const { numUpdatedRows } = await database
    .updateTable("deliveries")
    .set({ state: "pending", attempts: 0, due: new Date().toISOString(), claimed_until: null })
    .where("id", "=", id)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function listDeliveries(database: Database): Promise<readonly object[]> {
  const rows = await database
    .selectFrom("deliveries")
    .select(["id", "consumer_id", "event_type", "created", "attempts", "due", "state", "last_status", "last_error"])
    .orderBy("created", "desc")
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    consumerId: row.consumer_id,
    eventType: row.event_type,
    created: row.created,
    attempts: row.attempts,
    due: row.state === "pending" ? row.due : null,
    state: row.state,
    lastStatus: row.last_status,
    lastError: row.last_error,
  }));
}

const secretKey = (consumerId: string) => ({ kind: "webhook-secret", scope: "", id: consumerId.toLowerCase() });

/** Makes the secret that signs what a consumer gets, in the form of Standard Webhooks. */
export async function addConsumerSecret(database: Database, consumerId: string): Promise<void> {
  await putRecord(database, secretKey(consumerId), `whsec_${randomBytes(24).toString("base64")}`);
}

export async function consumerSecret(database: Database, consumerId: string): Promise<string> {
  const secret = await getRecord<string>(database, secretKey(consumerId));
  if (secret === null) throw notFound("webhook consumer", consumerId);
  return secret;
}

/** Deletes a consumer, what it still was to be told, and its secret; false when there is none. */
export async function deleteConsumer(store: Store, consumerId: string): Promise<boolean> {
  return store.transaction(async (transaction) => {
    await deleteRecord(transaction, secretKey(consumerId));
    const query = transaction.deleteFrom("webhook_consumers").where("id", "=", consumerId.toLowerCase());
    return (await query.executeTakeFirst()).numDeletedRows > 0n;
  });
}
