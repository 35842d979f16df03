import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Token } from "../../embed/src/token.ts";
import type { GetAccessToken } from "../../embed/src/types.ts";

const { signal } = new AbortController();

/** A JWT as far as anyone here reads it. */
const jwt = (claims: object): string => `h.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.s`;
const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

describe("the token", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("is fetched once, whoever asks while it is on its way", async () => {
    const get = vi.fn<GetAccessToken>(async () => "fetched");
    const token = new Token(undefined, get, signal);
    expect(await Promise.all([token.current(), token.current(), token.instead("old")])).toEqual(["fetched", "fetched", "fetched"]);
    expect(get).toHaveBeenCalledExactlyOnceWith({ reason: "initial", signal });
  });

  test("is renewed a minute before its end, which a JWT says itself", async () => {
    const get = vi.fn<GetAccessToken>(async () => "next");
    const token = new Token(jwt({ exp: inSeconds(90) }), get, signal);
    expect(await token.current()).toMatch(/^h\./);
    vi.advanceTimersByTime(31_000);
    expect(await token.current()).toBe("next");
    expect(get).toHaveBeenCalledExactlyOnceWith({ reason: "expiring", signal });
  });

  test("is renewed a minute before its end, when the page says how long it lasts", async () => {
    const get = vi.fn<GetAccessToken>(async () => ({ accessToken: "opaque", expiresIn: 120 }));
    const token = new Token(undefined, get, signal);
    await token.current();
    vi.advanceTimersByTime(59_000);
    await token.current();
    expect(get).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(2_000);
    await token.current();
    expect(get).toHaveBeenCalledTimes(2);
  });

  test("that was refused is replaced once; who was refused with an older one takes the newer", async () => {
    const get = vi.fn<GetAccessToken>(async () => "second");
    const token = new Token("first", get, signal);
    expect(await token.instead("first")).toBe("second");
    expect(await token.instead("first")).toBe("second");
    expect(get).toHaveBeenCalledExactlyOnceWith({ reason: "rejected", signal });
  });

  test("that is all there is has no replacement, until the page gives another", async () => {
    const token = new Token("only", undefined, signal);
    expect(await token.instead("only")).toBeNull();
    token.set("another", undefined);
    expect(await token.current()).toBe("another");
  });

  test.each([
    ["rejects", async () => Promise.reject(new Error("no session")), "no session"],
    [
      "throws",
      (() => {
        throw new Error("at once");
      }) as unknown as GetAccessToken,
      "at once",
    ],
    ["gives nothing", (async () => undefined) as unknown as GetAccessToken, /.+/],
    ["gives an empty one", async () => "", "getAccessToken returned no token"],
  ])("callback that %s fails as one, and is asked again the next time", async (_, get, message) => {
    const token = new Token(undefined, get as GetAccessToken, signal);
    await expect(token.current()).rejects.toMatchObject({ kind: "token_callback", message: expect.stringMatching(message) });
    await expect(token.current()).rejects.toMatchObject({ kind: "token_callback" });
  });

  test("callback that never settles is given up after twenty seconds", async () => {
    const token = new Token(undefined, () => new Promise(() => {}), signal);
    const failed = expect(token.current()).rejects.toMatchObject({
      kind: "token_callback",
      message: "getAccessToken did not settle within 20 s",
    });
    await vi.advanceTimersByTimeAsync(20_000);
    await failed;
  });

  test("names its company when it is a JWT that does, whatever letters its claims hold", () => {
    const companyOf = (value: string) => new Token(value, undefined, signal).companyId;
    expect(companyOf(jwt({ companyId: "c1", name: "Tøft ~~~ ???" }))).toBe("c1");
    expect(companyOf(jwt({ companyId: 5 }))).toBeNull();
    expect(["opaque", "a.b.c", "..", ""].map(companyOf)).toEqual([null, null, null, null]);
  });
});
