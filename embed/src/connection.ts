import type { ConnectionCallbackArgs } from "./types.ts";

export interface ConnectionError {
  readonly statusCode?: string;
  readonly statusText?: string;
  readonly errorMessage?: string;
  readonly erroredOnUtc?: string;
  readonly status?: string | null;
}

/** What the API says of a connection, as far as it is shown. */
export interface Connection {
  readonly id: string;
  readonly integrationId: string;
  readonly integrationKey: string;
  readonly sourceId: string;
  readonly sourceType: string;
  readonly platformName: string;
  readonly status: string;
  readonly created: string;
  readonly lastSync: string | null;
  readonly linkUrl: string;
  readonly connectionInfo: Readonly<Record<string, unknown>> | null;
  readonly dataConnectionErrors: readonly ConnectionError[];
}

/** A row of the API, checked by hand: null when it is none. */
export function connectionOf(value: unknown): Connection | null {
  if (typeof value !== "object" || value === null) return null;
  const row = value as Readonly<Record<string, unknown>>;
  const text = (key: string) => (typeof row[key] === "string" ? (row[key] as string) : "");
  if (text("id") === "" || text("status") === "") return null;
  const info = row["connectionInfo"];
  const errors = row["dataConnectionErrors"];
  return {
    id: text("id"),
    integrationId: text("integrationId"),
    integrationKey: text("integrationKey"),
    sourceId: text("sourceId"),
    sourceType: text("sourceType"),
    platformName: text("platformName") || text("integrationKey"),
    status: text("status"),
    created: text("created"),
    lastSync: text("lastSync") || null,
    linkUrl: text("linkUrl"),
    connectionInfo: typeof info === "object" && info !== null ? (info as Readonly<Record<string, unknown>>) : null,
    dataConnectionErrors: Array.isArray(errors) ? (errors as readonly ConnectionError[]) : [],
  };
}

export const isDesktop = ({ integrationKey }: Connection): boolean => integrationKey === "pqsw";

/** Until when it is paused, or null. */
export function pausedUntil({ connectionInfo }: Connection): string | null {
  const until = connectionInfo?.["pausedUntil"];
  return typeof until === "string" && Date.parse(until) > Date.now() ? until : null;
}

export const argsOf = ({ id, integrationId, integrationKey, platformName, sourceId, sourceType }: Connection): ConnectionCallbackArgs => ({
  connectionId: id,
  integrationId,
  integrationKey,
  platformName,
  sourceId,
  sourceType,
});
