import { describe, expect, test } from "vitest";
import { seededCompanies } from "../../sandbox/src/index.ts";
import { type Connection, connectionsOf } from "./connections.ts";
import { suiteSandbox, tokenFor } from "./support.ts";

const { everything, empty, one, many } = seededCompanies;
const client = suiteSandbox();
const { call } = client;

const sourceTypes = ["Accounting", "Banking", "BankFeed", "Commerce", "Expense", "Other", "Unknown"];
const statuses = ["Linked", "PendingAuth", "Unlinked", "Deauthorized"];

describe("the seeded companies have", () => {
  test("every status of every kind of source", async () => {
    const found = new Set((await connectionsOf(client, everything)).map(({ sourceType, status }) => `${sourceType} ${status}`));
    expect([...found].sort()).toEqual(sourceTypes.flatMap((type) => statuses.map((status) => `${type} ${status}`)).sort());
  });

  test("dates with a zone, with an offset, without a zone, and with a fraction of seven digits", async () => {
    const dates = (await connectionsOf(client, everything)).map(({ created }) => created);
    for (const shape of [/:\d\dZ$/, /\+\d\d:\d\d$/, /T\d\d:\d\d:\d\d$/, /\.\d{7}Z$/])
      expect(dates.some((date) => shape.test(date))).toBe(true);
  });

  test("a long name, a right-to-left name and a source without a logo, each where the embed lists it", async () => {
    const listed = (await connectionsOf(client, everything)).filter(({ status }) => status !== "PendingAuth");
    expect(listed.some(({ platformName }) => platformName.length > 100)).toBe(true);
    expect(listed.some(({ platformName }) => /\p{Script=Arabic}/u.test(platformName))).toBe(true);
    const branded = async ({ integrationKey }: Connection) =>
      (await call(`GET /integrations/${integrationKey}/branding`)).json<{ readonly logo?: object }>();
    const brandings = await Promise.all(listed.map(branded));
    expect(brandings.some(({ logo }) => logo === undefined)).toBe(true);
    expect(brandings.some(({ logo }) => logo !== undefined)).toBe(true);
  });

  test("an active error wherever a source has withdrawn its authorization", async () => {
    const withdrawn = (await connectionsOf(client, everything)).filter(({ status }) => status === "Deauthorized");
    for (const { dataConnectionErrors } of withdrawn) expect(dataConnectionErrors).toMatchObject([{ statusCode: "401", status: "Active" }]);
  });

  test("no connection, one that can be paused, and three hundred", async () => {
    expect(await connectionsOf(client, empty)).toEqual([]);
    expect(await connectionsOf(client, one)).toMatchObject([{ integrationKey: "pqsw", status: "Linked" }]);
    expect(await connectionsOf(client, many)).toHaveLength(300);
  });
});

test("a logo is an SVG of this server that no page can be harmed by", async () => {
  const { logo } = (await call("GET /integrations/gbol/branding")).json<{
    readonly logo: { readonly full: { readonly image: { readonly src: string; readonly alt: string } } };
  }>();
  expect(logo.full.image.alt).toBe("Xero logo");
  const response = await fetch(logo.full.image.src);
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(await response.text()).toMatch(/^<svg .*<\/svg>$/s);
});

describe("QuickBooks Desktop", () => {
  const pausedUntil = "2100-01-01T08:00:00.000Z";
  const pauseOf = async (companyId: string, sourceKey = "pqsw") => {
    const found = (await connectionsOf(client, companyId)).find(({ integrationKey }) => integrationKey === sourceKey);
    return `/_sandbox/companies/${companyId}/connections/${found?.id}/pause`;
  };

  test("is paused until a time to come, and resumed, by the company's own token", async () => {
    const path = await pauseOf(one);
    const token = await tokenFor(client, one);
    const paused = await call(`PUT ${path}`, { token, body: { pausedUntil } });
    expect([paused.status, paused.json<Connection>().connectionInfo]).toEqual([200, { companyName: "Toft stores", pausedUntil }]);
    expect((await connectionsOf(client, one))[0]?.connectionInfo).toEqual({ companyName: "Toft stores", pausedUntil });
    expect((await call(`DELETE ${path}`, { token })).status).toBe(200);
    expect((await connectionsOf(client, one))[0]?.connectionInfo).toEqual({ companyName: "Toft stores" });
  });

  test.each([
    ["a time that has passed", { pausedUntil: "2001-01-01T00:00:00Z" }],
    ["no time", { pausedUntil: "tomorrow" }],
    ["nothing", {}],
    ["null", null],
  ])("is not paused until %s", async (_, body) => {
    const reply = await call(`PUT ${await pauseOf(one)}`, { body });
    expect([reply.status, reply.error]).toEqual([400, expect.stringMatching(/pausedUntil|The body must be a JSON object/)]);
  });

  test("is the only source that can be paused, and only its own company's token may", async () => {
    const other = await call(`PUT ${await pauseOf(everything, "gbol")}`, { body: { pausedUntil } });
    expect([other.status, other.error]).toEqual([400, "Only QuickBooks Desktop can be paused."]);
    const foreign = await call(`PUT ${await pauseOf(one)}`, { token: await tokenFor(client, everything), body: { pausedUntil } });
    expect([foreign.status, foreign.error]).toEqual([403, "The access token is for another company."]);
  });

  test("is paused by a page of an allowed origin, after a preflight, and by no other page", async () => {
    const origin = "https://app.example.com";
    await call("POST /corsSettings", { body: { allowedOrigins: [origin] } });
    const path = await pauseOf(one);
    const asked = { "access-control-request-method": "PUT", authorization: "" };
    const preflight = await call(`OPTIONS ${path}`, { headers: { origin, ...asked } });
    expect([preflight.status, preflight.headers.get("access-control-allow-origin")]).toEqual([204, origin]);
    expect((await call(`OPTIONS ${path}`, { headers: { origin: "https://evil.example", ...asked } })).status).toBe(403);
    const reply = await call(`PUT ${path}`, { token: await tokenFor(client, one), headers: { origin }, body: { pausedUntil } });
    expect([reply.status, reply.headers.get("access-control-allow-origin")]).toEqual([200, origin]);
    const refused = await call(`PUT ${path}`, { token: "nonsense", headers: { origin }, body: { pausedUntil } });
    expect([refused.status, refused.headers.get("access-control-allow-origin")]).toEqual([401, origin]);
  });
});
