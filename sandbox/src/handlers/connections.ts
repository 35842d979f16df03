import { randomUUID } from "node:crypto";
import { pageOf } from "../paging.ts";
import type { OperationId } from "../platform.ts";
import { Problem } from "../problem.ts";
import { integrationIdOf, integrations, sourceIdOf } from "../seed/integrations.ts";
import type { Connection, ConnectionStatus, Placed } from "../state/store.ts";
import { type Handler, ok, pagingOf, valueIn, type World } from "./handler.ts";

export const connectionHandlers = {
  "list-connections": async (call, world) => {
    const { id } = await world.store.company(valueIn(call, "companyId"));
    const connections = await world.store.connections(id);
    return ok(pageOf(connections, pagingOf(call), (connection) => shownConnection(connection, world)));
  },
  "create-connection": async (call, world) => {
    const { id: companyId } = await world.store.company(valueIn(call, "companyId"));
    const { platformKey = "mqjo" } = (call.body ?? {}) as { readonly platformKey?: string };
    const integration = integrations.find(({ key }) => key === platformKey);
    if (!integration) throw new Problem(404, `There is no integration ${platformKey}.`);
    const connection: Connection = {
      id: randomUUID(),
      integrationId: integrationIdOf(platformKey),
      integrationKey: platformKey,
      sourceId: sourceIdOf(platformKey),
      sourceType: integration.sourceType,
      platformName: integration.name,
      status: "PendingAuth",
      created: new Date().toISOString(),
      lastSync: null,
      connectionInfo: null,
    };
    await world.store.addConnection(companyId, connection);
    return ok(await told("connection.created", companyId, connection.id, world));
  },
  "get-connection": async (call, world) =>
    ok(shownConnection(await world.store.connection(valueIn(call, "companyId"), valueIn(call, "connectionId")), world)),
  "unlink-connection": async (call, world) => {
    const [companyId, id] = [valueIn(call, "companyId"), valueIn(call, "connectionId")];
    const { status } = (call.body ?? {}) as { readonly status?: string | null };
    if (status !== "Unlinked") {
      const message = `Only "Unlinked" can be asked for here, not ${JSON.stringify(status ?? null)}; a connection is linked by its linkUrl.`;
      throw new Problem(400, message, { errors: [{ itemId: "status", message, validatorName: "status" }] });
    }
    let before: ConnectionStatus = "Unlinked"; // read in the same transaction: of two who unlink at once, one tells of it
    const changed = await world.store.changeConnection(companyId, id, (connection) => {
      before = connection.status;
      return { ...connection, status: "Unlinked" };
    });
    return ok(before === "Unlinked" ? shownConnection(changed, world) : await told("connection.disconnected", companyId, id, world));
  },
  "delete-connection": async (call, world) => {
    const [companyId, id] = [valueIn(call, "companyId"), valueIn(call, "connectionId")];
    const connection = await world.store.connection(companyId, id);
    await world.store.deleteConnection(companyId, id);
    await tell("connection.deleted", connection, world);
    return { status: 200 };
  },
  "update-connection-authorization": async (call, world) => {
    const [companyId, id] = [valueIn(call, "companyId"), valueIn(call, "connectionId")];
    const before = await world.store.connection(companyId, id);
    await world.store.changeConnection(companyId, id, (connection) => ({
      ...connection,
      status: "Linked",
      lastSync: new Date().toISOString(),
    }));
    return ok(await told(before.status === "PendingAuth" ? "connection.connected" : "connection.reconnected", companyId, id, world));
  },
} satisfies Partial<Record<OperationId, Handler>>;

/** A connection as the API shows it. */
export function shownConnection(placed: Placed, { links }: World): object {
  const { companyId: _, dataConnectionErrors, linksUsed: __, ...connection } = placed;
  return { ...connection, linkUrl: links.urlOf(placed), dataConnectionErrors };
}

/** Tells of a change, and returns the connection as it is now. */
export async function told(event: string, companyId: string, id: string, world: World): Promise<object> {
  const connection = await world.store.connection(companyId, id);
  await tell(event, connection, world);
  return shownConnection(connection, world);
}

async function tell(event: string, connection: Placed, world: World): Promise<void> {
  const { id, name, description, tags } = await world.store.company(connection.companyId);
  const referenceCompany = { id, name, description, tags, links: { portal: `${world.urls.api}/#company=${id}` } };
  await world.emit(event, { referenceCompany, connection: shownConnection(connection, world) }, tags);
}
