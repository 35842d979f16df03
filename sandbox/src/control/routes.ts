import { Hono } from "hono";
import { readOrigins, setOrigins } from "../cors/origins.ts";
import { type FaultQueue, faultSyntax } from "../faults/faults.ts";
import { shownConnection, told } from "../handlers/connections.ts";
import type { World } from "../handlers/handler.ts";
import type { RequestLog } from "../log/request-log.ts";
import { snippetsOf } from "../platform.ts";
import { Problem } from "../problem.ts";
import { integrations, logoOf } from "../seed/integrations.ts";
import { consumerSecret, listDeliveries, replay } from "../webhooks/queue.ts";
import { about } from "./about.ts";
import { bodyOf } from "./body.ts";
import { liveRequests } from "./live.ts";
import { pauses } from "./pauses.ts";
import { refusal } from "./refusal.ts";

export interface Control {
  readonly world: () => World;
  readonly log: RequestLog;
  readonly faults: FaultQueue;
  readonly apiKey: string;
}

interface FaultRequest {
  readonly fault: string;
  readonly operation: string | null;
  readonly times: number | null;
}

/** What the dashboard and tests steer: `/_sandbox/…`. None of it is the Platform API's. */
export function controlRoutes({ world, log, faults, apiKey }: Control): Hono {
  const app = new Hono();
  app.get("/companies", async (context) => {
    const { store } = world();
    const [companies, connections] = await Promise.all([store.companies(), store.connections()]);
    const counted = companies.map(({ id, name, description }) => {
      const own = connections.filter(({ companyId }) => companyId === id);
      return { id, name, description, connections: own.length, linked: own.filter(({ status }) => status === "Linked").length };
    });
    return context.json({ companies: counted });
  });
  app.get("/companies/:companyId/connections", async (context) => {
    const connections = await world().store.connections(context.req.param("companyId"));
    return context.json({ connections: connections.map((connection) => shownConnection(connection, world())) });
  });
  app.post("/companies/:companyId/tokens", async (context) => {
    const { id } = await world().store.company(context.req.param("companyId"));
    const { ttl } = await bodyOf<{ readonly ttl?: number }>(context.req.raw);
    const expiresIn = Number.isInteger(ttl) && Number(ttl) > 0 ? Math.min(Number(ttl), 86_400) : 3600;
    return context.json({ accessToken: await world().tokens.issue(id, expiresIn), expiresIn, tokenType: "Bearer" }, 201);
  });
  /** What the customer or the source does without being asked: a status that changes by itself. */
  app.put("/companies/:companyId/connections/:id/status", async (context) => {
    const { companyId, id } = context.req.param();
    const { status } = await bodyOf<{ readonly status?: string }>(context.req.raw);
    const wanted = (["PendingAuth", "Linked", "Unlinked", "Deauthorized"] as const).find((each) => each === status);
    if (!wanted) throw new Problem(400, "The status is PendingAuth, Linked, Unlinked or Deauthorized.");
    await world().store.changeConnection(companyId, id, (connection) => ({ ...connection, status: wanted }));
    return context.json(await told(wanted === "Linked" ? "connection.reconnected" : "connection.disconnected", companyId, id, world()));
  });
  app.get("/origins", async (context) => context.json({ allowedOrigins: await readOrigins(world().store.database) }));
  app.put("/origins", async (context) => {
    const { allowedOrigins = [] } = await bodyOf<{ readonly allowedOrigins?: readonly string[] }>(context.req.raw);
    await setOrigins(world().store, allowedOrigins.map(String));
    return context.json({ allowedOrigins: await readOrigins(world().store.database) });
  });
  app.get("/requests", (context) => context.json({ requests: log.entries }));
  app.get("/requests/live", (context) => liveRequests(context, log));
  app.get("/deliveries", async (context) => context.json({ deliveries: await listDeliveries(world().store.database) }));
  app.post("/deliveries/:id/replay", async (context) => {
    const id = context.req.param("id");
    if (!(await replay(world().store.database, id))) throw new Problem(404, `There is no delivery ${id}.`);
    return context.json({ id }, 202);
  });
  app.get("/consumers/:id/secret", async (context) =>
    context.json({ secret: await consumerSecret(world().store.database, context.req.param("id")) }),
  );
  app.get("/faults", (context) => context.json({ faults: faults.list }));
  app.post("/faults", async (context) => {
    const { fault = "", operation = null, times = 1 } = await bodyOf<FaultRequest>(context.req.raw);
    if (operation !== null && !world().platform.operations.some(({ id }) => id === operation))
      throw new Problem(400, `There is no operation ${operation}; its id is wanted, such as list-companies.`);
    if (times !== null && !(Number.isInteger(times) && times > 0))
      throw new Problem(400, "times is how many requests the fault meets, or null until it is cleared.");
    if (!faults.add(String(fault), operation, times ?? Number.POSITIVE_INFINITY))
      throw new Problem(400, `${JSON.stringify(fault)} is not understood; ${faultSyntax}.`);
    return context.json({ faults: faults.list }, 201);
  });
  app.delete("/faults", (context) => {
    faults.clear();
    return context.json({ faults: faults.list });
  });
  app.get("/snippets/:operationId", (context) => {
    const snippets = snippetsOf(context.req.param("operationId"));
    if (!snippets) throw new Problem(404, `There is no operation ${context.req.param("operationId")}.`);
    return context.json({ snippets });
  });
  app.get("/logos/:file", (context) => {
    const integration = integrations.find(({ key }) => `${key}.svg` === context.req.param("file"));
    const logo = integration ? logoOf(integration) : null;
    if (logo === null) throw new Problem(404, "There is no such logo.");
    const headers = {
      "Content-Type": "image/svg+xml",
      "Cache-Control": "public, max-age=86400",
      "Cross-Origin-Resource-Policy": "cross-origin",
    };
    return context.body(logo, 200, { ...headers, "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'" });
  });
  app.route("/", about(world, apiKey));
  app.route("/", pauses(world));
  app.all("*", () => {
    throw new Problem(404, "The sandbox has no such route.");
  });
  app.onError(refusal);
  return app;
}
