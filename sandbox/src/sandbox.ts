import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { openKeys } from "./auth/keys.ts";
import { secretOf } from "./auth/secret.ts";
import { openTokens } from "./auth/tokens.ts";
import { FaultQueue } from "./faults/faults.ts";
import type { World } from "./handlers/handler.ts";
import type { Api } from "./http/api.ts";
import { createApp } from "./http/app.ts";
import { openLinks } from "./link/links.ts";
import { createLinkServer } from "./link/server.ts";
import { RequestLog } from "./log/request-log.ts";
import { type SandboxOptions, settingsOf } from "./options.ts";
import { platform } from "./platform.ts";
import { seed } from "./seed/seed.ts";
import { openDatabase } from "./state/database.ts";
import { Store } from "./state/store.ts";
import { startDelivering } from "./webhooks/deliver.ts";
import { enqueue } from "./webhooks/queue.ts";

export interface Sandbox {
  /** Origin of the Platform API, without a slash at the end. */
  readonly url: string;
  /** Origin of the Link pages. */
  readonly linkUrl: string;
  readonly apiKey: string;
  /** The page to look at. */
  readonly dashboard: string;
  /** Answers what is under way, then closes. */
  readonly close: () => Promise<void>;
}

/** Starts the Platform API on this machine. Rejects when the options are wrong or the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { host, port, apiKey, storage, exposed, isOwnHost, clientTimeout } = settingsOf(options);
  const opened = await openDatabase(storage);
  const store = new Store(opened);
  await seed(opened);
  const secret = await secretOf(store.database);

  let api: Api | null = null;
  const current = (): Api => {
    if (!api) throw new Error("the sandbox is still starting");
    return api;
  };
  const limits = { maxHeaderSize: 16_384, requestTimeout: clientTimeout, headersTimeout: clientTimeout, connectionsCheckingInterval: 1000 };
  const linkServer = createLinkServer({ world: () => current().world, isOwnHost, limits });
  const linkUrl = await listening(linkServer, host, 0);
  const listener = { handle: null as ReturnType<typeof getRequestListener> | null };
  const server = createServer(limits, (incoming, outgoing) => void listener.handle?.(incoming, outgoing));
  const url = await listening(server, host, port).catch(async (error) => {
    await closed(linkServer);
    await opened.close();
    throw error;
  });

  const world: World = {
    store,
    keys: openKeys(store.database, apiKey),
    tokens: openTokens(store.database, secret),
    links: openLinks(linkUrl, secret),
    platform,
    urls: { api: url, link: linkUrl },
    emit: (event, payload, tags) => enqueue(store.database, event, payload, tags),
  };
  api = { world, log: new RequestLog(), faults: new FaultQueue() };
  listener.handle = getRequestListener(createApp({ api: current, apiKey, isOwnHost, exposed }).fetch as never, {
    overrideGlobalObjects: false,
  });
  const deliveries = startDelivering(opened);
  return {
    url,
    linkUrl,
    apiKey,
    dashboard: `${url}/`,
    async close() {
      current().log.end();
      await Promise.all([closed(server), closed(linkServer)]);
      await deliveries.stop();
      await opened.close();
    },
  };
}

function listening(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      const { address, family, port: taken } = server.address() as AddressInfo;
      const reachable = address === "0.0.0.0" || address === "::" ? "127.0.0.1" : family === "IPv6" ? `[${address}]` : address;
      resolve(`http://${reachable}:${taken}`);
    });
  });
}

/** Milliseconds that requests under way are given. */
const grace = 5000;

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), grace);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
