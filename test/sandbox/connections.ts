import type { Client } from "./support.ts";

/** As much of a connection as the tests look at. */
export interface Connection {
  readonly id: string;
  readonly integrationId: string;
  readonly integrationKey: string;
  readonly sourceId: string;
  readonly sourceType: string;
  readonly platformName: string;
  readonly status: string;
  readonly linkUrl: string;
  readonly created: string;
  readonly lastSync: string | null;
  readonly connectionInfo: Readonly<Record<string, unknown>> | null;
  readonly dataConnectionErrors: readonly Readonly<Record<string, unknown>>[];
}

export interface Page<T> {
  readonly results: readonly T[];
  readonly pageNumber: number;
  readonly pageSize: number;
  readonly totalResults: number;
  readonly _links: Readonly<Record<string, { readonly href: string } | undefined>>;
}

/** All items of a list, by the links of its pages. */
export async function allOf<T>({ call }: Client, path: string): Promise<readonly T[]> {
  const found: T[] = [];
  for (let href: string | undefined = `${path}?pageSize=1000`; href !== undefined; ) {
    const page: Page<T> = (await call(`GET ${href}`)).json<Page<T>>();
    found.push(...page.results);
    href = page._links["next"]?.href;
  }
  return found;
}

/** All connections of a company. */
export const connectionsOf = (client: Client, companyId: string): Promise<readonly Connection[]> =>
  allOf(client, `/companies/${companyId}/connections`);

/** A company of its own with one connection that waits for its customer. */
export async function pendingConnection({ call }: Client, platformKey = "gbol"): Promise<Connection & { readonly path: string }> {
  const { id: companyId } = (await call("POST /companies", { body: { name: "Linking" } })).json<{ readonly id: string }>();
  const made = (await call(`POST /companies/${companyId}/connections`, { body: { platformKey } })).json<Connection>();
  return { ...made, path: `/companies/${companyId}/connections/${made.id}` };
}
