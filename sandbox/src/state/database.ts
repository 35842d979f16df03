import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { Kysely, PostgresDialect, SqliteDialect, sql } from "kysely";
import Sqlite from "libsql";
import pg from "pg";
import { OptionsError } from "../options.ts";
import { migrate, startLock, startUnlock } from "./migrate.ts";
import type { Tables } from "./tables.ts";

/** Where the state is kept. */
export type Storage =
  | { readonly kind: "memory" }
  | { readonly kind: "folder"; readonly path: string }
  | { readonly kind: "postgres"; readonly url: string };

export type Database = Kysely<Tables>;

/** The state, opened and with all its tables. */
export interface Opened {
  readonly database: Database;
  /** PostgreSQL can hold a row against other processes; SQLite has one writer at a time anyway. */
  readonly locksRows: boolean;
  readonly close: () => Promise<void>;
}

/** Opens the state; what stands in the way is told without the password that an address may hold. */
export async function openDatabase(storage: Storage): Promise<Opened> {
  try {
    return await (storage.kind === "postgres" ? openPostgres(storage.url) : openSqlite(storage));
  } catch (error) {
    const place = storage.kind === "postgres" ? "the database of --database-url" : storage.kind === "folder" ? storage.path : "memory";
    throw new OptionsError(`the state cannot be kept in ${place}: ${reasonOf(error)}`);
  }
}

/** Of several addresses that were tried in vain, the first one's reason. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  if ((error as { readonly code?: string }).code?.startsWith("SQLITE_BUSY"))
    return "another sandbox has it open; several share one state with --database-url";
  return error instanceof Error ? error.message : String(error);
}

async function openSqlite(storage: Exclude<Storage, { readonly kind: "postgres" }>): Promise<Opened> {
  if (storage.kind === "folder") mkdirSync(storage.path, { recursive: true });
  const file = storage.kind === "memory" ? ":memory:" : join(storage.path, "sandbox.db");
  const database = new Kysely<Tables>({ dialect: new SqliteDialect({ database: new Sqlite(file) as never }) });
  await sql`pragma foreign_keys = on`.execute(database);
  if (storage.kind === "folder") {
    await sql`pragma locking_mode = exclusive`.execute(database); // two processes would get into each other's transactions
    await sql`pragma journal_mode = wal`.execute(database);
    await sql`pragma synchronous = full`.execute(database); // what was answered must outlive a power cut
  }
  await migrate(database);
  return { database, locksRows: false, close: () => closeSqlite(database) };
}

/** The driver keeps its file open for a while after it was closed, so the file is let go of first. */
async function closeSqlite(database: Database): Promise<void> {
  await sql`pragma journal_mode = delete`.execute(database);
  await sql`pragma locking_mode = normal`.execute(database);
  await database.selectFrom("settings").select("name").limit(1).execute(); // with the next read, says SQLite
  await database.destroy();
}

async function openPostgres(url: string): Promise<Opened> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  pool.on("error", () => {}); // an idle connection that breaks is replaced by the next query
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  try {
    await database.connection().execute(async (connection) => {
      await startLock.execute(connection);
      await migrate(connection).finally(() => startUnlock.execute(connection));
    });
  } catch (error) {
    await pool.end();
    throw error;
  }
  return { database, locksRows: true, close: () => database.destroy() };
}
