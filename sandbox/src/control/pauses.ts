import { type Context, Hono } from "hono";
import { callerOf } from "../auth/caller.ts";
import { corsHeaders } from "../cors/answer.ts";
import { shownConnection } from "../handlers/connections.ts";
import type { World } from "../handlers/handler.ts";
import { type Match, route } from "../platform.ts";
import { Problem } from "../problem.ts";
import type { Connection } from "../state/store.ts";

/**
 * Pausing QuickBooks Desktop: `PUT` and `DELETE /_sandbox/companies/{companyId}/connections/{id}/pause`. The Platform API has no
 * public operation for it, so this stands under a name of the sandbox's own; a token may call it, as the embed does.
 */
export function pauses(world: () => World): Hono {
  const app = new Hono();
  const path = "/companies/:companyId/connections/:id/pause";
  app.options(path, async (context) => {
    const cors = await pageHeaders(context, world());
    if (!("Access-Control-Allow-Origin" in cors)) throw new Problem(403, "The origin is not among the allowed origins.");
    const allowed = { "Access-Control-Allow-Methods": "PUT, DELETE", "Access-Control-Allow-Headers": "Authorization, Content-Type" };
    return context.body(null, 204, { ...cors, ...allowed, "Access-Control-Max-Age": "600" });
  });
  app.put(path, async (context) => {
    const { pausedUntil } = (await context.req.json()) as { readonly pausedUntil?: string };
    const until = Date.parse(pausedUntil ?? "");
    if (!(until > Date.now())) throw new Problem(400, "pausedUntil is a time to come, such as 2030-01-01T08:00:00Z.");
    return change(context, world(), new Date(until).toISOString());
  });
  app.delete(path, (context) => change(context, world(), null));
  return app;
}

async function change(context: Context, world: World, pausedUntil: string | null): Promise<Response> {
  const { companyId = "", id = "" } = context.req.param();
  const caller = await callerOf(context.req.header("authorization") ?? null, world.store.database, world.tokens);
  if (caller.kind === "token" && caller.companyId !== companyId) throw new Problem(403, "The access token is for another company.");
  const changed = await world.store.changeConnection(companyId, id, (connection) => withPause(connection, pausedUntil));
  return context.json(shownConnection(changed, world), 200, await pageHeaders(context, world));
}

function withPause(connection: Connection, pausedUntil: string | null): Connection {
  if (connection.integrationKey !== "pqsw") throw new Problem(400, "Only QuickBooks Desktop can be paused.");
  const { pausedUntil: _, ...info } = connection.connectionInfo ?? {};
  return { ...connection, connectionInfo: pausedUntil === null ? info : { ...info, pausedUntil } };
}

/** The same pages may call it that may call the connection itself. */
function pageHeaders(context: Context, { store }: World): Promise<Readonly<Record<string, string>>> {
  const found = route("GET", new URL(context.req.url).pathname.replace(/^\/_sandbox|\/pause$/g, ""));
  return corsHeaders(store.database, context.req.header("origin") ?? null, found as Match | null);
}
