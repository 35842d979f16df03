import type { Storage } from "./state/database.ts";

export interface SandboxOptions {
  /** Default 127.0.0.1; any other needs `apiKey`. */
  readonly host?: string;
  /** Default 4010; 0 takes a free one. */
  readonly port?: number;
  /** Default: the well-known test key. */
  readonly apiKey?: string;
  /** Folder that keeps the state; default: memory. */
  readonly data?: string;
  /** PostgreSQL that keeps the state, for several processes. */
  readonly databaseUrl?: string;
  /** Further names by which this server may be called (the Host header); loopback names always may. */
  readonly allowedHosts?: readonly string[];
  /** Milliseconds after which a slow client is cut off; default 30 seconds. */
  readonly clientTimeout?: number;
}

export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly apiKey: string;
  readonly storage: Storage;
  readonly allowedHosts: readonly string[];
  readonly clientTimeout: number;
}

/** Known to everybody: it opens nothing but a sandbox on one's own machine. */
export const testKey = "sandbox-test-key";

const loopback = ["127.0.0.1", "localhost", "::1"];

/** The options are wrong; the message says how to put them right. */
export class OptionsError extends Error {
  override readonly name = "OptionsError";
}

export function settingsOf(options: SandboxOptions): Settings {
  const { host = "127.0.0.1", port = 4010, apiKey, data, databaseUrl, allowedHosts = [], clientTimeout = 30_000 } = options;
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new OptionsError(`the port ${port} is none; take one from 0 to 65535`);
  if (!loopback.includes(host) && apiKey === undefined)
    throw new OptionsError(
      `${host} can be reached from other machines, where everybody knows the test key; give a key of your own with --api-key`,
    );
  if (apiKey !== undefined && !/^[\x21-\x7e]{8,200}$/.test(apiKey))
    throw new OptionsError("an API key has 8 to 200 visible ASCII characters");
  if (data !== undefined && databaseUrl !== undefined)
    throw new OptionsError("the state is kept in --data or in --database-url, not in both");
  return {
    host,
    port,
    apiKey: apiKey ?? testKey,
    storage: storageOf(data, databaseUrl),
    allowedHosts: [...allowedHosts, host],
    clientTimeout,
  };
}

function storageOf(data: string | undefined, databaseUrl: string | undefined): Storage {
  if (databaseUrl !== undefined) return { kind: "postgres", url: databaseUrl };
  return data === undefined ? { kind: "memory" } : { kind: "folder", path: data };
}

/** Whether a Host header names this server: another name that leads here is a page trying to reach in (DNS rebinding). */
export function isOwnHost(header: string | undefined, allowed: readonly string[]): boolean {
  const name = (header ?? "")
    .replace(/:\d+$/, "")
    .replace(/^\[|\]$/g, "")
    .toLowerCase();
  return loopback.includes(name) || name.endsWith(".localhost") || allowed.includes(name);
}
