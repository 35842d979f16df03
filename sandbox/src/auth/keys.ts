import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Database } from "../state/database.ts";

export interface ApiKey {
  readonly id: string;
  readonly name: string | null;
  readonly created: string;
}

export interface Keys {
  /** Whether `Basic base64(key)` names a key. */
  readonly isKey: (credential: string) => Promise<boolean>;
  readonly create: (name: string | null) => Promise<ApiKey & { readonly key: string }>;
  readonly list: () => Promise<readonly ApiKey[]>;
  readonly delete: (id: string) => Promise<boolean>;
}

/** Keys are kept as hashes: what the state's file says opens nothing. */
const hashOf = (key: string): string => createHash("sha256").update(key).digest("hex");

/** `known` is the key that this process was started with. It is not kept: the next start may have another, and this one opens nothing then. */
export function openKeys(database: Database, known: string): Keys {
  return {
    /** Compared as hashes: nothing can be learnt from the time it takes. */
    async isKey(credential) {
      const key = Buffer.from(credential, "base64").toString("utf8");
      const candidates = [key, key.replace(/:$/, "")].map(hashOf);
      if (candidates.includes(hashOf(known))) return true;
      return (await database.selectFrom("api_keys").select("id").where("hash", "in", candidates).executeTakeFirst()) !== undefined;
    },
    async create(name) {
      const key = randomBytes(24).toString("base64url");
      const row = { id: randomUUID(), name: JSON.stringify(name), hash: hashOf(key), created: new Date().toISOString() };
      await database.insertInto("api_keys").values(row).execute();
      return { id: row.id, name, created: row.created, key };
    },
    async list() {
      const rows = await database.selectFrom("api_keys").select(["id", "name", "created"]).orderBy("created").orderBy("id").execute();
      return rows.map(({ name, ...row }) => ({ ...row, name: JSON.parse(name) as string | null }));
    },
    async delete(id) {
      const { numDeletedRows } = await database.deleteFrom("api_keys").where("id", "=", id).executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}
