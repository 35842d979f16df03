import { createHmac } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Consumer } from "../handlers/webhooks.ts";
import type { Opened } from "../state/database.ts";
import { claim, consumerSecret, type Delivery, type Outcome, release, settle } from "./queue.ts";

/** Milliseconds: how often the queue is looked at, and when it could not be; how long a consumer may take, and after a stop. */
const interval = 250;
const trouble = 5000;
const patience = 10_000;
const grace = 1000;

/** Deliveries that are under way at once. */
const most = 20;

/** Sends what waits in the queue until it is stopped. A consumer that does not answer holds up nobody else. */
export function startDelivering(opened: Opened): { readonly stop: () => Promise<void> } {
  const [resting, stopping] = [new AbortController(), new AbortController()];
  const underWay = new Set<Promise<void>>();
  const start = (delivery: Delivery) => {
    const sent: Promise<void> = deliver(opened, delivery, stopping.signal)
      .catch(report)
      .finally(() => underWay.delete(sent));
    underWay.add(sent);
  };
  /** Whether the queue could not be read. */
  const look = async (): Promise<boolean> => {
    try {
      for (const delivery of await claim(opened, most - underWay.size, (patience / 1000) * 2)) start(delivery);
      return false;
    } catch (error) {
      report(error);
      return true;
    }
  };
  const looking = (async () => {
    while (!resting.signal.aborted) {
      const failed = underWay.size < most && (await look());
      await wait(failed ? trouble : interval, undefined, { ref: false, signal: resting.signal }).catch(() => {}); // woken to stop
    }
  })();
  return {
    async stop() {
      resting.abort();
      await looking;
      const timer = setTimeout(() => stopping.abort(), grace);
      await Promise.all(underWay);
      clearTimeout(timer);
    },
  };
}

function report(error: unknown): void {
  process.stderr.write(`gen-sdks-sandbox: webhooks: ${error instanceof Error ? error.message : error}\n`);
}

async function deliver({ database }: Opened, delivery: Delivery, stopping: AbortSignal): Promise<void> {
  const row = await database.selectFrom("webhook_consumers").select("value").where("id", "=", delivery.consumerId).executeTakeFirst();
  if (!row) return; // deleted meanwhile, and the delivery with it
  const { url } = JSON.parse(row.value) as Consumer;
  const outcome = await attempt(url, delivery, await consumerSecret(database, delivery.consumerId), stopping);
  if (stopping.aborted && outcome.status === null) await release(database, delivery);
  else await settle(database, delivery, outcome);
}

async function attempt(url: string, { id, body }: Delivery, secret: string, stopping: AbortSignal): Promise<Outcome> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const headers = {
    "Content-Type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": timestamp,
    "webhook-signature": signatureOf(secret, id, timestamp, body),
  };
  try {
    const signal = AbortSignal.any([AbortSignal.timeout(patience), stopping]);
    const response = await fetch(url, { method: "POST", headers, body, redirect: "manual", signal });
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
