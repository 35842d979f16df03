import { sql, type Transaction } from "kysely";
import { notFound } from "../problem.ts";
import type { Database, Opened } from "./database.ts";
import type { Tables } from "./tables.ts";

export interface Company {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly created: string;
  readonly createdByUserName: string | null;
  readonly lastSync: string | null;
  readonly products: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
}

export interface ConnectionError {
  readonly statusCode: string;
  readonly statusText: string;
  readonly errorMessage: string;
  readonly erroredOnUtc: string;
  readonly status: "Active" | "Resolved";
  readonly resolvedOnUtc: string | null;
}

export type ConnectionStatus = "PendingAuth" | "Linked" | "Unlinked" | "Deauthorized";

export interface Connection {
  readonly id: string;
  readonly integrationId: string;
  readonly integrationKey: string;
  readonly sourceId: string;
  readonly sourceType: string;
  readonly platformName: string;
  readonly status: ConnectionStatus;
  readonly created: string;
  readonly lastSync: string | null;
  readonly connectionInfo: Readonly<Record<string, unknown>> | null;
  /** How many links were used to authorize it: the next one is another. */
  readonly linksUsed?: number;
}

/** A connection where it stands: with its company and its errors. */
export interface Placed extends Connection {
  readonly companyId: string;
  readonly dataConnectionErrors: readonly ConnectionError[];
}

/** Companies and connections. A change reads and writes in one transaction, so that of two at once none is lost. */
export class Store {
  readonly database: Database;
  readonly #locksRows: boolean;

  constructor({ database, locksRows }: Opened) {
    this.database = database;
    this.#locksRows = locksRows;
  }

  async companies(): Promise<readonly Company[]> {
    const rows = await this.database.selectFrom("companies").select("value").orderBy("created").orderBy("id").execute();
    return rows.map(({ value }) => JSON.parse(value) as Company);
  }

  async company(id: string): Promise<Company> {
    const row = await this.database.selectFrom("companies").select("value").where("id", "=", id.toLowerCase()).executeTakeFirst();
    if (!row) throw notFound("company", id);
    return JSON.parse(row.value) as Company;
  }

  async addCompany(company: Company): Promise<void> {
    await this.database.insertInto("companies").values(companyRow(company)).execute();
  }

  async changeCompany(id: string, change: (company: Company) => Company): Promise<Company> {
    return this.transaction(async (transaction) => {
      const query = transaction.selectFrom("companies").select("value").where("id", "=", id.toLowerCase());
      const row = await (this.#locksRows ? query.forUpdate() : query).executeTakeFirst();
      if (!row) throw notFound("company", id);
      const changed = change(JSON.parse(row.value) as Company);
      await transaction
        .updateTable("companies")
        .set({ value: JSON.stringify(changed) })
        .where("id", "=", changed.id)
        .execute();
      return changed;
    });
  }

  async deleteCompany(id: string): Promise<void> {
    const { numDeletedRows } = await this.database.deleteFrom("companies").where("id", "=", id.toLowerCase()).executeTakeFirst();
    if (numDeletedRows === 0n) throw notFound("company", id);
  }

  async connections(companyId?: string): Promise<readonly Placed[]> {
    const all = this.database.selectFrom("connections").select(["value", "company_id"]).orderBy("created").orderBy("id");
    const rows = await (companyId === undefined ? all : all.where("company_id", "=", companyId.toLowerCase())).execute();
    const found = rows.map(({ value, company_id }) => ({ ...(JSON.parse(value) as Connection), companyId: company_id }));
    const errors = await this.#errorsOf(found.map(({ id }) => id));
    return found.map((connection) => ({ ...connection, dataConnectionErrors: errors.get(connection.id) ?? [] }));
  }

  async connection(companyId: string, id: string): Promise<Placed> {
    const query = this.database.selectFrom("connections").select("value").where("id", "=", id.toLowerCase());
    const row = await query.where("company_id", "=", companyId.toLowerCase()).executeTakeFirst();
    if (!row) throw notFound("connection", id);
    const errors = await this.#errorsOf([id.toLowerCase()]);
    const connection = JSON.parse(row.value) as Connection;
    return { ...connection, companyId: companyId.toLowerCase(), dataConnectionErrors: errors.get(connection.id) ?? [] };
  }

  async addConnection(companyId: string, connection: Connection): Promise<void> {
    await this.transaction(async (transaction) => {
      const query = transaction.selectFrom("companies").select("id").where("id", "=", companyId.toLowerCase());
      const company = await (this.#locksRows ? query.forKeyShare() : query).executeTakeFirst(); // it stays until the end
      if (!company) throw notFound("company", companyId);
      await transaction.insertInto("connections").values(connectionRow(company.id, connection)).execute();
    });
  }

  /** Changes a connection, and adds an error to it when there is one to tell. */
  async changeConnection(
    companyId: string,
    id: string,
    change: (connection: Placed) => Connection,
    error: ConnectionError | null = null,
  ): Promise<Placed> {
    await this.transaction(async (transaction) => {
      const query = transaction.selectFrom("connections").select("value").where("id", "=", id.toLowerCase());
      const own = query.where("company_id", "=", companyId.toLowerCase());
      const row = await (this.#locksRows ? own.forUpdate() : own).executeTakeFirst();
      if (!row) throw notFound("connection", id);
      const before = { ...(JSON.parse(row.value) as Connection), companyId, dataConnectionErrors: [] };
      const { companyId: _, dataConnectionErrors: __, ...changed } = change(before) as Placed;
      await transaction
        .updateTable("connections")
        .set({ value: JSON.stringify(changed) })
        .where("id", "=", changed.id)
        .execute();
      if (error) await addError(transaction, changed.id, error);
    });
    return this.connection(companyId, id);
  }

  async deleteConnection(companyId: string, id: string): Promise<void> {
    const query = this.database.deleteFrom("connections").where("id", "=", id.toLowerCase());
    const { numDeletedRows } = await query.where("company_id", "=", companyId.toLowerCase()).executeTakeFirst();
    if (numDeletedRows === 0n) throw notFound("connection", id);
  }

  transaction<T>(work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.database.transaction().execute(work);
  }

  /** A transaction that no other of the same name meets, not even in another process. */
  exclusively<T>(name: string, work: (transaction: Transaction<Tables>) => Promise<T>): Promise<T> {
    return this.transaction(async (transaction) => {
      if (this.#locksRows) await sql`select pg_advisory_xact_lock(hashtext(${name}))`.execute(transaction);
      return work(transaction);
    });
  }

  async #errorsOf(ids: readonly string[]): Promise<ReadonlyMap<string, readonly ConnectionError[]>> {
    const found = new Map<string, ConnectionError[]>();
    if (ids.length === 0) return found;
    const rows = await this.database
      .selectFrom("connection_errors")
      .select(["connection_id", "value"])
      .where("connection_id", "in", ids)
      .orderBy("position")
      .execute();
    for (const { connection_id, value } of rows) {
      const errors = found.get(connection_id) ?? [];
      errors.push(JSON.parse(value) as ConnectionError);
      found.set(connection_id, errors);
    }
    return found;
  }
}

async function addError(transaction: Transaction<Tables>, connectionId: string, error: ConnectionError): Promise<void> {
  const counted = transaction.selectFrom("connection_errors").select(({ fn }) => fn.max("position").as("last"));
  const row = await counted.where("connection_id", "=", connectionId).executeTakeFirst();
  const position = Number(row?.last ?? -1) + 1;
  await transaction
    .insertInto("connection_errors")
    .values(errorRow(connectionId, position, error))
    .execute();
}

export const companyRow = (company: Company): Tables["companies"] => ({
  id: company.id,
  created: company.created,
  value: JSON.stringify(company),
});

export const connectionRow = (companyId: string, connection: Connection): Tables["connections"] => ({
  id: connection.id,
  company_id: companyId,
  created: connection.created,
  value: JSON.stringify(connection),
});

export const errorRow = (connectionId: string, position: number, error: ConnectionError): Tables["connection_errors"] => ({
  connection_id: connectionId,
  position,
  value: JSON.stringify(error),
});
