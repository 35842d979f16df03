import { describe, expect, test } from "vitest";
import { seededCompanies } from "../../sandbox/src/index.ts";
import { type Connection, connectionsOf, type Page, pendingConnection } from "./connections.ts";
import { describeStores } from "./stores.ts";
import { tokenFor } from "./support.ts";

const { everything, many, one } = seededCompanies;

describeStores((client) => {
  const { call } = client;
  const page = async (query = "", companyId = many) =>
    (await call(`GET /companies/${companyId}/connections${query}`)).json<Page<Connection>>();
  const matching = async (query: string) => (await page(`?pageSize=500&query=${encodeURIComponent(query)}`, everything)).results;
  const ordered = async (orderBy: string) => (await page(`?pageSize=500&orderBy=${orderBy}`, everything)).results;

  describe("a list", () => {
    test("has pages of a hundred, and its links lead through all of them", async () => {
      const first = await page();
      expect(first).toMatchObject({ pageNumber: 1, pageSize: 100, totalResults: 300 });
      const seen: string[] = [];
      const hrefs: string[] = [];
      for (let href: string | undefined = first._links["self"]?.href; href !== undefined; ) {
        const each = (await call(`GET ${href}`)).json<Page<Connection>>();
        hrefs.push(href);
        seen.push(...each.results.map(({ id }) => id));
        href = each._links["next"]?.href;
      }
      expect(hrefs).toHaveLength(3);
      expect(new Set(seen).size).toBe(300);
      const last = (await call(`GET ${hrefs[2]}`)).json<Page<Connection>>();
      expect([last._links["previous"]?.href, last._links["next"]]).toEqual([hrefs[1], undefined]);
    });

    test("has no page of more than two thousand, however many were asked for", async () => {
      expect(await page("?pageSize=5000")).toMatchObject({ pageSize: 2000, totalResults: 300 });
    });

    test("keeps the query in its links, and has an empty page after its last", async () => {
      const { _links } = await page("?pageSize=2&query=status%3DLinked&orderBy=-created");
      expect(_links["next"]?.href).toBe(`/companies/${many}/connections?pageSize=2&query=status%3DLinked&orderBy=-created&page=2`);
      const beyond = await page("?page=9");
      expect([beyond.results, beyond.totalResults, beyond._links["next"]]).toEqual([[], 300, undefined]);
      expect(beyond._links["previous"]?.href).toContain("page=3");
    });

    test("is filtered by conditions that hold together, or instead of each other", async () => {
      const all = await connectionsOf(client, everything);
      const where = (wanted: (connection: Connection) => boolean) => all.filter(wanted);
      expect(await matching("status=Linked")).toEqual(where(({ status }) => status === "Linked"));
      expect(await matching("status!=linked")).toEqual(where(({ status }) => status !== "Linked"));
      expect(await matching("sourceType=Banking&&status=Unlinked")).toEqual(
        where((each) => each.sourceType === "Banking" && each.status === "Unlinked"),
      );
      expect(await matching("status=Unlinked || status=Deauthorized")).toEqual(where(({ status }) => /Unlinked|Deauthorized/.test(status)));
      expect(await matching("platformName~bank")).toEqual(where(({ platformName }) => /bank/i.test(platformName)));
      expect(await matching("created>2024-01-01")).toEqual(where(({ created }) => created > "2024-01-01"));
      expect(await matching("connectionInfo.companyName=Toft stores")).toEqual(
        where((each) => each.connectionInfo?.["companyName"] === "Toft stores"),
      );
      expect(await matching("dataConnectionErrors.statusCode=401")).toEqual(
        where(({ dataConnectionErrors }) => dataConnectionErrors.length > 0),
      );
      expect(await matching("platformName=' or 1=1 --")).toEqual([]);
    });

    test("is ordered by a property, upwards or with a minus downwards", async () => {
      const names = (await ordered("platformName")).map(({ platformName }) => platformName);
      expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "en")));
      expect((await ordered("-created")).map(({ created }) => created)[0]).toBe("2025-01-15T23:59:59.5+02:00");
      expect(await ordered("noSuchProperty")).toHaveLength((await connectionsOf(client, everything)).length);
    });

    test("of companies takes tags", async () => {
      await call("POST /companies", { body: { name: "Tagged", tags: { region: "uk", tier: "gold" } } });
      const names = async (tags: string) =>
        (await call(`GET /companies?tags=${encodeURIComponent(tags)}`))
          .json<Page<{ readonly name: string }>>()
          .results.map(({ name }) => name);
      expect(await names("region=uk&&tier=gold")).toEqual(["Tagged"]);
      expect(await names("region=uk&&tier=silver")).toEqual([]);
      expect(await names("toString")).toEqual([]);
      expect(await names("kind=seeded")).toHaveLength(4);
    });
  });

  describe("unlinking", () => {
    test("by the company's token keeps the connection, shows it everywhere as Unlinked, and may be asked for twice", async () => {
      const [connection] = await connectionsOf(client, one);
      const path = `/companies/${one}/connections/${connection?.id}`;
      const token = await tokenFor(client, one);
      for (const time of ["first", "second"]) {
        const reply = await call(`PATCH ${path}`, { token, body: { status: "Unlinked" } });
        expect([reply.status, reply.json<Connection>().status], time).toEqual([200, "Unlinked"]);
      }
      expect(await connectionsOf(client, one)).toMatchObject([{ id: connection?.id, status: "Unlinked", lastSync: connection?.lastSync }]);
    });

    test("is not done through another company", async () => {
      const [connection] = await connectionsOf(client, everything);
      expect((await call(`PATCH /companies/${many}/connections/${connection?.id}`, { body: { status: "Unlinked" } })).status).toBe(404);
      expect((await connectionsOf(client, everything))[0]).toEqual(connection);
    });
  });

  test("credentials link a connection without a Link page", async () => {
    const { path } = await pendingConnection(client);
    const reply = await call(`PUT ${path}/authorization`, { body: { username: "ada", password: "correct-horse" } });
    expect([reply.status, reply.json<Connection>().status]).toEqual([200, "Linked"]);
    expect(reply.json<Connection>().lastSync).toMatch(/^20.*Z$/);
    expect(reply.text).not.toContain("correct-horse");
  });

  test("a status may change by itself, for the dashboard and for tests", async () => {
    const { path } = await pendingConnection(client);
    expect((await call(`PUT /_sandbox${path}/status`, { body: { status: "Deauthorized" } })).status).toBe(200);
    expect((await call(`GET ${path}`)).json<Connection>().status).toBe("Deauthorized");
    expect((await call(`PUT /_sandbox${path}/status`, { body: { status: "Broken" } })).status).toBe(400);
  });

  test("of changes to one company at once none is lost", async () => {
    const { id } = (await call("POST /companies", { body: { name: "Busy" } })).json<{ readonly id: string }>();
    const products = Array.from({ length: 20 }, (_, index) => `product-${index}`);
    await Promise.all(products.map((product) => call(`PUT /companies/${id}/products/${product}`)));
    const company = (await call(`GET /companies/${id}`)).json<{ readonly products: readonly string[] }>();
    expect([...company.products].sort()).toEqual([...products].sort());
  });
});
