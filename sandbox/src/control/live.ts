import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { RequestLog } from "../log/request-log.ts";

/** Milliseconds between signs of life: what stands between might cut off a silent stream. */
const pingEvery = 15_000;

/** Answered requests as server-sent events, until the reader goes or the sandbox stops. */
export function liveRequests(context: Context, log: RequestLog): Response {
  const response = streamSSE(context, async (stream) => {
    const ping = (): Promise<void> => stream.writeSSE({ event: "ping", data: "" });
    const timer = setInterval(() => void ping(), pingEvery);
    await ping();
    await new Promise<void>((resolve) => {
      const stop = log.watch({
        answered: (entry) => void stream.writeSSE({ event: "request", data: JSON.stringify(entry) }),
        ended: resolve,
      });
      stream.onAbort(() => {
        stop();
        resolve();
      });
    });
    clearInterval(timer);
  });
  // Else what has ended stays open as an idle connection, and the sandbox would wait for it when it stops.
  response.headers.set("Connection", "close");
  return response;
}
