import { afterAll, beforeAll, expect, test } from "vitest";
import { seededCompanies } from "../../sandbox/src/index.ts";
import { type Connection, connectionsOf, type Page, pendingConnection } from "./connections.ts";
import { eventOf, startConsumer } from "./consumer.ts";
import { type SandboxProcess, startProcess } from "./process.ts";
import { describePostgres } from "./stores.ts";
import { type Client, tokenFor } from "./support.ts";

interface Company {
  readonly id: string;
  readonly products: readonly string[];
}

describePostgres((keeping) => {
  let servers: readonly SandboxProcess[] = [];
  const server = (index: number): Client => {
    const found = servers[index % servers.length];
    if (!found) throw new Error("the servers are there in tests and hooks only");
    return found;
  };
  /** `work` many times, in turns on the two servers, eight at once. */
  async function shared<T>(count: number, work: (client: Client, index: number) => Promise<T>): Promise<readonly T[]> {
    const found: T[] = [];
    const worker = async (first: number) => {
      for (let index = first; index < count; index += 8) found.push(await work(server(index), index));
    };
    await Promise.all(Array.from({ length: 8 }, (_, first) => worker(first)));
    return found;
  }

  beforeAll(async () => {
    servers = await Promise.all([startProcess(keeping()), startProcess(keeping())]); // both find an empty database
  }, 60_000);
  afterAll(() => Promise.all(servers.map((each) => each.stop("SIGTERM"))));

  test("two servers that start at once put the seeds in once", async () => {
    const { results } = (await server(0).call("GET /companies")).json<Page<Company>>();
    expect(results.map(({ id }) => id).sort()).toEqual(Object.values(seededCompanies).sort());
    expect(await connectionsOf(server(1), seededCompanies.many)).toHaveLength(300);
  });

  test("no update of a company that both change at once is lost", async () => {
    const { id } = (await server(0).call("POST /companies", { body: { name: "Shared" } })).json<Company>();
    const statuses = await shared(100, async ({ call }, index) => (await call(`PUT /companies/${id}/products/p${index}`)).status);
    expect(new Set(statuses)).toEqual(new Set([204]));
    const { products } = (await server(1).call(`GET /companies/${id}`)).json<Company>();
    expect(new Set(products).size).toBe(100);
  });

  test("what one writes the other reads at once", async () => {
    const missed = await shared(40, async ({ call }, index) => {
      const { id } = (await call("POST /companies", { body: { name: "Read" } })).json<Company>();
      return (await server(index + 1).call(`GET /companies/${id}`)).status;
    });
    expect(new Set(missed)).toEqual(new Set([200]));
  });

  test("a token of either opens its own company on both, and no other", async () => {
    const companies = Object.values(seededCompanies);
    const wrong = await shared(80, async (client, index) => {
      const own = companies[index % companies.length] ?? "";
      const token = await tokenFor(client, own);
      const other = server(index + 1);
      const { id } = (await other.call("GET /companies/me", { token })).json<Company>();
      const { status } = await other.call(`GET /companies/${companies[(index + 1) % companies.length]}`, { token });
      return id === own && status === 403 ? null : { own, id, status };
    });
    expect(wrong.filter((each) => each !== null)).toEqual([]);
  });

  test("an allow-list that both set at once is one of theirs, whole", async () => {
    const listOf = (index: number) => ["https://same.example.com", `https://one${index}.example.com`, `https://two${index}.example.com`];
    const replies = await shared(40, ({ call }, index) => call("POST /corsSettings", { body: { allowedOrigins: listOf(index) } }));
    expect(replies.filter(({ status }) => status !== 200).map(({ text }) => text)).toEqual([]);
    const { allowedOrigins } = (await server(0).call("GET /corsSettings")).json<{ readonly allowedOrigins: readonly string[] }>();
    expect(Array.from({ length: 40 }, (_, index) => listOf(index))).toContainEqual(allowedOrigins);
  });

  test("a connection that both unlink at once is told of once", async () => {
    const { path } = await pendingConnection(server(0));
    await using consumer = await startConsumer(server(0), { eventTypes: ["connection.disconnected", "connection.deleted"] });
    const replies = await shared(16, ({ call }) => call(`PATCH ${path}`, { body: { status: "Unlinked" } }));
    expect(new Set(replies.map((reply) => reply.json<Connection>().status))).toEqual(new Set(["Unlinked"]));
    await server(1).call(`DELETE ${path}`);
    const types = (await consumer.calls(2)).map((request) => eventOf(request).eventType);
    expect(types.sort()).toEqual(["connection.deleted", "connection.disconnected"]);
  });

  test("no more than fifty webhook consumers are made, however many ask at once", async () => {
    const replies = await shared(64, ({ call }) => call("POST /webhooks", { body: { url: "http://127.0.0.1:9/", eventTypes: [] } }));
    const made = replies.filter(({ status }) => status === 201).map((reply) => reply.json<{ readonly id: string }>().id);
    expect(made).toHaveLength(50);
    await shared(made.length, ({ call }, index) => call(`DELETE /webhooks/${made[index]}`));
  });

  test("each event is delivered once, under an id of its own, whichever server made it", async () => {
    await using consumer = await startConsumer(server(0), { eventTypes: ["company.created"] });
    const made = await shared(80, async ({ call }) => (await call("POST /companies", { body: { name: "Told" } })).json<Company>().id);
    await consumer.calls(80);
    await new Promise((resolve) => setTimeout(resolve, 1000)); // one that came twice would have come by now
    const told = consumer.received.map((request) => String(eventOf(request).payload["id"]));
    expect([...told].sort()).toEqual([...made].sort());
    expect(new Set(consumer.received.map(({ headers }) => headers["webhook-id"])).size).toBe(80);
  });
});
