import { afterAll, beforeAll, describe, test } from "vitest";
import type { SandboxOptions } from "../../sandbox/src/index.ts";
import { temporaryFolder } from "../support/temp.ts";
import { missingPostgres, type Postgres, startPostgres } from "./postgres.ts";
import { type Client, suiteSandbox } from "./support.ts";

/** Where a sandbox keeps its state: options for `startSandbox`, the same for each start of a suite. */
type Keeping = () => SandboxOptions;

/** Runs a suite once for each way to keep the state, with a sandbox of its own. */
export function describeStores(suite: (client: Client) => void): void {
  describe("in memory", () => suite(suiteSandbox()));
  describeDurable((keeping) => suite(suiteSandbox(keeping)));
}

/** Runs a suite once for each way to keep the state over a restart. */
export function describeDurable(suite: (keeping: Keeping) => void): void {
  describe("in a folder", () => suite(folderForSuite()));
  describePostgres(suite);
}

/** Runs a suite on PostgreSQL alone, which several server processes can share. */
export function describePostgres(suite: (keeping: Keeping) => void): void {
  if (missingPostgres === null) describe("on PostgreSQL", () => suite(postgresForSuite()));
  else if (process.env["CI"] === "true") test("PostgreSQL is there", () => Promise.reject(new Error(missingPostgres ?? "")));
  else skip(missingPostgres);
}

function skip(reason: string): void {
  process.stderr.write(`SKIPPED on PostgreSQL: ${reason}\n`);
  test.skip(`on PostgreSQL (${reason})`);
}

function folderForSuite(): Keeping {
  let folder: ReturnType<typeof temporaryFolder> | null = null;
  beforeAll(() => {
    folder = temporaryFolder();
  });
  afterAll(() => folder?.[Symbol.dispose]());
  return () => ({ data: folder?.path ?? "" });
}

function postgresForSuite(): Keeping {
  let postgres: Postgres | null = null;
  let databaseUrl = "";
  beforeAll(async () => {
    postgres = await startPostgres();
    databaseUrl = await postgres.database();
  }, 60_000);
  afterAll(() => postgres?.[Symbol.asyncDispose]());
  return () => ({ databaseUrl });
}
