import { child } from "../../load/pointer.ts";
import type { Change, Entry } from "../entry.ts";

/** What making an SDK of a document can tell. */
export const model = {
  "missing-operation-id": {
    severity: "note",
    message: ({ operation }: { operation: string; chosen: string }) =>
      `${operation} has no operationId; its method is named after the path`,
    help: "Give the operation an operationId: it becomes the method's name, and stays when the path changes.",
    changes: ({ chosen }: { chosen: string }, pointer) => [{ pointer, update: { operationId: chosen } }],
  },
  "duplicate-operation-id": {
    severity: "warning",
    message: ({ id, first }: { id: string; first: string; chosen: string }) =>
      `operationId "${id}" is already used by ${first}; this operation is named after its path`,
    help: "Give each operation its own operationId: it becomes the method's name in every SDK.",
    changes: ({ chosen }: { chosen: string }, pointer) => [{ pointer, update: { operationId: chosen } }],
  },
  "reserved-name": {
    severity: "note",
    message: ({ name, chosen }: { name: string; chosen: string }) =>
      `the name ${name} belongs to the SDK itself; the schema is called ${chosen}`,
    help: "Choose another name with x-sdk-name on the schema, in the document or in an overlay.",
  },
  "alias-taken": {
    severity: "warning",
    message: ({ alias }: { alias: string }) => `the alias ${alias} is already the name of something else and is left out`,
    help: "Choose another alias in x-sdk-aliases, or remove it.",
  },
  "undeclared-path-parameter": {
    severity: "warning",
    message: ({ name, path }: { name: string; path: string }) => `{${name}} in ${path} is not declared; it is taken for a required string`,
    help: "Declare it under `parameters` with `in: path`.",
    changes: ({ name }: { name: string }, pointer) => [
      { pointer, update: { parameters: [{ name, in: "path", required: true, schema: { type: "string" } }] } },
    ],
  },
  "unused-path-parameter": {
    severity: "warning",
    message: ({ name, path }: { name: string; path: string; declared: string | null }) =>
      `the path parameter "${name}" does not occur in ${path} and cannot be sent`,
    help: "Put it into the path as {name}, or say where it belongs: query, header or cookie.",
    changes: ({ declared }: { declared: string | null }) => (declared === null ? [] : [{ pointer: declared, remove: true }]),
  },
  "success-is-an-error": {
    severity: "warning",
    message: ({ status, component }: { status: string; component: string }) =>
      `${status} refers to ${component}, which is an error elsewhere; it is taken for a success without a body`,
    help: "Describe the success's own response here.",
    changes: (_: object, pointer): readonly Change[] => [
      { pointer: child(pointer, "$ref"), remove: true },
      { pointer, update: { description: "Success." } },
    ],
  },
  degraded: {
    severity: "warning",
    message: ({ reason }: { reason: string }) => `this became raw JSON: ${reason}`,
    help: "Describe the type in a way that has one reading, or set it with an overlay.",
  },
} as const satisfies Record<string, Entry>;
