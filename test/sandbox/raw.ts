import { connect, type Socket } from "node:net";

/** What came back on a connection until its end, and how it ended. */
export interface RawReply {
  readonly text: string;
  /** Of the first answer; 0 when there was none. */
  readonly status: number;
}

/** Sends bytes as they are, and waits until the server closes the connection. */
export function sendRaw(url: string, text: string, onOpen: (socket: Socket) => void = () => {}): Promise<RawReply> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname);
    let received = "";
    socket.setEncoding("latin1");
    socket.on("connect", () => {
      socket.write(text);
      onOpen(socket);
    });
    socket.on("data", (chunk) => {
      received += chunk;
    });
    socket.on("error", () => {}); // a reset is an end as well
    socket.on("close", () => resolve({ text: received, status: Number(/^HTTP\/1\.1 (\d+)/.exec(received)?.[1] ?? 0) }));
  });
}

/** A request's head, `\r\n` for each line. */
export const head = (...lines: readonly string[]): string => `${lines.join("\r\n")}\r\n\r\n`;
