import { describe, expect, test } from "vitest";
import { describeStores } from "./stores.ts";

type Json = Readonly<Record<string, unknown>>;

describeStores(({ call }) => {
  const json = async (request: string, body?: unknown) => (await call(request, { body })).json<Json>();
  const company = async (body: Json = { name: "Stored" }) => String((await json("POST /companies", body))["id"]);
  const resultsOf = async (request: string) => (await json(request))["results"] as readonly Json[];

  describe("what a write stored, its read returns", () => {
    test("a company: created, listed, replaced, changed in part, deleted", async () => {
      const description = "' \u0000 بنك 😀 \ud800";
      const made = await json("POST /companies", { name: "Ada & Co.", description, tags: { region: "uk" } });
      const path = `/companies/${made["id"]}`;
      expect(made).toMatchObject({ name: "Ada & Co.", description, tags: { region: "uk" }, dataConnections: [] });
      expect(await json(`GET ${path}`)).toEqual(made);
      expect(await resultsOf("GET /companies?pageSize=5000")).toContainEqual(made);
      expect(await json(`PATCH ${path}`, { tags: { region: "fr" } })).toEqual({ ...made, tags: { region: "fr" } });
      const replaced = await json(`PUT ${path}`, { name: "Other" });
      expect(replaced).toEqual({ ...made, name: "Other", description: null, tags: {} });
      expect(await json(`GET ${path}`)).toEqual(replaced);
      expect((await call(`DELETE ${path}`)).status).toBe(204);
      for (const method of ["GET", "DELETE"]) expect((await call(`${method} ${path}`)).status).toBe(404);
    });

    test("a company's products: added once, listed, removed", async () => {
      const path = `/companies/${await company()}`;
      for (const product of ["lending", "expenses", "lending"]) await call(`PUT ${path}/products/${product}`);
      expect(await json(`GET ${path}`)).toMatchObject({ products: ["expenses", "lending"] });
      expect((await call(`DELETE ${path}/products/expenses`)).status).toBe(204);
      expect(await json(`GET ${path}`)).toMatchObject({ products: ["lending"] });
      expect((await call(`DELETE ${path}/products/expenses`)).status).toBe(404);
    });

    test("a connection: pending when made, read, deleted, and gone with its company", async () => {
      const id = await company();
      const path = `/companies/${id}/connections`;
      const made = await json(`POST ${path}`, { platformKey: "exgd" });
      expect(made).toMatchObject({
        status: "PendingAuth",
        integrationKey: "exgd",
        platformName: "Stripe",
        sourceType: "Commerce",
        lastSync: null,
      });
      expect(await json(`GET ${path}/${made["id"]}`)).toEqual(made);
      expect(await resultsOf(`GET ${path}`)).toEqual([made]);
      expect(await json(`GET /companies/${id}`)).toMatchObject({ dataConnections: [made] });
      expect((await call(`DELETE ${path}/${made["id"]}`)).status).toBe(200);
      expect((await call(`GET ${path}/${made["id"]}`)).status).toBe(404);
      const other = await json(`POST ${path}`, { platformKey: "gbol" });
      await call(`DELETE /companies/${id}`);
      expect((await call(`GET ${path}/${other["id"]}`)).status).toBe(404);
    });

    test("sync settings of the client and of a company", async () => {
      const settings = [{ dataType: "bills", fetchOnFirstLink: false, syncSchedule: 0, syncOrder: 3, isLocked: true }];
      for (const path of ["/profile/syncSettings", `/companies/${await company()}/syncSettings`]) {
        const before = await json(`GET ${path}`);
        expect(before).toMatchObject({ overridesDefaults: false });
        const reply = await call(`POST ${path}`, { body: { ...before, settings } });
        expect(reply.status, reply.text).toBe(204);
        expect(await json(`GET ${path}`)).toMatchObject({ settings, overridesDefaults: true });
      }
    });

    test("the profile, but never its key", async () => {
      const profile = { name: "Mine", redirectUrl: "https://mine.example.com/{companyId}", whiteListUrls: ["https://mine.example.com"] };
      const stored = await json("PUT /profile", { ...profile, apiKey: "a-secret-of-mine" });
      expect(stored).toMatchObject(profile);
      const read = await call("GET /profile");
      expect(read.json()).toEqual(stored);
      expect(read.text).not.toContain("a-secret-of-mine");
    });

    test("an API key's name, whatever stands in it", async () => {
      for (const name of ["plain", "\u0000 nul", "😀 \ud800 half"]) {
        const { id } = await json("POST /apiKeys", { name });
        expect(await resultsOf("GET /apiKeys")).toContainEqual(expect.objectContaining({ id, name }));
        expect((await call(`DELETE /apiKeys/${id}`)).status).toBe(204);
      }
    });

    test("a webhook consumer", async () => {
      const made = await json("POST /webhooks", {
        url: "http://127.0.0.1:9/hook",
        eventTypes: ["company.created"],
        companyTags: ["region:uk"],
      });
      expect(await resultsOf("GET /webhooks")).toContainEqual(made);
      expect((await call(`DELETE /webhooks/${made["id"]}`)).status).toBe(204);
      expect(await resultsOf("GET /webhooks")).not.toContainEqual(made);
      expect((await call(`DELETE /webhooks/${made["id"]}`)).status).toBe(404);
    });

    test("configurations of supplemental and of custom data, one for each integration", async () => {
      const extras = { supplementalDataConfig: { extras: { dataSource: "/Bills", pullData: { due: "DueDate" } } } };
      const custom = { dataSource: "api/orders", requiredData: { number: "$.n" }, keyBy: ["$.id"], sourceModifiedDate: ["$.m"] };
      for (const [path, body] of [
        ["bills/supplementalDataConfig", extras],
        ["custom/orders", custom],
      ] as const) {
        expect((await call(`PUT /integrations/gbol/dataTypes/${path}`, { body })).status).toBe(200);
        expect(await json(`GET /integrations/gbol/dataTypes/${path}`)).toEqual(body);
        expect(await json(`GET /integrations/qhyg/dataTypes/${path}`)).not.toEqual(body);
      }
    });

    test("a pull operation: in the history, by its id, and as the data type's state", async () => {
      const path = `/companies/${await company()}`;
      const pulled: Json[] = [];
      for (let time = 0; time < 3; time++) pulled.push(await json(`POST ${path}/data/queue/invoices`));
      expect(await resultsOf(`GET ${path}/data/history`)).toEqual(expect.arrayContaining(pulled));
      for (const operation of pulled) expect(await json(`GET ${path}/data/history/${operation["id"]}`)).toEqual(operation);
      expect(await json(`GET ${path}/dataStatus`)).toMatchObject({ invoices: { latestSyncId: pulled[2]?.["id"] } });
    });
  });
});
