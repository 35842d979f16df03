import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { isKey } from "../auth/keys.ts";
import { asKey } from "../control/as-key.ts";
import { controlRoutes } from "../control/routes.ts";
import { dashboard } from "../dashboard/dashboard.ts";
import { isOwnHost } from "../options.ts";
import { errorMessage, Problem } from "../problem.ts";
import { type Api, answerApi } from "./api.ts";
import { embedFile } from "./embed-files.ts";

export interface AppOptions {
  readonly api: () => Api;
  readonly apiKey: string;
  readonly allowedHosts: readonly string[];
  /** Other machines can reach it: then only who has the key may steer it. */
  readonly exposed: boolean;
}

const longestUrl = 8000;

/** The API, the embed's files, the dashboard, and the routes that steer it, on one origin. */
export function createApp({ api, apiKey, allowedHosts, exposed }: AppOptions): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(async (context, next) => {
    if (!isOwnHost(context.req.header("host"), allowedHosts))
      return refused(421, `This server is not called ${context.req.header("host") ?? "so"}.`);
    if (context.req.url.length > longestUrl) return refused(414, `The address is longer than ${longestUrl} characters.`);
    return next();
  });
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
  if (credential === undefined || !(await isKey(world.store.database, credential))) {
    const response = refused(401, "The API key is needed here: as the user name, with no password.");
    response.headers.set("WWW-Authenticate", 'Basic realm="sandbox"');
    return response;
  }
  await next();
  return undefined;
}

function refused(status: number, message: string): Response {
  return Response.json(errorMessage(new Problem(status, message), ""), { status, headers: { "X-Content-Type-Options": "nosniff" } });
}
