import { isIP } from "node:net";
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
  /** Other machines can reach it. */
  readonly exposed: boolean;
  /** Whether a Host header names this server. */
  readonly isOwnHost: (header: string) => boolean;
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
  const exposed = !loopback.includes(host);
  if (exposed && (apiKey === undefined || apiKey === testKey))
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
    exposed,
    isOwnHost: hostCheck([...allowedHosts, host], exposed),
    clientTimeout,
  };
}

function storageOf(data: string | undefined, databaseUrl: string | undefined): Storage {
  if (databaseUrl !== undefined) return { kind: "postgres", url: databaseUrl };
  return data === undefined ? { kind: "memory" } : { kind: "folder", path: data };
}

/**
 * Whether a Host header names this server: another name that leads here is a page trying to reach in (DNS rebinding). Such a page has a
 * name, never an address; so a server that other machines may reach is called by any address.
 */
function hostCheck(names: readonly string[], exposed: boolean): (header: string) => boolean {
  return (header) => {
    const name = header
      .replace(/:\d+$/, "")
      .replace(/^\[|\]$/g, "")
      .toLowerCase();
    return [...loopback, ...names].includes(name) || name.endsWith(".localhost") || (exposed && isIP(name) !== 0);
  };
}
