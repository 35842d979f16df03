import { createServer, type Server, type ServerOptions } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import { Hono } from "hono";
import type { World } from "../handlers/handler.ts";
import { clientId } from "../handlers/settings.ts";
import { bodyText } from "../http/body.ts";
import { guard } from "../http/guard.ts";
import { headersOfPage } from "../http/pages.ts";
import { Problem } from "../problem.ts";
import { getRecord } from "../state/records.ts";
import { finish, type Outcome, outcomes, type Result } from "./finish.ts";
import { companyPage, donePage, linkScript, linkStyle, refusedPage, startPage } from "./pages.ts";

/** A form's answer may send its browser on to the client's page, and browsers hold that to the policy as well. */
const pageHeaders = headersOfPage("'self' http://localhost:* https://localhost:* http://127.0.0.1:* https://127.0.0.1:*");

export interface LinkOptions {
  /** It is there once the API has its address. */
  readonly world: () => World;
  readonly isOwnHost: (header: string) => boolean;
  readonly limits: ServerOptions;
}

/** The Link pages stand on an origin of their own, as the real ones do. */
export function createLinkServer({ world, isOwnHost, limits }: LinkOptions): Server {
  const app = new Hono();
  app.use(guard(isOwnHost));
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(pageHeaders)) if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    // `?coop=1` cuts the tie to the window that opened it, as sources with that header do.
    if (context.req.query("coop") !== undefined) context.res.headers.set("Cross-Origin-Opener-Policy", "same-origin");
  });
  app.get("/link.css", (context) => context.text(linkStyle, 200, { "Content-Type": "text/css" }));
  app.get("/link.js", (context) => context.text(linkScript, 200, { "Content-Type": "text/javascript" }));
  app.get("/company/:companyId", async (context) => {
    const { store, links } = world();
    const { id, name } = await store.company(context.req.param("companyId"));
    const waiting = (await store.connections(id)).filter(({ status }) => status !== "Linked");
    return context.html(
      companyPage(
        name,
        waiting.map((each) => ({ platformName: each.platformName, url: links.urlOf(each) })),
      ),
    );
  });
  app.get("/companies/:companyId/connections/:id/start", async (context) => {
    const { companyId, id } = context.req.param();
    const connection = await world().store.connection(companyId, id);
    const otp = context.req.query("otp") ?? "";
    world().links.check(connection, otp);
    return context.html(startPage(connection, otp));
  });
  app.post("/companies/:companyId/connections/:id/finish", async (context) => {
    const { companyId, id } = context.req.param();
    const form = new URLSearchParams(await bodyText(context.req.raw));
    const outcome = outcomes.find((each) => each === form.get("outcome"));
    if (!outcome) throw new Problem(400, `The outcome is one of ${outcomes.join(", ")}.`);
    if (form.has("slow")) await wait(10_000);
    const result = await finish(world(), companyId, id, form.get("otp") ?? "", outcome);
    const redirect = await redirectOf(world(), companyId, id, result);
    return redirect === null ? context.html(donePage(wordsOf(outcome))) : context.redirect(redirect, 303);
  });
  app.notFound((context) => context.html(refusedPage("There is nothing here."), 404));
  app.onError((error, context) => {
    if (error instanceof Problem) return context.html(refusedPage(error.message), error.status as 403);
    process.stderr.write(`gen-sdks-sandbox: ${error.stack}\n`);
    return context.html(refusedPage("The sandbox has a bug here; its terminal shows it."), 500);
  });
  return createServer(limits, getRequestListener(app.fetch));
}

const wordsOf = (outcome: Outcome): string => (outcome === "cancel" ? "Cancelled" : outcome === "fail" ? "That did not work" : "Connected");

/** Where the client wants the customer to go afterwards, when its profile names a loopback page; others are not this machine's. */
async function redirectOf(world: World, companyId: string, connectionId: string, result: Result): Promise<string | null> {
  const profile = await getRecord<{ readonly redirectUrl?: string }>(world.store.database, { kind: "client", scope: "", id: "profile" });
  const template = profile?.redirectUrl?.replaceAll("{companyId}", companyId) ?? "";
  if (!URL.canParse(template) || !/^(localhost|127\.0\.0\.1)$/.test(new URL(template).hostname)) return null;
  const { integrationId, sourceId, integrationKey, platformName, sourceType } = await world.store.connection(companyId, connectionId);
  const url = new URL(template);
  const reserved = {
    clientId,
    connectionId,
    companyId,
    integrationId,
    sourceId,
    platform: integrationKey,
    platformName,
    sourceType,
    ...result,
  };
  for (const [name, value] of Object.entries(reserved)) url.searchParams.set(name, value);
  return url.href;
}
