import { randomBytes } from "node:crypto";
import type { Database } from "../state/database.ts";

/** What tokens and links are signed with. It is part of the state: other processes and later starts know what was signed. */
export async function secretOf(database: Database): Promise<Uint8Array> {
  const fresh = { name: "secret", value: randomBytes(32).toString("base64") };
  await database
    .insertInto("settings")
    .values(fresh)
    .onConflict((conflict) => conflict.column("name").doNothing())
    .execute();
  const { value } = await database.selectFrom("settings").select("value").where("name", "=", fresh.name).executeTakeFirstOrThrow();
  return Buffer.from(value, "base64");
}
