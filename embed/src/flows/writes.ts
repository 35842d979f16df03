import type { Api } from "../api.ts";
import { type Connection, connectionOf } from "../connection.ts";
import { Failure, failureOf } from "../failure.ts";

export const read = async (api: Api, id: string): Promise<Connection> => checked(await api.read(await api.path(id)));

/** Ends access. When the answer is lost, what the server says afterwards counts: asking twice does no harm. */
export async function unlink(api: Api, id: string): Promise<Connection> {
  try {
    return checked(await api.send("PATCH", await api.path(id), { status: "Unlinked" }));
  } catch (error) {
    const { kind, facts } = failureOf(error);
    if (facts.status !== 409 && !["timeout", "network", "invalid_response"].includes(kind)) throw error;
    const now = await read(api, id);
    if (now.status === "Unlinked") return now;
    throw error;
  }
}

/** Pauses until a time, or resumes. No public operation does it: it is the sandbox's own. */
export async function pause(api: Api, id: string, until: string | null): Promise<Connection> {
  const path = `/_sandbox${await api.path(id, "pause")}`;
  return checked(await (until === null ? api.send("DELETE", path) : api.send("PUT", path, { pausedUntil: until })));
}

function checked(value: unknown): Connection {
  const connection = connectionOf(value);
  if (connection === null) throw new Failure("invalid_response", "the answer is no connection");
  return connection;
}
