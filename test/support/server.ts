import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Received } from "./judge.ts";

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface LocalServer extends AsyncDisposable {
  readonly url: string;
}

/** A real HTTP server on this machine, on a free port, that answers with what `answer` returns. */
export async function startServer(answer: (request: Received) => Reply): Promise<LocalServer> {
  const server = createServer(async (incoming, outgoing) => {
    const { status, headers = {}, body = "" } = answer(await received(incoming));
    outgoing.writeHead(status, headers).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function received(incoming: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, [value].flat().join(", ")]));
  return { method: incoming.method ?? "", target: incoming.url ?? "", headers, body: Buffer.concat(chunks) };
}
