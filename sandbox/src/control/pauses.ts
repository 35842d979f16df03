import { type Context, Hono } from "hono";
import { callerOf } from "../auth/caller.ts";
import { corsHeaders } from "../cors/answer.ts";
import { shownConnection } from "../handlers/connections.ts";
import type { World } from "../handlers/handler.ts";
import { type Match, route } from "../platform.ts";
import { Problem } from "../problem.ts";
import type { Connection } from "../state/store.ts";
import { bodyOf } from "./body.ts";
import { refusal } from "./refusal.ts";

/**
 * Pausing QuickBooks Desktop: `PUT` and `DELETE /_sandbox/companies/{companyId}/connections/{id}/pause`. The Platform API has no
 * public operation for it, so this stands under a name of the sandbox's own; a token may call it, as the embed does.
 */
export function pauses(world: () => World): Hono {
  const app = new Hono();
  const path = "/companies/:companyId/connections/:id/pause";
  app.use(path, async (context, next) => {
    await next(); // after an error too: a page may read why it was refused
    for (const [name, value] of Object.entries(await forPages(context, world()))) context.header(name, value);
  });
  app.options(path, async (context) => {
    if (!("Access-Control-Allow-Origin" in (await forPages(context, world()))))
      throw new Problem(403, "The origin is not among the allowed origins.");
    const allowed = { "Access-Control-Allow-Methods": "PUT, DELETE", "Access-Control-Allow-Headers": "Authorization, Content-Type" };
    return context.body(null, 204, { ...allowed, "Access-Control-Max-Age": "600" });
  });
  app.put(path, async (context) => {
    const { pausedUntil } = await bodyOf<{ readonly pausedUntil: unknown }>(context.req.raw);
    const until = Date.parse(String(pausedUntil));
    if (!(until > Date.now())) throw new Problem(400, "pausedUntil is a time to come, such as 2030-01-01T08:00:00Z.");
    return change(context, world(), new Date(until).toISOString());
  });
  app.delete(path, (context) => change(context, world(), null));
  app.onError(refusal);
  return app;
}

async function change(context: Context, world: World, pausedUntil: string | null): Promise<Response> {
  const { companyId = "", id = "" } = context.req.param();
  const caller = await callerOf(context.req.header("authorization") ?? null, world);
  if (caller.kind === "token" && caller.companyId !== companyId.toLowerCase())
    throw new Problem(403, "The access token is for another company.");
  const changed = await world.store.changeConnection(companyId, id, (connection) => withPause(connection, pausedUntil));
  return context.json(shownConnection(changed, world));
}

function withPause(connection: Connection, pausedUntil: string | null): Connection {
  if (connection.integrationKey !== "pqsw") throw new Problem(400, "Only QuickBooks Desktop can be paused.");
  const { pausedUntil: _, ...info } = connection.connectionInfo ?? {};
  return { ...connection, connectionInfo: pausedUntil === null ? info : { ...info, pausedUntil } };
}

/** The same pages may call it that may call the connection itself, and like there no call with the key is one of theirs. */
async function forPages(context: Context, { store }: World): Promise<Readonly<Record<string, string>>> {
  if (/^basic /i.test(context.req.header("authorization") ?? "")) return {};
  const found = route("GET", new URL(context.req.url).pathname.replace(/^\/_sandbox|\/pause$/g, ""));
  return corsHeaders(store.database, context.req.header("origin") ?? null, found as Match | null);
}
