import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { asKey } from "../control/as-key.ts";
import { controlRoutes } from "../control/routes.ts";
import { dashboard } from "../dashboard/dashboard.ts";
import { type Api, answerApi } from "./api.ts";
import { embedFile } from "./embed-files.ts";
import { guard, refused } from "./guard.ts";

export interface AppOptions {
  readonly api: () => Api;
  readonly apiKey: string;
  readonly isOwnHost: (header: string) => boolean;
  /** Other machines can reach it: then only who has the key may steer it. */
  readonly exposed: boolean;
}

/** The API, the embed's files, the dashboard, and the routes that steer it, on one origin. */
export function createApp({ api, apiKey, isOwnHost, exposed }: AppOptions): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(guard(isOwnHost));
  app.use("/_sandbox/*", async (context, next) => {
    const origin = context.req.header("origin");
    const own = origin === undefined || origin === new URL(context.req.url).origin || context.req.path.endsWith("/pause");
    if (!own) return refused(403, "Only the sandbox's own pages may steer it.");
    return exposed && !context.req.path.endsWith("/pause") ? guarded(context.req.header("authorization"), api(), next) : next();
  });
  app.route("/_sandbox/api", asKey(api, apiKey));
  app.route("/_sandbox", controlRoutes({ world: () => api().world, log: api().log, faults: api().faults, apiKey }));
  app.use("/", (context, next) => (exposed ? guarded(context.req.header("authorization"), api(), next) : next()));
  app.route("/", dashboard());
  app.get("/:version{v[0-9].*}/*", async (context) => (await embedFile(context.req.path)) ?? refused(404, "The embed has no such file."));
  app.all("*", (context) => answerApi(context.req.raw, context.env, api()));
  return app;
}

async function guarded(authorization: string | undefined, { world }: Api, next: () => Promise<void>): Promise<Response | undefined> {
  const credential = /^Basic +(\S+)$/i.exec(authorization ?? "")?.[1];
  if (credential === undefined || !(await world.keys.isKey(credential))) {
    const response = refused(401, "The API key is needed here: as the user name, with no password.");
    response.headers.set("WWW-Authenticate", 'Basic realm="sandbox"');
    return response;
  }
  await next();
  return undefined;
}
