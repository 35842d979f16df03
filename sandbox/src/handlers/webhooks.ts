import { randomUUID } from "node:crypto";
import type { OperationId } from "../platform.ts";
import { notFound, Problem } from "../problem.ts";
import { addConsumerSecret, deleteConsumer } from "../webhooks/queue.ts";
import { created, done, type Handler, ok, valueIn } from "./handler.ts";

/** As the API stores it. */
export interface Consumer {
  readonly id: string;
  readonly url: string;
  readonly disabled: boolean;
  readonly eventTypes: readonly string[];
  readonly companyTags: readonly string[];
}

const most = 50;

export const webhookHandlers = {
  "list-webhook-consumers": async (_, { store }) => {
    const rows = await store.database.selectFrom("webhook_consumers").select("value").orderBy("created").orderBy("id").execute();
    return ok({ results: rows.map(({ value }) => JSON.parse(value) as Consumer) });
  },
  "create-webhook-consumer": async ({ body }, { store, platform }) => {
    const { url = "", disabled, eventTypes, companyTags } = (body ?? {}) as Partial<Consumer>;
    const known = eventTypes?.filter((type) => !platform.events.includes(type)) ?? [];
    if (!/^https?:/i.test(url) || !URL.canParse(url)) throw refusal("url", "The consumer needs a url that starts with https: or http:.");
    if (known.length > 0) throw refusal("eventTypes", `There is no event ${known.join(", ")}; known: ${platform.events.join(", ")}.`);
    const consumer: Consumer = {
      id: randomUUID(),
      url,
      disabled: disabled ?? false,
      eventTypes: eventTypes ?? [...platform.events],
      companyTags: companyTags ?? [],
    };
    await store.exclusively("webhook consumers", async (transaction) => {
      const { count } = await transaction
        .selectFrom("webhook_consumers")
        .select(({ fn }) => fn.countAll().as("count"))
        .executeTakeFirstOrThrow();
      if (Number(count) >= most) throw refusal("url", `There are ${most} consumers already; delete one first.`);
      const row = { id: consumer.id, created: new Date().toISOString(), value: JSON.stringify(consumer) };
      await transaction.insertInto("webhook_consumers").values(row).execute();
      await addConsumerSecret(transaction, consumer.id);
    });
    return created(consumer);
  },
  "delete-webhook-consumer": async (call, { store }) => {
    const id = valueIn(call, "webhookId");
    if (!(await deleteConsumer(store, id))) throw notFound("webhook consumer", id);
    return done;
  },
} satisfies Partial<Record<OperationId, Handler>>;

const refusal = (itemId: string, message: string): Problem =>
  new Problem(400, message, { errors: [{ itemId, message, validatorName: itemId }] });
