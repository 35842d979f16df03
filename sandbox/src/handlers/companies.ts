import { randomUUID } from "node:crypto";
import { pageOf } from "../paging.ts";
import type { OperationId } from "../platform.ts";
import { Problem } from "../problem.ts";
import type { Company, Placed } from "../state/store.ts";
import { shownConnection } from "./connections.ts";
import { type Call, done, type Handler, ok, pagingOf, valueIn, type World } from "./handler.ts";

interface CompanyRequest {
  readonly name?: string;
  readonly description?: string;
  readonly tags?: Readonly<Record<string, string>>;
}

export const companyHandlers = {
  "list-companies": async (call, world) => {
    const companies = await world.store.companies();
    const connections = byCompany(await world.store.connections());
    const tags = String(call.query["tags"] ?? "");
    const found = companies.filter((company) => hasTags(company, tags));
    const whole = found.map((company) => ({ ...company, dataConnections: connections.get(company.id) ?? [] }));
    return ok(pageOf(whole, pagingOf(call), ({ dataConnections, ...company }) => shownCompany(company, dataConnections, world)));
  },
  "create-company": async ({ body }, world) => {
    const { name = "", description = null, tags = {} } = body as CompanyRequest;
    const company: Company = {
      id: randomUUID(),
      name,
      description,
      created: new Date().toISOString(),
      createdByUserName: null,
      lastSync: null,
      products: [],
      tags,
    };
    await world.store.addCompany(company);
    await world.emit("company.created", shownCompany(company, [], world), company.tags);
    return ok(shownCompany(company, [], world));
  },
  "get-company": async (call, world) => ok(await oneCompany(call, world)),
  "replace-company": async (call, world) => {
    const { name = "", description = null, tags = {} } = call.body as CompanyRequest;
    await world.store.changeCompany(valueIn(call, "companyId"), (company) => ({ ...company, name, description, tags }));
    return ok(await oneCompany(call, world));
  },
  "update-company": async (call, world) => {
    const { name, description, tags } = (call.body ?? {}) as CompanyRequest;
    await world.store.changeCompany(valueIn(call, "companyId"), (company) => ({
      ...company,
      name: name ?? company.name,
      description: description ?? company.description,
      tags: tags ?? company.tags,
    }));
    return ok(await oneCompany(call, world));
  },
  "delete-company": async (call, world) => {
    const id = valueIn(call, "companyId");
    const company = await world.store.company(id);
    await world.store.deleteCompany(id);
    await world.emit("company.deleted", shownCompany(company, [], world), company.tags);
    return done;
  },
  "add-product": async (call, world) => {
    const product = valueIn(call, "productIdentifier");
    const company = await world.store.changeCompany(valueIn(call, "companyId"), (before) => ({
      ...before,
      products: [...before.products.filter((each) => each !== product), product],
    }));
    await world.emit("company.product.added", productPayload(company, product), company.tags);
    return done;
  },
  "remove-product": async (call, world) => {
    const product = valueIn(call, "productIdentifier");
    const company = await world.store.changeCompany(valueIn(call, "companyId"), (before) => {
      if (!before.products.includes(product)) throw new Problem(404, `The company does not have the product ${product}.`);
      return { ...before, products: before.products.filter((each) => each !== product) };
    });
    await world.emit("company.product.removed", productPayload(company, product), company.tags);
    return done;
  },
  "refresh-product-data": async (call, world) => {
    const product = valueIn(call, "productIdentifier");
    const { products } = await world.store.company(valueIn(call, "companyId"));
    if (!products.includes(product)) throw new Problem(404, `The company does not have the product ${product}.`);
    return { status: 202 };
  },
} satisfies Partial<Record<OperationId, Handler>>;

async function oneCompany(call: Call, world: World): Promise<object> {
  const company = await world.store.company(valueIn(call, "companyId"));
  return shownCompany(company, await world.store.connections(company.id), world);
}

export function shownCompany({ description, ...company }: Company, connections: readonly Placed[], world: World): object {
  return {
    ...company,
    description,
    redirect: `${world.urls.link}/company/${company.id}`,
    dataConnections: connections.map((connection) => shownConnection(connection, world)),
    referenceParentCompany: null,
    referenceSubsidiaryCompanies: [],
  };
}

function byCompany(connections: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const found = new Map<string, Placed[]>();
  for (const connection of connections) {
    const own = found.get(connection.companyId) ?? [];
    own.push(connection);
    found.set(connection.companyId, own);
  }
  return found;
}

function productPayload({ id, name, description, products }: Company, product: string): object {
  return { id, name, description, productId: product, productName: product, products };
}

/** `region=uk&&tier=gold`: a company that has all of these tags. */
function hasTags({ tags }: Company, wanted: string): boolean {
  if (wanted.trim() === "") return true;
  return wanted.split("&&").every((pair) => {
    const [name = "", ...rest] = pair.trim().split("=");
    return Object.hasOwn(tags, name) && (rest.length === 0 || tags[name] === rest.join("="));
  });
}
