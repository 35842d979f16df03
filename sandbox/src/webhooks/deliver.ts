import { createHmac } from "node:crypto";
import type { Consumer } from "../handlers/webhooks.ts";
import type { Opened } from "../state/database.ts";
import { claim, consumerSecret, type Delivery, type Outcome, settle } from "./queue.ts";

/** Milliseconds: how often the queue is looked at, and how long a consumer may take. */
const interval = 250;
const patience = 10_000;

/** Sends what waits in the queue until it is stopped. */
export function startDelivering(opened: Opened): { readonly stop: () => Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | null = null;
  let working: Promise<void> = Promise.resolve();
  const turn = async () => {
    const deliveries = await claim(opened, 20, (patience / 1000) * 2);
    await Promise.all(deliveries.map((delivery) => deliver(opened, delivery)));
  };
  const schedule = () => {
    if (stopped) return;
    timer = setTimeout(() => {
      working = turn()
        .catch((error) => process.stderr.write(`gen-sdks-sandbox: webhooks: ${error instanceof Error ? error.message : error}\n`))
        .then(schedule);
    }, interval);
    timer.unref();
  };
  schedule();
  return {
    async stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      await working;
    },
  };
}

async function deliver({ database }: Opened, delivery: Delivery): Promise<void> {
  const row = await database.selectFrom("webhook_consumers").select("value").where("id", "=", delivery.consumerId).executeTakeFirst();
  if (!row) return; // deleted meanwhile, and the delivery with it
  const { url } = JSON.parse(row.value) as Consumer;
  const secret = await consumerSecret(database, delivery.consumerId);
  await settle(database, delivery, await attempt(url, delivery, secret));
}

async function attempt(url: string, { id, body }: Delivery, secret: string): Promise<Outcome> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const headers = {
    "Content-Type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signatureOf(secret, id, timestamp, body),
  };
  try {
    const response = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal: AbortSignal.timeout(patience) });
    await response.body?.cancel();
    return { status: response.status, error: response.ok ? null : `the consumer answered ${response.status}` };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    return { status: null, error: `the consumer cannot be reached: ${cause}` };
  }
}

/** As Standard Webhooks has it: HMAC-SHA256 over id, time and body, with the secret's bytes. */
export function signatureOf(secret: string, id: string, timestamp: string, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  return `v1,${createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest("base64")}`;
}
