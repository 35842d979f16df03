import { readOrigins, setOrigins } from "../cors/origins.ts";
import type { OperationId } from "../platform.ts";
import { notFound } from "../problem.ts";
import { type Call, created, done, type Handler, ok, valueIn, type World } from "./handler.ts";

const hour = 3600;
const day = 24 * hour;

export const accessHandlers = {
  "get-connection-management-access-token": async (call, world) => ok({ accessToken: await issued(call, hour, world) }),
  "get-company-access-token": async (call, world) => {
    const expiresIn = lifetime(call, day);
    return ok({ accessToken: await issued(call, day, world), expiresIn, tokenType: "Bearer" });
  },
  "get-connection-management-cors-settings": (_, world) => origins(world),
  "set-connection-management-cors-settings": ({ body }, world) => changedOrigins(body, world),
  "get-cors-settings": (_, world) => origins(world),
  "set-cors-settings": ({ body }, world) => changedOrigins(body, world),
  "list-api-keys": async (_, { keys }) => {
    const found = await keys.list();
    return ok({ results: found.map(({ id, name, created: createdDate }) => ({ id, name, createdDate })) });
  },
  "create-api-key": async ({ body }, { keys }) => {
    const { name = null } = (body ?? {}) as { readonly name?: string | null };
    const { id, key, created: createdDate } = await keys.create(name);
    return created({ id, name, apiKey: key, createdDate });
  },
  "delete-api-key": async (call, { keys }) => {
    const id = valueIn(call, "apiKeyId");
    if (!(await keys.delete(id))) throw notFound("API key", id);
    return done;
  },
} satisfies Partial<Record<OperationId, Handler>>;

async function issued(call: Call, usual: number, { store, tokens }: World): Promise<string> {
  const { id } = await store.company(valueIn(call, "companyId"));
  return tokens.issue(id, lifetime(call, usual));
}

/** `?ttl=5` makes a token of five seconds, for whoever wants to see one expire. */
function lifetime({ target }: Call, usual: number): number {
  const ttl = Number(new URLSearchParams(target.split("?")[1]).get("ttl") ?? "");
  return Number.isInteger(ttl) && ttl > 0 && ttl <= day ? ttl : usual;
}

const origins: (world: World) => ReturnType<Handler> = async ({ store }) => ok({ allowedOrigins: await readOrigins(store.database) });

async function changedOrigins(body: unknown, world: World): ReturnType<Handler> {
  const { allowedOrigins = [] } = (body ?? {}) as { readonly allowedOrigins?: readonly string[] };
  await setOrigins(world.store, allowedOrigins);
  return origins(world);
}
