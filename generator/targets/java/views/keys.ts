import type { Parameter } from "../../../model/http.ts";
import type { Operation } from "../../../model/sdk.ts";
import { memberName } from "../naming.ts";

/** Where a call keeps a parameter: under its own name, unless another has it too. */
export function parameterKey(operation: Operation, { name, in: place }: Parameter): string {
  const same = operation.parameters.filter((each) => each.name.wire === name.wire);
  return same.length > 1 || name.wire === bodyKey(operation) ? `${place}:${name.wire}` : name.wire;
}

/** Where a call keeps its body; null when all its values are the body. */
export function bodyKey({ request }: Operation): string | null {
  switch (request.kind) {
    case "none":
      return null;
    case "body":
      return request.spread === null ? "body" : null;
    case "object":
      return request.members.flatMap((member) => (member.kind === "body" ? [memberName(member.name) as string] : []))[0] ?? null;
  }
}
