import type { Entry } from "../entry.ts";

/** What making an SDK of a document can tell. */
export const model = {
  "missing-operation-id": {
    severity: "note",
    message: ({ operation }: { operation: string }) => `${operation} has no operationId; its method is named after the path`,
    help: "Give the operation an operationId: it becomes the method's name, and stays when the path changes.",
  },
  "duplicate-operation-id": {
    severity: "warning",
    message: ({ id, first }: { id: string; first: string }) =>
      `operationId "${id}" is already used by ${first}; this operation is named after its path`,
    help: "Give each operation its own operationId: it becomes the method's name in every SDK.",
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
  },
  "unused-path-parameter": {
    severity: "warning",
    message: ({ name, path }: { name: string; path: string }) =>
      `the path parameter "${name}" does not occur in ${path} and cannot be sent`,
    help: "Put it into the path as {name}, or say where it belongs: query, header or cookie.",
  },
  "success-is-an-error": {
    severity: "warning",
    message: ({ status, component }: { status: string; component: string }) =>
      `${status} refers to ${component}, which is an error elsewhere; it is taken for a success without a body`,
    help: "Describe the success's own response here.",
  },
  degraded: {
    severity: "warning",
    message: ({ reason }: { reason: string }) => `this became raw JSON: ${reason}`,
    help: "Describe the type in a way that has one reading, or set it with an overlay.",
  },
} as const satisfies Record<string, Entry>;
