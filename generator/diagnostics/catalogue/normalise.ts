import { child, segments } from "../../load/pointer.ts";
import type { Change, Entry } from "../entry.ts";

/** What reading a document as OpenAPI can tell. */
export const normalise = {
  "no-operations": {
    severity: "error",
    message: (_: object) => "the document has no operation and no webhook, so there is nothing to call",
    help: "Describe at least one operation under `paths`, or an event under `webhooks`.",
  },
  "unresolved-ref": {
    severity: "error",
    message: ({ ref }: { ref: string }) => `nothing is at ${ref}`,
    help: "Correct the reference, or add what it refers to.",
  },
  "ref-cycle": {
    severity: "error",
    message: ({ ref }: { ref: string }) => `following ${ref} leads back to where it started`,
    help: "Let one of the references in the circle be the thing itself.",
  },
  "not-a-schema": {
    severity: "warning",
    message: (_: object) => "this is no schema; any value is taken for it",
    help: "Write an object such as `type: string` here.",
    changes: (_: object, pointer) => emptied(pointer),
  },
  "unknown-type": {
    severity: "warning",
    message: ({ type }: { type: string }) => `"${type}" is no type; any value is taken for it`,
    help: "Use string, number, integer, boolean, object or array, and `format` for the details.",
    changes: (_: object, pointer) => [{ pointer: child(pointer, "type"), remove: true }],
  },
  "not-a-media-type": {
    severity: "warning",
    message: ({ name }: { name: string }) => `"${name}" is no media type and is passed over`,
    help: "Keys under `content` are media types such as application/json.",
    changes: (_: object, pointer) => [{ pointer, remove: true }],
  },
  "not-a-status": {
    severity: "warning",
    message: ({ status }: { status: string }) => `"${status}" is no status and is passed over`,
    help: "Keys under `responses` are statuses (200), ranges (2XX) or default.",
    changes: (_: object, pointer) => [{ pointer, remove: true }],
  },
  "not-a-parameter": {
    severity: "warning",
    message: ({ name, in: where }: { name: string; in: string }) => `the parameter "${name}" in "${where}" cannot be sent and is left out`,
    help: "A parameter has a name, and `in` is path, query, header or cookie.",
    changes: (_: object, pointer): readonly Change[] => (isOwn(pointer) ? [{ pointer, remove: true }] : []),
  },
  "unsupported-security-scheme": {
    severity: "warning",
    message: ({ name, type }: { name: string; type: string }) =>
      `the security scheme "${name}" of type "${type}" is left to the caller's own transport`,
    help: "Hand in a transport of your own that does it; only apiKey, http, oauth2 and openIdConnect become client options.",
  },
  "overlay-target": {
    severity: "error",
    message: ({ reason }: { reason: string }) => `the overlay's action cannot be applied: ${reason}`,
    help: "A target is a JSONPath of RFC 9535, such as $.paths['/companies'].get.",
  },
  "overlay-hits-nothing": {
    severity: "warning",
    message: ({ target }: { target: string }) => `the overlay's target ${target} meets nothing in the document`,
    help: "Correct the target, or remove the action when the document no longer needs it.",
  },
  "overlay-without-actions": {
    severity: "warning",
    message: (_: object) => "the overlay has no actions",
    help: "An Overlay 1.0 document lists its changes under `actions`.",
  },
} as const satisfies Record<string, Entry>;

/** What stands under `paths` belongs to one place; a component may be referred to from elsewhere. */
const isOwn = (pointer: string): boolean => pointer.startsWith("/paths/");

/** A member that is no object becomes an empty one. An item of a list cannot be named by what it should be. */
function emptied(pointer: string): readonly Change[] {
  const keys = segments(pointer);
  const key = keys.at(-1);
  if (key === undefined || /^\d+$/.test(key)) return [];
  return [{ pointer: child("", ...keys.slice(0, -1)), update: { [key]: {} } }];
}
