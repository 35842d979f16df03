import { Hono } from "hono";
import type { World } from "../handlers/handler.ts";
import type { Consumer } from "../handlers/webhooks.ts";
import { testKey } from "../options.ts";
import { integrations } from "../seed/integrations.ts";

/** What a page needs to know at its start, and the webhook consumers. The key is told only when it is the one that everybody knows. */
export function about(world: () => World, apiKey: string): Hono {
  const app = new Hono();
  app.get("/about", (context) => {
    const { platform } = world();
    return context.json({
      testKey: apiKey === testKey ? testKey : null,
      integrations: integrations.map(({ key, name, sourceType, logo }) => ({ key, name, sourceType, hasLogo: logo !== null })),
      operations: platform.operations.map(({ id, call }) => ({ id, call })),
      events: platform.events,
    });
  });
  app.get("/consumers", async (context) => {
    const { database } = world().store;
    const rows = await database.selectFrom("webhook_consumers").select("value").orderBy("created").orderBy("id").execute();
    return context.json({ consumers: rows.map(({ value }) => JSON.parse(value) as Consumer) });
  });
  return app;
}
