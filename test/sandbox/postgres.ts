import { execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

/** A PostgreSQL of our own, in a temporary folder, on a free port. */
export interface Postgres extends AsyncDisposable {
  /** An empty database, new with every call. */
  readonly database: () => Promise<string>;
}

/** Where Debian keeps its versions, and where everybody else has the commands. */
function folders(): readonly string[] {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, "bin")) : [];
  return [...(process.env["PATH"] ?? "").split(":"), ...versions];
}

const binaries = folders().find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres"))) ?? null;

/** Why there is no PostgreSQL here, or null. */
export const missingPostgres: string | null =
  binaries === null ? "there is no initdb; install PostgreSQL (on Debian: apt-get install postgresql)" : null;

/** It refuses to run as root. */
const nobody = 65_534;
const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};

export async function startPostgres(): Promise<Postgres> {
  if (binaries === null) throw new Error(missingPostgres ?? "");
  const folder = mkdtempSync(join(tmpdir(), "gen-sdks-postgres-"));
  chmodSync(folder, 0o700);
  if ("uid" in user) chownSync(folder, nobody, nobody);
  const data = join(folder, "data");
  const options = { ...user, cwd: folder, env: { PATH: process.env["PATH"], LC_ALL: "C" } };
  execFileSync(join(binaries, "initdb"), ["-D", data, "-U", "sandbox", "-A", "trust", "-E", "UTF8", "--no-sync"], {
    ...options,
    stdio: "pipe",
  });
  const port = await freePort();
  const settings = {
    port: String(port),
    listen_addresses: "127.0.0.1",
    unix_socket_directories: folder,
    fsync: "off",
    max_connections: "60",
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(join(binaries, "postgres"), ["-D", data, ...flags], { ...options, stdio: "ignore" });
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const admin = await connected(`postgres://sandbox@127.0.0.1:${port}/postgres`);
  let count = 0;
  return {
    async database() {
      const name = `sandbox_${count++}`;
      await admin.query(`create database ${name}`);
      return `postgres://sandbox@127.0.0.1:${port}/${name}`;
    },
    async [Symbol.asyncDispose]() {
      await admin.end();
      server.kill("SIGQUIT");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}

/** The server takes a moment before it answers. */
async function connected(url: string): Promise<pg.Client> {
  for (let attempt = 0; ; attempt++) {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => {}); // it is ours to stop
    try {
      await client.connect();
      return client;
    } catch (error) {
      if (attempt === 100) throw error;
      await wait(100);
    }
  }
}
