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
  readonly pausedUntil: string | null;
  readonly connectionInfo: Readonly<Record<string, unknown>> | null;
  readonly dataConnectionErrors: readonly ConnectionError[];
}

const texts = [
  "id",
  "integrationId",
  "integrationKey",
  "sourceId",
  "sourceType",
  "platformName",
  "status",
  "created",
  "lastSync",
  "linkUrl",
] as const;

/** A row of the API, checked by hand: null when it is none. */
export function connectionOf(value: unknown): Connection | null {
  if (typeof value !== "object" || value === null) return null;
  const row = value as Readonly<Record<string, unknown>>;
  const known = Object.fromEntries(texts.map((key) => [key, typeof row[key] === "string" ? row[key] : ""])) as Record<
    (typeof texts)[number],
    string
  >;
  const { connectionInfo: info, dataConnectionErrors: errors } = row;
  if (known.id === "" || known.status === "") return null;
  return {
    ...known,
    platformName: known.platformName || known.integrationKey,
    lastSync: known.lastSync || null,
    pausedUntil: pauseOf(info),
    connectionInfo: typeof info === "object" ? (info as Connection["connectionInfo"]) : null,
    dataConnectionErrors: Array.isArray(errors) ? (errors as readonly ConnectionError[]) : [],
  };
}

/** Until when it is paused; null for a time that has passed, so that the next read after it is news. */
function pauseOf(info: unknown): string | null {
  const until = (info as { readonly pausedUntil?: unknown } | null | undefined)?.pausedUntil;
  return typeof until === "string" && Date.parse(until) > Date.now() ? until : null;
}
