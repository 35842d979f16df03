import { type Kysely, sql } from "kysely";
import type { Tables } from "./tables.ts";

/** Makes the tables that are not there yet. Two processes may start at once: whoever comes second finds them. */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const { schema } = database;
  const table = (name: string) => schema.createTable(name).ifNotExists();
  await table("settings")
    .addColumn("name", "text", (column) => column.primaryKey())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
  await table("companies")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("created", "text", (column) => column.notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
  await table("connections")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("company_id", "text", (column) => column.notNull().references("companies.id").onDelete("cascade"))
    .addColumn("created", "text", (column) => column.notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
  await table("connection_errors")
    .addColumn("connection_id", "text", (column) => column.notNull().references("connections.id").onDelete("cascade"))
    .addColumn("position", "integer", (column) => column.notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("connection_errors_key", ["connection_id", "position"])
    .execute();
  await table("api_keys")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull().unique())
    .addColumn("created", "text", (column) => column.notNull())
    .execute();
  await table("tokens")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("company_id", "text", (column) => column.notNull())
    .addColumn("issued", "text", (column) => column.notNull())
    .addColumn("expires", "text", (column) => column.notNull())
    .execute();
  await table("allowed_origins")
    .addColumn("origin", "text", (column) => column.primaryKey())
    .addColumn("position", "integer", (column) => column.notNull())
    .execute();
  await table("webhook_consumers")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("created", "text", (column) => column.notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .execute();
  await table("deliveries")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("consumer_id", "text", (column) => column.notNull().references("webhook_consumers.id").onDelete("cascade"))
    .addColumn("event_id", "text", (column) => column.notNull())
    .addColumn("event_type", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("created", "text", (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("due", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("claimed_until", "text")
    .addColumn("last_status", "integer")
    .addColumn("last_error", "text")
    .execute();
  await table("records")
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("scope", "text", (column) => column.notNull())
    .addColumn("id", "text", (column) => column.notNull())
    .addColumn("created", "text", (column) => column.notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("records_key", ["kind", "scope", "id"])
    .execute();
  await schema.createIndex("connections_by_company").ifNotExists().on("connections").columns(["company_id", "created"]).execute();
  await schema.createIndex("deliveries_by_due").ifNotExists().on("deliveries").columns(["state", "due"]).execute();
}

/** PostgreSQL's own lock around a start: `create table if not exists` of two processes at once may still collide. */
export const startLock = sql`select pg_advisory_lock(4010)`;
export const startUnlock = sql`select pg_advisory_unlock(4010)`;
