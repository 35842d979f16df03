import { createHmac } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { seededCompanies, startSandbox } from "../../sandbox/src/index.ts";
import { basic, clientOf, suiteSandbox, tokenFor } from "./support.ts";

const { everything, empty } = seededCompanies;
const client = suiteSandbox();
const { call } = client;

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
const decoded = (part = ""): Record<string, unknown> => JSON.parse(Buffer.from(part, "base64url").toString("utf8"));

describe("an API key", () => {
  test("is accepted as Basic credentials, with and without the colon of an empty password", async () => {
    expect((await call("GET /companies", { headers: { authorization: basic("sandbox-test-key") } })).status).toBe(200);
    expect((await call("GET /companies", { headers: { authorization: basic("sandbox-test-key:") } })).status).toBe(200);
  });

  test.each([
    ["another key", basic("another-test-key"), "The API key is not known."],
    ["the key as it is, not in base64", "Basic sandbox-test-key", "The API key is not known."],
    ["the key without a scheme", "sandbox-test-key", "The Authorization header is neither Basic"],
    ["a scheme of another kind", "Digest c2FuZGJveC10ZXN0LWtleQ==", "The Authorization header is neither Basic"],
    ["nothing", "", "The request has no Authorization header"],
  ])("is refused when it is %s, and the answer says why", async (_, authorization, reason) => {
    const reply = await call("GET /companies", { headers: { authorization } });
    expect(reply.status).toBe(401);
    expect(reply.error).toContain(reason);
    expect(reply.headers.get("www-authenticate")).toContain("Basic");
  });

  test("that the API made works until it is deleted, and is never shown again", async () => {
    const made = await call("POST /apiKeys", { body: { name: "Second" } });
    const { id, apiKey } = made.json<{ readonly id: string; readonly apiKey: string }>();
    const own = { headers: { authorization: basic(apiKey) } };
    expect((await call("GET /companies", own)).status).toBe(200);
    expect((await call("GET /apiKeys", own)).text).toContain(id);
    expect((await call("GET /apiKeys", own)).text).not.toContain(apiKey);
    expect((await call(`DELETE /apiKeys/${id}`)).status).toBe(204);
    expect((await call("GET /companies", own)).status).toBe(401);
    expect((await call(`DELETE /apiKeys/${id}`)).status).toBe(404);
  });
});

describe("an access token", () => {
  test("of the connections' route lives an hour; the company's own route says 24 hours and Bearer", async () => {
    const lifetime = (token: string) => {
      const { iat, exp } = decoded(token.split(".")[1]);
      return Number(exp) - Number(iat);
    };
    expect(lifetime(await tokenFor(client, everything))).toBe(3600);
    const reply = await call(`GET /companies/${everything}/accessToken`);
    const { accessToken, ...rest } = reply.json<{ readonly accessToken: string }>();
    expect(rest).toEqual({ expiresIn: 86_400, tokenType: "Bearer" });
    expect(lifetime(accessToken)).toBe(86_400);
  });

  test("is not issued for a company that does not exist", async () => {
    expect((await call(`GET /companies/${crypto.randomUUID()}/accessToken`)).status).toBe(404);
  });

  test("reads its own company and connections, by id in either case and as `me`", async () => {
    const token = await tokenFor(client, everything);
    for (const id of [everything, everything.toUpperCase(), "me"]) {
      expect((await call(`GET /companies/${id}`, { token })).json<{ id: string }>().id).toBe(everything);
      expect((await call(`GET /companies/${id}/connections`, { token })).status).toBe(200);
    }
    expect((await call("GET /integrations/gbol/branding", { token })).status).toBe(200);
  });

  test.each([`GET /companies/${empty}`, `GET /companies/${empty}/connections`, `PATCH /companies/${empty}/connections/${everything}`])(
    "is refused for another company: %s",
    async (request) => {
      const reply = await call(request, { token: await tokenFor(client, everything) });
      expect([reply.status, reply.error]).toEqual([403, "The access token is for another company."]);
    },
  );

  test.each([
    "GET /companies",
    "POST /companies",
    "GET /apiKeys",
    "POST /apiKeys",
    "GET /connectionManagement/corsSettings",
    "POST /connectionManagement/corsSettings",
    "GET /webhooks",
    `GET /companies/${everything}/accessToken`,
    `GET /companies/${everything}/connectionManagement/accessToken`,
    `DELETE /companies/${everything}`,
    `POST /companies/${everything}/connections`,
  ])("never reaches what needs the API key: %s", async (request) => {
    const reply = await call(request, { token: await tokenFor(client, everything) });
    expect(reply.status).toBe(403);
    expect(reply.error).toMatch(/^An access token may not call \w+\.[\w.]+; use the API key, on your server\.$/);
  });

  test("expires when it said, and `?ttl=` makes that soon", async () => {
    const token = await tokenFor(client, everything, "?ttl=3");
    expect((await call(`GET /companies/${everything}`, { token })).status).toBe(200);
    const { exp } = decoded(token.split(".")[1]);
    await wait(Number(exp) * 1000 - Date.now() + 20);
    const reply = await call(`GET /companies/${everything}`, { token });
    expect([reply.status, reply.error]).toEqual([401, "The access token has expired."]);
  });

  test.each(["0", "-1", "1.5", "x", "999999999"])("does not live as long as ?ttl=%s would have it", async (ttl) => {
    const { iat, exp } = decoded((await tokenFor(client, everything, `?ttl=${ttl}`)).split(".")[1]);
    expect(Number(exp) - Number(iat)).toBe(3600);
  });

  test("that was tampered with is refused: another company, a longer life, no algorithm, another algorithm, another secret", async () => {
    const [header = "", payload = "", signature = ""] = (await tokenFor(client, everything)).split(".");
    const claims = decoded(payload);
    const foreign = `${header}.${payload}.${createHmac("sha256", "another secret").update(`${header}.${payload}`).digest("base64url")}`;
    const refused = {
      company: [`${header}.${encoded({ ...claims, companyId: empty })}.${signature}`, "The access token's signature is wrong."],
      life: [`${header}.${encoded({ ...claims, exp: 9_999_999_999 })}.${signature}`, "The access token's signature is wrong."],
      none: [`${encoded({ alg: "none" })}.${payload}.`, "The access token is signed in a way that is not accepted."],
      other: [`${encoded({ alg: "HS512" })}.${payload}.${signature}`, "The access token is signed in a way that is not accepted."],
      foreign: [foreign, "The access token's signature is wrong."],
      nonsense: ["nonsense", "The access token is not one of this server's."],
    };
    for (const [token = "", reason] of Object.values(refused)) {
      const reply = await call(`GET /companies/${empty}`, { token });
      expect([reply.status, reply.error]).toEqual([401, reason]);
    }
  });

  test("of another sandbox is refused", async () => {
    const other = await startSandbox({ port: 0 });
    const token = await tokenFor(clientOf(other), everything);
    await other.close();
    expect((await call(`GET /companies/${everything}`, { token })).error).toBe("The access token's signature is wrong.");
  });

  test("opens nothing once its company is deleted", async () => {
    const { id } = (await call("POST /companies", { body: { name: "Short-lived" } })).json<{ id: string }>();
    const token = await tokenFor(client, id);
    expect((await call(`DELETE /companies/${id}`)).status).toBe(204);
    expect((await call("GET /companies/me", { token })).error).toBe(`There is no company ${id}.`);
  });
});
