import { told } from "../handlers/connections.ts";
import type { World } from "../handlers/handler.ts";
import type { Connection, ConnectionError } from "../state/store.ts";

/** What a customer does on the Link page. */
export const outcomes = ["approve", "other-company", "cancel", "fail"] as const;
export type Outcome = (typeof outcomes)[number];

/** What the redirect says afterwards, in the parameters that are reserved for it. */
export interface Result {
  readonly statusCode: string;
  readonly statusText: string;
  readonly errorMessage: string;
}

const results: Readonly<Record<Outcome, Result>> = {
  approve: { statusCode: "200", statusText: "OK", errorMessage: "" },
  "other-company": { statusCode: "200", statusText: "OK", errorMessage: "" },
  cancel: { statusCode: "403", statusText: "User cancelled linking", errorMessage: "User cancelled" },
  fail: { statusCode: "500", statusText: "Unknown error occurred", errorMessage: "The source did not answer." },
};

/** Ends a link: the connection is linked, or has a new error. The link is used up either way. */
export async function finish(world: World, companyId: string, id: string, otp: string, outcome: Outcome): Promise<Result> {
  const before = await world.store.connection(companyId, id);
  const result = results[outcome];
  const works = result.statusCode === "200";
  await world.store.changeConnection(
    companyId,
    id,
    (connection) => {
      world.links.check(connection, otp); // under the lock: of two who use one link at once, one is late
      return { ...changed(connection, outcome), linksUsed: (connection.linksUsed ?? 0) + 1 };
    },
    works ? null : errorOf(result),
  );
  if (works) await told(before.status === "PendingAuth" ? "connection.connected" : "connection.reconnected", companyId, id, world);
  else await told("connection.failed", companyId, id, world);
  return result;
}

function changed(connection: Connection, outcome: Outcome): Connection {
  const now = new Date().toISOString();
  switch (outcome) {
    case "approve":
      return { ...connection, status: "Linked", lastSync: now };
    case "other-company":
      return {
        ...connection,
        status: "Linked",
        lastSync: now,
        connectionInfo: { ...connection.connectionInfo, companyName: "Somebody Else Ltd" },
      };
    default:
      return connection;
  }
}

const errorOf = ({ statusCode, statusText, errorMessage }: Result): ConnectionError => ({
  statusCode,
  statusText,
  errorMessage,
  erroredOnUtc: new Date().toISOString(),
  status: "Active",
  resolvedOnUtc: null,
});
