import { expect, test } from "vitest";
import { allOf } from "./connections.ts";
import { type SandboxProcess, startProcess } from "./process.ts";
import { describeDurable } from "./stores.ts";

interface Company {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly products: readonly string[];
}

/** What the server has said that it did, in the order in which a writer was told. */
interface Acknowledged {
  readonly created: Set<string>;
  readonly deleted: Set<string>;
  readonly products: Map<string, string[]>;
}

const rounds = 3;
const writers = 8;

/** Creates companies, adds a product to each, deletes every third, until the server is gone. */
async function write({ call }: SandboxProcess, acknowledged: Acknowledged): Promise<void> {
  try {
    for (let number = 0; ; number++) {
      const reply = await call("POST /companies", { body: { name: "Durable" } });
      const { id } = reply.json<Company>();
      acknowledged.created.add(id);
      if ((await call(`PUT /companies/${id}/products/p${number}`)).status === 204) acknowledged.products.set(id, [`p${number}`]);
      if (number % 3 !== 0) continue;
      const deleted = call(`DELETE /companies/${id}`);
      acknowledged.created.delete(id); // from now on it may be there or not
      if ((await deleted).status === 204) acknowledged.deleted.add(id);
    }
  } catch {
    // the server is gone: that is what this test is about
  }
}

describeDurable((keeping) => {
  test(`kill -9 in the middle of writes, ${rounds} times: every acknowledged write is there, and nothing is broken`, async () => {
    const acknowledged: Acknowledged = { created: new Set(), deleted: new Set(), products: new Map() };
    for (let round = 0; round < rounds; round++) {
      const server = await startProcess(keeping());
      const before = acknowledged.created.size;
      const writing = Promise.all(Array.from({ length: writers }, () => write(server, acknowledged)));
      await expect.poll(() => acknowledged.created.size - before, { timeout: 20_000, interval: 1 }).toBeGreaterThan(40);
      expect(await server.stop("SIGKILL")).toBeNull();
      await writing;
    }
    await using server = await startProcess(keeping());
    const found = new Map((await allOf<Company>(server, "/companies")).map((company) => [company.id, company]));
    expect([...acknowledged.created].filter((id) => !found.has(id))).toEqual([]);
    expect([...acknowledged.deleted].filter((id) => found.has(id))).toEqual([]);
    const kept = [...acknowledged.products].filter(([id]) => acknowledged.created.has(id));
    expect(kept.filter(([id, products]) => !products.every((product) => found.get(id)?.products.includes(product)))).toEqual([]);
    expect(acknowledged.created.size).toBeGreaterThan(rounds * 40 - 1);
  }, 120_000);
});
