import type { Context } from "hono";
import { errorMessage, Problem } from "../problem.ts";

/** What went wrong, as the API's ErrorMessage. */
export function refusal(error: Error, context: Context): Response {
  const problem = error instanceof Problem ? error : new Problem(500, error.message);
  return context.json(errorMessage(problem, ""), problem.status as 400);
}
