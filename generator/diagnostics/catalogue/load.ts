import type { Entry } from "../entry.ts";

/** What reading files can tell. */
export const load = {
  "unreadable-file": {
    severity: "error",
    message: ({ path, reason }: { path: string; reason: string }) => `${path} cannot be read: ${reason}`,
    help: "Check the path; a document is a YAML or JSON file in UTF-8.",
  },
  "file-too-large": {
    severity: "error",
    message: ({ path, size, maxSize }: { path: string; size: number; maxSize: number }) =>
      `${path} has ${size} bytes, and ${maxSize} are allowed`,
    help: "Raise the limit with --max-size, or split the document into several files.",
  },
  syntax: {
    severity: "error",
    message: ({ message }: { message: string }) => `this is neither YAML nor JSON: ${message}`,
    help: "Correct the text at this place; everything after it is unread.",
  },
  "not-an-object": {
    severity: "error",
    message: (_: object) => "the file holds no object, so it is no OpenAPI document",
    help: 'An OpenAPI document starts with `openapi: 3.1.0` or `swagger: "2.0"`.',
  },
  "too-complex": {
    severity: "error",
    message: ({ what, limit }: { what: "aliases" | "depth" | "cycle"; limit: number }) =>
      ({
        aliases: `the aliases in this file stand for more than ${limit} nodes`,
        depth: `the file is more than ${limit} levels deep`,
        cycle: "an alias in this file stands inside its own anchor",
      })[what],
    help: "Write the repeated part once under components and refer to it with $ref.",
  },
  "duplicate-key": {
    severity: "warning",
    message: ({ key }: { key: string }) =>
      `"${key}" is written twice in the same object; two objects are joined, of other values the last one counts`,
    help: "Keep one of the two.",
  },
  "remote-ref": {
    severity: "error",
    message: ({ url }: { url: string }) => `${url} is on the network, and the generator works offline`,
    help: "Download the file, put it beside the document, and refer to it by its relative path.",
  },
  "ref-outside-folder": {
    severity: "error",
    message: ({ file }: { file: string }) => `${file} lies outside the document's folder`,
    help: "Move the document or the file so that both stand in one folder, or bundle them into one file.",
  },
} as const satisfies Record<string, Entry>;
