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

/** All connections of a company. */
export async function connectionsOf({ call }: Client, companyId: string): Promise<readonly Connection[]> {
  return (await call(`GET /companies/${companyId}/connections?pageSize=5000`)).json<Page<Connection>>().results;
}

/** A company of its own with one connection that waits for its customer. */
export async function pendingConnection({ call }: Client, platformKey = "gbol"): Promise<Connection & { readonly path: string }> {
  const { id: companyId } = (await call("POST /companies", { body: { name: "Linking" } })).json<{ readonly id: string }>();
  const made = (await call(`POST /companies/${companyId}/connections`, { body: { platformKey } })).json<Connection>();
  return { ...made, path: `/companies/${companyId}/connections/${made.id}` };
}
