import { child } from "./pointer.ts";

/** Members whose own members are named by the document, not by the specification. */
const nameMaps: ReadonlySet<string> = new Set([
  "properties",
  "patternProperties",
  "dependentSchemas",
  "$defs",
  "definitions",
  "schemas",
  "parameters",
  "responses",
  "requestBodies",
  "headers",
  "securitySchemes",
  "links",
  "callbacks",
  "pathItems",
  "paths",
  "webhooks",
  "content",
  "encoding",
  "mediaTypes",
]);

/** Members that hold data: what looks like a reference there is only text. */
const data: ReadonlySet<string> = new Set(["example", "examples", "default", "enum", "const", "value"]);

type Visit = (object: Readonly<Record<string, unknown>>, pointer: string) => void;

/** Visits every object that stands where the specification's keywords count; a property named `enum` is only a name. */
export function walk(root: unknown, visit: Visit): void {
  look(root, "", visit);
}

function look(value: unknown, pointer: string, visit: Visit): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) look(item, child(pointer, index), visit);
    return;
  }
  visit(value as Readonly<Record<string, unknown>>, pointer);
  for (const [key, member] of Object.entries(value)) {
    if (data.has(key) || key.startsWith("x-")) continue;
    if (nameMaps.has(key) && !Array.isArray(member)) lookInside(member, child(pointer, key), visit);
    else look(member, child(pointer, key), visit);
  }
}

function lookInside(names: unknown, pointer: string, visit: Visit): void {
  if (typeof names !== "object" || names === null) return;
  for (const [name, member] of Object.entries(names)) look(member, child(pointer, name), visit);
}
