import type { Company, Connection, ConnectionError, ConnectionStatus, Store } from "../state/store.ts";
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

/** Puts the companies in, the same ones with the same ids every time; what is there already stays as it is. */
export async function seed(store: Store): Promise<void> {
  await store.addCompany(company(1, seededCompanies.everything, "Toft stores", "Every status and every kind of source"));
  await store.addCompany(company(2, seededCompanies.empty, "Fresh Start Ltd", "Not a connection yet"));
  await store.addCompany(company(3, seededCompanies.one, "One of a Kind", "QuickBooks Desktop, which can be paused"));
  await store.addCompany(company(4, seededCompanies.many, "Three Hundred Shops", "Three hundred connections"));
  for (const [index, { connection, errors }] of everything().entries())
    await store.addConnection(seededCompanies.everything, { ...connection, created: dates[index % dates.length] ?? dates[0] }, errors);
  await store.addConnection(seededCompanies.one, connectionOf(byKey("pqsw"), "Linked", "only"));
  const shops = integrations.filter(({ sourceType }) => sourceType === "Commerce");
  for (let number = 1; number <= 300; number++) {
    const integration = shops[number % shops.length] ?? byKey("fztf");
    const connection = connectionOf(integration, statuses[number % 7 === 0 ? 3 : 0] ?? "Linked", `shop ${number}`);
    await store.addConnection(seededCompanies.many, { ...connection, platformName: `${integration.name} shop ${number}` });
  }
}

interface Seeded {
  readonly connection: Connection;
  readonly errors: readonly ConnectionError[];
}

function everything(): readonly Seeded[] {
  const types = [...new Set(integrations.map(({ sourceType }) => sourceType))];
  const pairs = types.flatMap((type) => statuses.map((status) => ({ type, status })));
  const seeded = pairs.map(({ type, status }, index): Seeded => {
    const candidates = integrations.filter(({ sourceType }) => sourceType === type);
    const integration = candidates[index % candidates.length] ?? byKey("mqjo");
    const connection = connectionOf(integration, status, `${type} ${status}`);
    return { connection, errors: status === "Deauthorized" ? [activeError] : [] };
  });
  const named = (key: string, platformName: string): Seeded => ({
    connection: { ...connectionOf(byKey(key), "Linked", platformName), platformName },
    errors: [],
  });
  return [...seeded, named("upvr", longName), named("suuo", "بنك الخليج المتحد"), named("nlgo", "A ledger without a logo")];
}

const activeError: ConnectionError = {
  statusCode: "401",
  statusText: "Unauthorized",
  errorMessage: "The source no longer accepts the authorization.",
  erroredOnUtc: "2024-06-01T08:00:00Z",
  status: "Active",
  resolvedOnUtc: null,
};

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

export function connectionOf(integration: Integration, status: ConnectionStatus, ...words: readonly string[]): Connection {
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
