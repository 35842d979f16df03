import { bodyText } from "../http/body.ts";
import { Problem } from "../problem.ts";

/** A body that is a JSON object; none at all counts as an empty one. */
export async function bodyOf<T>(request: Request): Promise<Partial<T>> {
  const text = (await bodyText(request)) || "{}";
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === "object" && value !== null) return value as Partial<T>;
  } catch {
    // told below
  }
  throw new Problem(400, "The body must be a JSON object.");
}
