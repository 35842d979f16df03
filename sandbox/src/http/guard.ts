import type { MiddlewareHandler } from "hono";
import { errorMessage, Problem } from "../problem.ts";

const longestUrl = 8000;

/** Turns away what no server of ours answers: calls by another name, and addresses that are too long. */
export function guard(isOwnHost: (header: string) => boolean): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header("host") ?? "";
    if (!isOwnHost(host)) return refused(421, `This server is not called ${host}.`);
    if (context.req.url.length > longestUrl) return refused(414, `The address is longer than ${longestUrl} characters.`);
    return next();
  };
}

export function refused(status: number, message: string): Response {
  return Response.json(errorMessage(new Problem(status, message), ""), { status, headers: { "X-Content-Type-Options": "nosniff" } });
}
