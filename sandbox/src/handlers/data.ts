import { randomUUID } from "node:crypto";
import { pageOf } from "../paging.ts";
import type { OperationId } from "../platform.ts";
import { notFound } from "../problem.ts";
import { uuidOf } from "../seed/uuid.ts";
import { getRecord, listRecords, putRecord } from "../state/records.ts";
import { type Call, done, type Handler, ok, pagingOf, valueIn, type World } from "./handler.ts";

interface PullOperation {
  readonly id: string;
  readonly companyId: string;
  readonly connectionId: string;
  readonly dataType: string;
  readonly status: string;
  readonly requested: string;
  readonly completed: string;
}

export const dataHandlers = {
  "refresh-company-data": async (call, world) => {
    const { id } = await world.store.company(valueIn(call, "companyId"));
    const linked = (await world.store.connections(id)).filter(({ status }) => status === "Linked");
    for (const connection of linked.slice(0, 10)) await pulled(id, connection.id, "company", world);
    return done;
  },
  "refresh-data-type": async (call, world) => {
    const { id } = await world.store.company(valueIn(call, "companyId"));
    const asked = call.query["connectionId"];
    const connections = await world.store.connections(id);
    const connection = connections.find((each) => (asked === undefined ? each.status === "Linked" : each.id === asked));
    if (asked !== undefined && !connection) throw notFound("connection", String(asked));
    return ok(shown(await pulled(id, connection?.id ?? uuidOf("no connection"), valueIn(call, "dataType"), world)));
  },
  "get-company-data-status": async (call, world) => {
    const { id } = await world.store.company(valueIn(call, "companyId"));
    const operations = await listRecords<PullOperation>(world.store.database, "pull", id);
    const latest = new Map(operations.map((operation) => [operation.dataType, operation]));
    return ok(
      Object.fromEntries(
        [...latest.values()].map((operation) => [
          operation.dataType,
          {
            dataType: operation.dataType,
            lastSuccessfulSync: operation.completed,
            currentStatus: operation.status,
            latestSyncId: operation.id,
            latestSuccessfulSyncId: operation.id,
          },
        ]),
      ),
    );
  },
  "list-pull-operations": async (call, world) => {
    const { id } = await world.store.company(valueIn(call, "companyId"));
    const operations = await listRecords<PullOperation>(world.store.database, "pull", id);
    return ok(pageOf(operations, pagingOf(call), shown));
  },
  "get-pull-operation": async (call, world) => ok(shown(await pullOperation(call, world))),
  "get-read-validation-results": async (call, world) => {
    await pullOperation(call, world);
    return ok({ errors: [], warnings: [] });
  },
  "refresh-custom-data-type": async (call, world) => {
    const [companyId, connectionId] = [valueIn(call, "companyId"), valueIn(call, "connectionId")];
    const { id } = await world.store.connection(companyId, connectionId);
    return ok(shown(await pulled(companyId.toLowerCase(), id, valueIn(call, "customDataIdentifier"), world)));
  },
  "list-custom-data-type-records": async (call, world) => {
    await world.store.connection(valueIn(call, "companyId"), valueIn(call, "connectionId"));
    const modifiedDate = { modifiedDate: "2025-01-15T23:59:59.5Z" };
    const records = [1, 2, 3].map((number) => ({ id: String(number), content: { number }, modifiedDate }));
    const { page, pageSize } = pagingOf(call);
    const results = records.slice((page - 1) * pageSize, page * pageSize);
    return ok({ results, pageNumber: page, pageSize, totalResults: records.length });
  },
  "get-create-update-model-options-by-data-type": async (call, world) => {
    await world.store.connection(valueIn(call, "companyId"), valueIn(call, "connectionId"));
    const property = { type: "String", displayName: "Name", description: "What it is called.", required: true };
    return ok({
      type: "Object",
      displayName: valueIn(call, "dataType"),
      description: "What may be sent.",
      required: true,
      properties: { name: property },
    });
  },
  "get-company-push-history": async (call, world) => {
    const { id } = await world.store.company(valueIn(call, "companyId"));
    return ok(pageOf([await pushOperation(id, world)], pagingOf(call), (operation) => operation));
  },
  "get-push-operation": async (call, world) => {
    const { id } = await world.store.company(valueIn(call, "companyId"));
    const operation = await pushOperation(id, world);
    const key = valueIn(call, "pushOperationKey");
    if (operation.pushOperationKey !== key.toLowerCase()) throw notFound("push operation", key);
    return ok(operation);
  },
} satisfies Partial<Record<OperationId, Handler>>;

async function pulled(companyId: string, connectionId: string, dataType: string, world: World): Promise<PullOperation> {
  const now = new Date().toISOString();
  const operation = { id: randomUUID(), companyId, connectionId, dataType, status: "Complete", requested: now, completed: now };
  await putRecord(world.store.database, { kind: "pull", scope: companyId, id: operation.id }, operation);
  const { id, name, description, tags } = await world.store.company(companyId);
  const summary = { connectionId, dataType, recordsModified: true, status: "Complete", issues: [] };
  await world.emit(
    "read.completed",
    { referenceCompany: { id, name, description, tags }, modifiedFromDate: null, dataTypes: [summary] },
    tags,
  );
  return operation;
}

async function pullOperation(call: Call, { store }: World): Promise<PullOperation> {
  const { id: scope } = await store.company(valueIn(call, "companyId"));
  const id = valueIn(call, "datasetId");
  const found = await getRecord<PullOperation>(store.database, { kind: "pull", scope, id: id.toLowerCase() });
  if (!found) throw notFound("pull operation", id);
  return found;
}

const shown = (operation: PullOperation): object => ({
  ...operation,
  statusDescription: null,
  errorMessage: null,
  progress: 100,
  isCompleted: true,
  isErrored: false,
});

/** Nothing is ever pushed here; each company has one operation from before, so that there is something to read. */
async function pushOperation(companyId: string, { store }: World) {
  const [connection] = await store.connections(companyId);
  return {
    changes: [],
    dataType: "bills",
    companyId,
    pushOperationKey: uuidOf("push", companyId),
    dataConnectionKey: connection?.id ?? uuidOf("no connection"),
    requestedOnUtc: "2025-01-15T23:58:00Z",
    completedOnUtc: "2025-01-15T23:59:00Z",
    timeoutInMinutes: null,
    timeoutInSeconds: null,
    status: "Success",
    errorMessage: null,
    validation: { errors: [], warnings: [] },
    statusCode: 200,
  };
}
