import type { Opened } from "../state/database.ts";
import type { Company, Connection, ConnectionError, ConnectionStatus } from "../state/store.ts";
import { companyRow, connectionRow, errorRow } from "../state/store.ts";
import { type Integration, integrationIdOf, integrations, sourceIdOf } from "./integrations.ts";
import { uuidOf } from "./uuid.ts";

/** Companies that are there from the start: each is a case that an interface has to get right. */
export const seededCompanies = {
  everything: uuidOf("company", "Toft stores"),
  empty: uuidOf("company", "Fresh Start Ltd"),
  one: uuidOf("company", "One of a Kind"),
  many: uuidOf("company", "Three Hundred Shops"),
} as const;

const statuses: readonly ConnectionStatus[] = ["Linked", "PendingAuth", "Unlinked", "Deauthorized"];

/** With and without a zone, with a fraction of seven digits: all of these occur. */
const dates = ["2024-03-01T09:30:00Z", "2023-11-20T16:05:12", "2022-10-27T10:22:43.6464237Z", "2025-01-15T23:59:59.5+02:00"] as const;

const longName = "The Extraordinarily Long-Named Savings, Loans, Mortgages, Insurance and Pensions Cooperative of the Upper Valleys";

/** Puts the companies in at the first start, the same ones with the same ids every time; later they are as they were left. */
export async function seed({ database }: Opened): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const mark = transaction.insertInto("settings").values({ name: "seeded", value: new Date().toISOString() });
    const { numInsertedOrUpdatedRows } = await mark.onConflict((conflict) => conflict.column("name").doNothing()).executeTakeFirst();
    if (numInsertedOrUpdatedRows === 0n) return;
    const seeds = [...everything(), only, ...shops()];
    await transaction.insertInto("companies").values(companies.map(companyRow)).execute();
    await transaction
      .insertInto("connections")
      .values(seeds.map(({ companyId, connection }) => connectionRow(companyId, connection)))
      .execute();
    await transaction
      .insertInto("connection_errors")
      .values(seeds.flatMap(({ connection, errors }) => errors.map((error, position) => errorRow(connection.id, position, error))))
      .execute();
  });
}

interface Seeded {
  readonly companyId: string;
  readonly connection: Connection;
  readonly errors: readonly ConnectionError[];
}

function everything(): readonly Seeded[] {
  const types = [...new Set(integrations.map(({ sourceType }) => sourceType))];
  const pairs = types.flatMap((type) => statuses.map((status) => ({ type, status })));
  const every = pairs.map(({ type, status }, index) => {
    const candidates = integrations.filter(({ sourceType }) => sourceType === type);
    const integration = candidates[index % candidates.length] ?? byKey("mqjo");
    return connectionOf(integration, status, `${type} ${status}`);
  });
  const named = (key: string, platformName: string) => ({ ...connectionOf(byKey(key), "Linked", platformName), platformName });
  const all = [...every, named("upvr", longName), named("suuo", "بنك الخليج المتحد"), named("nlgo", "A ledger without a logo")];
  return all.map((connection, index) => ({
    companyId: seededCompanies.everything,
    connection: { ...connection, created: dates[index % dates.length] ?? dates[0] },
    errors: connection.status === "Deauthorized" ? [activeError] : [],
  }));
}

function shops(): readonly Seeded[] {
  const kinds = integrations.filter(({ sourceType }) => sourceType === "Commerce");
  return Array.from({ length: 300 }, (_, index) => {
    const number = index + 1;
    const integration = kinds[number % kinds.length] ?? byKey("fztf");
    const connection = connectionOf(integration, number % 7 === 0 ? "Deauthorized" : "Linked", `shop ${number}`);
    return {
      companyId: seededCompanies.many,
      connection: { ...connection, platformName: `${integration.name} shop ${number}` },
      errors: [],
    };
  });
}

const activeError: ConnectionError = {
  statusCode: "401",
  statusText: "Unauthorized",
  errorMessage: "The source no longer accepts the authorization.",
  erroredOnUtc: "2024-06-01T08:00:00Z",
  status: "Active",
  resolvedOnUtc: null,
};

const companies: readonly Company[] = [
  company(1, seededCompanies.everything, "Toft stores", "Every status and every kind of source"),
  company(2, seededCompanies.empty, "Fresh Start Ltd", "Not a connection yet"),
  company(3, seededCompanies.one, "One of a Kind", "QuickBooks Desktop, which can be paused"),
  company(4, seededCompanies.many, "Three Hundred Shops", "Three hundred connections"),
];

const only: Seeded = { companyId: seededCompanies.one, connection: connectionOf(byKey("pqsw"), "Linked", "only"), errors: [] };

function company(day: number, id: string, name: string, description: string): Company {
  return {
    id,
    name,
    description,
    created: `2024-01-0${day}T08:00:00Z`,
    createdByUserName: null,
    lastSync: "2025-01-15T23:59:59.5Z",
    products: [],
    tags: { kind: "seeded" },
  };
}

function connectionOf(integration: Integration, status: ConnectionStatus, ...words: readonly string[]): Connection {
  return {
    id: uuidOf("connection", integration.key, ...words),
    integrationId: integrationIdOf(integration.key),
    integrationKey: integration.key,
    sourceId: sourceIdOf(integration.key),
    sourceType: integration.sourceType,
    platformName: integration.name,
    status,
    created: "2024-03-01T09:30:00Z",
    lastSync: status === "PendingAuth" ? null : "2025-01-15T23:59:59.5Z",
    connectionInfo: status === "Linked" ? { companyName: "Toft stores" } : null,
  };
}

function byKey(key: string): Integration {
  const found = integrations.find((each) => each.key === key);
  if (!found) throw new Error(`no integration ${key}`);
  return found;
}
