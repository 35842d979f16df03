import { describe, expect, test } from "vitest";
import { platformFile, readRaw } from "../support/documents.ts";
import { below } from "../support/raw-document.ts";
import { Schemas } from "../support/schemas.ts";
import { pendingConnection } from "./connections.ts";
import { eventOf, startConsumer, startSilent, verified } from "./consumer.ts";
import { describeStores } from "./stores.ts";

interface Delivery {
  readonly id: string;
  readonly consumerId: string;
  readonly eventType: string;
  readonly attempts: number;
  readonly state: string;
  readonly due: string | null;
  readonly lastStatus: number | null;
  readonly lastError: string | null;
}

const schemas = new Schemas(readRaw(platformFile), "writeOnly");

describeStores((client) => {
  const { call } = client;
  const create = (tags: object = {}) => call("POST /companies", { body: { name: "Told of", tags } });
  const deliveriesTo = async (consumerId: string) =>
    (await call("GET /_sandbox/deliveries"))
      .json<{ readonly deliveries: readonly Delivery[] }>()
      .deliveries.filter((each) => each.consumerId === consumerId);

  /** Waits until the sandbox has written down what came of the last call. */
  const settled = (consumerId: string, state: string, count = 1) =>
    expect.poll(async () => (await deliveriesTo(consumerId)).filter((each) => each.state === state).length, { timeout: 5000 }).toBe(count);

  test("an event is signed as Standard Webhooks says, and its body is as the document says", async () => {
    await using consumer = await startConsumer(client, { eventTypes: ["company.created"] });
    const company = (await create()).json<Readonly<Record<string, unknown>>>();
    const [request] = await consumer.calls(1);
    if (!request) throw new Error("no call came");
    expect([request.method, request.target, request.headers["content-type"]]).toEqual(["POST", "/hook", "application/json"]);
    expect(request.headers["webhook-id"]).toMatch(/^msg_\w+$/);
    const event = verified(request, consumer.secret);
    expect(event).toMatchObject({ eventType: "company.created", payload: { id: company["id"], name: "Told of" } });
    expect(
      schemas.problems(event, below("#/webhooks", "company.created", "post", "requestBody", "content", "application/json", "schema")),
    ).toEqual([]);
    expect(() => verified({ ...request, body: Buffer.from(`${request.body} `) }, consumer.secret)).toThrow("signature");
    expect(() => verified(request, "whsec_AAAA")).toThrow("signature");
  });

  test("each change of a connection is told, in the order in which it happened", async () => {
    const eventTypes = [
      "connection.created",
      "connection.connected",
      "connection.disconnected",
      "connection.reconnected",
      "connection.deleted",
    ];
    await using consumer = await startConsumer(client, { eventTypes });
    const { path, id } = await pendingConnection(client);
    const told = async (count: number) => (await consumer.calls(count)).map((request) => verified(request, consumer.secret).eventType);
    expect(await told(1)).toEqual(eventTypes.slice(0, 1));
    await call(`PUT ${path}/authorization`, { body: { username: "a", password: "b" } });
    await told(2);
    for (let time = 0; time < 2; time++) await call(`PATCH ${path}`, { body: { status: "Unlinked" } });
    await told(3);
    await call(`PUT ${path}/authorization`, { body: { username: "a", password: "b" } });
    await told(4);
    await call(`DELETE ${path}`);
    expect(await told(5)).toEqual(eventTypes);
    for (const request of consumer.received) {
      const event = verified(request, consumer.secret);
      expect(event.payload).toMatchObject({ connection: { id } });
      const schema = below("#/webhooks", event.eventType, "post", "requestBody", "content", "application/json", "schema");
      expect(schemas.problems(event, schema), event.eventType).toEqual([]);
    }
  });

  test("a consumer is told of the events and the companies' tags that it asked for, and of none while it is disabled", async () => {
    await using tagged = await startConsumer(client, { eventTypes: ["company.created"], companyTags: ["region:uk", "region:fr"] });
    await using other = await startConsumer(client, { eventTypes: ["company.deleted"] });
    await using off = await startConsumer(client, { disabled: true });
    await using all = await startConsumer(client);
    for (const region of ["uk", "de", "fr"]) await create({ region });
    await all.calls(3);
    await tagged.calls(2);
    const regions = tagged.received.map((request) => (eventOf(request).payload["tags"] as { readonly region: string }).region);
    expect(regions.sort()).toEqual(["fr", "uk"]);
    expect([other.received, off.received]).toEqual([[], []]);
  });

  test("what fails is tried again after a second, with the same id and body and a signature of its own time", async () => {
    await using consumer = await startConsumer(client, { eventTypes: ["company.created"] }, [{ status: 503 }]);
    await create();
    await consumer.calls(1);
    await settled(consumer.id, "pending");
    const [waiting] = await deliveriesTo(consumer.id);
    expect(waiting).toMatchObject({ attempts: 1, lastStatus: 503, lastError: "the consumer answered 503" });
    const [first, second] = await consumer.calls(2);
    expect(second?.headers["webhook-id"]).toBe(first?.headers["webhook-id"]);
    expect(second?.body).toEqual(first?.body);
    expect(Number(second?.headers["webhook-timestamp"])).toBeGreaterThan(Number(first?.headers["webhook-timestamp"]));
    if (second) verified(second, consumer.secret);
    await settled(consumer.id, "delivered");
    expect((await deliveriesTo(consumer.id))[0]).toMatchObject({ attempts: 2, due: null, lastStatus: 204, lastError: null });
  });

  test("a consumer that never answers holds up nobody else", async () => {
    await using silent = await startSilent();
    const made = await call("POST /webhooks", { body: { url: silent.url, eventTypes: ["company.created"] } });
    await using consumer = await startConsumer(client, { eventTypes: ["company.created"] });
    for (const count of [1, 2, 3]) {
      await create();
      await expect.poll(() => consumer.received.length, { timeout: 5000 }).toBe(count);
    }
    await call(`DELETE /webhooks/${made.json<{ readonly id: string }>().id}`);
  });

  test("a redirect is not followed, and counts as a failure", async () => {
    await using elsewhere = await startConsumer(client, { eventTypes: [] });
    await using consumer = await startConsumer(client, { eventTypes: ["company.created"] }, [
      { status: 307, headers: { location: elsewhere.url } },
    ]);
    await create();
    await consumer.calls(2);
    expect(elsewhere.received).toEqual([]);
  });

  test("a consumer that is not there is told why, and its delivery waits", async () => {
    const made = await call("POST /webhooks", { body: { url: "http://127.0.0.1:1/hook", eventTypes: ["company.created"] } });
    const { id } = made.json<{ readonly id: string }>();
    await create();
    await expect.poll(async () => (await deliveriesTo(id))[0]?.lastError).toMatch(/^the consumer cannot be reached: /);
    expect((await deliveriesTo(id))[0]).toMatchObject({ state: "pending", lastStatus: null, attempts: 1 });
    await call(`DELETE /webhooks/${id}`);
    expect(await deliveriesTo(id)).toEqual([]);
  });

  describe("a delivery", () => {
    test("is sent again when it is replayed, under its own id", async () => {
      await using consumer = await startConsumer(client, { eventTypes: ["company.created"] });
      await create();
      await consumer.calls(1);
      await settled(consumer.id, "delivered");
      const [delivery] = await deliveriesTo(consumer.id);
      expect((await call(`POST /_sandbox/deliveries/${delivery?.id}/replay`)).status).toBe(202);
      const ids = (await consumer.calls(2)).map(({ headers }) => headers["webhook-id"]);
      expect(ids).toEqual([delivery?.id, delivery?.id]);
    });

    test("that does not exist cannot be replayed, and a consumer that does not exist has no secret", async () => {
      expect((await call("POST /_sandbox/deliveries/msg_none/replay")).status).toBe(404);
      expect((await call(`GET /_sandbox/consumers/${crypto.randomUUID()}/secret`)).status).toBe(404);
    });
  });
});
