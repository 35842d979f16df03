import type { HttpBindings } from "@hono/node-server";
import { Hono } from "hono";
import { type Api, answerApi } from "../http/api.ts";
import { bodyText } from "../http/body.ts";
import { type OperationId, route } from "../platform.ts";
import { Problem } from "../problem.ts";
import { refusal } from "./refusal.ts";

/** What the dashboard does as the client's own server would. */
const allowed: ReadonlySet<OperationId> = new Set<OperationId>([
  "create-company",
  "create-connection",
  "unlink-connection",
  "delete-connection",
  "get-connection-management-access-token",
  "set-connection-management-cors-settings",
  "create-webhook-consumer",
  "delete-webhook-consumer",
]);

const prefix = "/_sandbox/api";

/** `/_sandbox/api/…`: calls of the Platform API with the key, so that no page needs to hold it. They are logged, and meet faults, as any other. */
export function asKey(api: () => Api, apiKey: string): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.all("*", async (context) => {
    const url = new URL(context.req.url);
    url.pathname = url.pathname.slice(prefix.length);
    const { method } = context.req;
    const found = route(method, url.pathname);
    if (found === null || !("operation" in found) || !allowed.has(found.operation.id)) {
      throw new Problem(404, `The dashboard does not call ${method} ${url.pathname}; use the API key, on your server.`);
    }
    const headers = new Headers({ Authorization: `Basic ${Buffer.from(apiKey).toString("base64")}` });
    const contentType = context.req.header("content-type");
    if (contentType !== undefined) headers.set("Content-Type", contentType);
    const body = method === "GET" ? null : await bodyText(context.req.raw);
    return answerApi(new Request(url, { method, headers, body }), context.env, api());
  });
  app.onError(refusal);
  return app;
}
