import { createHmac, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import type { Received } from "../support/judge.ts";
import { type LocalServer, type Reply, startServer } from "../support/server.ts";
import type { Client } from "./support.ts";

/** A server that is told of events, as a client would run it. */
export interface WebhookConsumer extends LocalServer {
  readonly id: string;
  readonly secret: string;
  readonly received: readonly Received[];
  /** Waits until so many calls have come; throws when they do not. */
  readonly calls: (count: number) => Promise<readonly Received[]>;
}

const accepted: Reply = { status: 204 };

/** Registers a consumer; its answers are `replies`, one after the other, and 204 ever after. */
export async function startConsumer({ call }: Client, registration: object = {}, replies: readonly Reply[] = []): Promise<WebhookConsumer> {
  const received: Received[] = [];
  const server = await startServer((request) => {
    received.push(request);
    return replies[received.length - 1] ?? accepted;
  });
  const made = await call("POST /webhooks", { body: { url: `${server.url}/hook`, ...registration } });
  const { id } = made.json<{ readonly id: string }>();
  const { secret } = (await call(`GET /_sandbox/consumers/${id}/secret`)).json<{ readonly secret: string }>();
  return {
    ...server,
    id,
    secret,
    received,
    async calls(count) {
      for (let patience = 400; received.length < count; patience--) {
        if (patience === 0) throw new Error(`${count} calls were expected, ${received.length} came`);
        await wait(25);
      }
      return received;
    },
    async [Symbol.asyncDispose]() {
      await call(`DELETE /webhooks/${id}`);
      await server[Symbol.asyncDispose]();
    },
  };
}

/** A server that takes calls and never answers them. */
export async function startSilent(): Promise<LocalServer & { readonly ids: readonly string[] }> {
  const ids: string[] = [];
  const server = createServer((request) => ids.push(String(request.headers["webhook-id"])));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ids,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export interface Event {
  readonly id: string;
  readonly eventType: string;
  readonly generatedDate: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

export const eventOf = ({ body }: Received): Event => JSON.parse(body.toString("utf8"));

/** Verifies a call as Standard Webhooks says a consumer does, and gives its event. */
export function verified({ headers, body }: Received, secret: string): Event {
  const [id = "", timestamp = "", signatures = ""] = ["id", "timestamp", "signature"].map((name) => headers[`webhook-${name}`]);
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > 300) throw new Error(`the timestamp ${timestamp} is not of now`);
  const key = Buffer.from(secret.slice("whsec_".length), "base64");
  const wanted = createHmac("sha256", key)
    .update(Buffer.concat([Buffer.from(`${id}.${timestamp}.`), body]))
    .digest();
  const fits = signatures.split(" ").some((signature) => {
    const [version, value = ""] = signature.split(",");
    const given = Buffer.from(value, "base64");
    return version === "v1" && given.length === wanted.length && timingSafeEqual(given, wanted);
  });
  if (!fits) throw new Error(`the signature ${signatures} is not this consumer's`);
  return JSON.parse(body.toString("utf8"));
}
