import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openLinks } from "../../sandbox/src/link/links.ts";
import { type Opened, openDatabase } from "../../sandbox/src/state/database.ts";
import type { Placed } from "../../sandbox/src/state/store.ts";
import { claim, type Delivery, enqueue, listDeliveries, replay, settle } from "../../sandbox/src/webhooks/queue.ts";

const start = new Date("2026-01-01T12:34:56Z");
const later = (seconds: number) => vi.setSystemTime(start.getTime() + seconds * 1000);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("the queue of webhooks", () => {
  let opened: Opened;
  const failure = { status: 503, error: "the consumer answered 503" };
  const due = async () => claim(opened, 20, 20);
  const one = async (): Promise<Delivery> => {
    const [delivery] = await due();
    if (!delivery) throw new Error("nothing is due");
    return delivery;
  };
  const shown = async () =>
    (await listDeliveries(opened.database))[0] as { readonly id: string; readonly state: string; readonly due: string | null };

  beforeEach(async () => {
    opened = await openDatabase({ kind: "memory" });
    const consumer = { id: "a", url: "http://127.0.0.1:9", disabled: false, eventTypes: ["company.created"], companyTags: [] };
    await opened.database
      .insertInto("webhook_consumers")
      .values({ id: "a", created: "", value: JSON.stringify(consumer) })
      .execute();
    await enqueue(opened.database, "company.created", { id: "b" }, {});
  });
  afterEach(() => opened.close());

  test("tries again after 1, 5, 30, 120 and 600 seconds, never earlier, and then gives up", async () => {
    let now = 0;
    for (const delay of [1, 5, 30, 120, 600]) {
      await settle(opened.database, await one(), failure);
      later(now + delay - 0.001);
      expect(await due()).toEqual([]);
      now += delay;
      later(now);
    }
    await settle(opened.database, await one(), failure);
    expect(await shown()).toMatchObject({ state: "failed", due: null, attempts: 6, lastStatus: 503 });
    later(1e6);
    expect(await due()).toEqual([]);
  });

  test("sends what was given up when it is replayed, as if it were new", async () => {
    for (let attempt = 0; attempt < 6; attempt++) {
      await settle(opened.database, await one(), failure);
      later((attempt + 1) * 1000);
    }
    const { id } = await shown();
    expect(await replay(opened.database, id)).toBe(true);
    expect(await one()).toMatchObject({ id, attempts: 0 });
  });

  test("gives a delivery to one process at a time, and to another when the first has not told of it in time", async () => {
    const taken = await one();
    expect(await due()).toEqual([]);
    later(21);
    expect(await one()).toEqual(taken);
  });

  test("holds nothing once it is delivered", async () => {
    await settle(opened.database, await one(), { status: 204, error: null });
    later(1e6);
    expect(await due()).toEqual([]);
    expect(await shown()).toMatchObject({ state: "delivered", attempts: 1, lastError: null });
  });
});

describe("a link", () => {
  const links = openLinks("http://link.example", Buffer.from("a secret"));
  const connection = { companyId: "a", id: "b" } as Placed;
  const otpOf = (url: string) => new URL(url).searchParams.get("otp") ?? "";

  test("is the same for all who ask within the hour, and another later", () => {
    const first = links.urlOf(connection);
    later(60);
    expect(links.urlOf(connection)).toBe(first);
    later(3600);
    expect(links.urlOf(connection)).not.toBe(first);
  });

  test("works for a day, and is then refused", () => {
    const otp = otpOf(links.urlOf(connection));
    later(23 * 3600);
    expect(() => links.check(connection, otp)).not.toThrow();
    later(24 * 3600);
    expect(() => links.check(connection, otp)).toThrow("The link has expired; ask for a new one.");
  });

  test("is of no use to a sandbox with another secret", () => {
    const other = openLinks("http://link.example", Buffer.from("another secret"));
    expect(() => other.check(connection, otpOf(links.urlOf(connection)))).toThrow("This is no link to authorize the connection.");
  });
});
