import { jsonpath } from "json-p3";
import type { Diagnostics } from "../diagnostics/diagnostics.ts";
import type { Documents } from "../load/documents.ts";
import type { Source } from "../load/source.ts";
import { isObject, list, type Raw } from "./read.ts";

/** The documents as the overlays leave them, one applied after the other. */
export function overlaid(documents: Documents, overlays: readonly Source[], diagnostics: Diagnostics): Documents {
  return documents.withRoot(overlays.reduce((root: unknown, overlay) => applyOverlay(root, overlay, diagnostics), documents.root.value));
}

/** The document's value with an Overlay 1.0 applied, action by action. An action that meets nothing is told. */
function applyOverlay(value: unknown, overlay: Source, diagnostics: Diagnostics): unknown {
  let result = structuredClone(value);
  const actions = list((overlay.value as Raw)["actions"]);
  if (actions.length === 0) diagnostics.report("overlay-without-actions", { file: overlay.path, pointer: "" }, {});
  for (const [index, action] of actions.entries()) {
    const place = { file: overlay.path, pointer: `/actions/${index}` };
    const target = isObject(action) ? action["target"] : undefined;
    if (!isObject(action) || typeof target !== "string") {
      diagnostics.report("overlay-target", place, { reason: "it has no target" });
      continue;
    }
    const locations = locationsOf(result, target);
    if (typeof locations === "string")
      diagnostics.report("overlay-target", { ...place, pointer: `${place.pointer}/target` }, { reason: locations });
    else if (locations.length === 0)
      diagnostics.report("overlay-hits-nothing", { ...place, pointer: `${place.pointer}/target` }, { target });
    else result = action["remove"] === true ? removed(result, locations) : updated(result, locations, action["update"]);
  }
  return result;
}

type Location = readonly (string | number)[];

/** Where a JSONPath leads, or why it is none. */
function locationsOf(value: unknown, target: string): readonly Location[] | string {
  try {
    return jsonpath.query(target, value as never).nodes.map((node) => node.location);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Last first, so that an item's removal does not move the ones still to go. */
function removed(root: unknown, locations: readonly Location[]): unknown {
  for (const location of [...locations].reverse()) {
    const parent = at(root, location.slice(0, -1));
    const key = location.at(-1);
    if (Array.isArray(parent) && typeof key === "number") parent.splice(key, 1);
    else if (isObject(parent) && key !== undefined) delete (parent as Record<string, unknown>)[key];
  }
  return root;
}

function updated(root: unknown, locations: readonly Location[], update: unknown): unknown {
  let result = root;
  for (const location of locations) {
    const found = at(result, location);
    const merged = merge(found, update);
    const key = location.at(-1);
    if (key === undefined) result = merged;
    else (at(result, location.slice(0, -1)) as Record<string | number, unknown>)[key] = merged;
  }
  return result;
}

/** Objects are merged, lists appended to, and anything else replaced. */
function merge(target: unknown, update: unknown): unknown {
  if (Array.isArray(target)) return [...target, ...(Array.isArray(update) ? update : [update])];
  if (!isObject(target) || !isObject(update)) return structuredClone(update);
  const result: Record<string, unknown> = { ...target };
  for (const [key, value] of Object.entries(update)) {
    const merged = Object.hasOwn(target, key) ? merge(target[key], value) : structuredClone(value);
    Object.defineProperty(result, key, { value: merged, enumerable: true, writable: true, configurable: true });
  }
  return result;
}

function at(root: unknown, location: Location): unknown {
  return location.reduce<unknown>((value, key) => (value as Record<string | number, unknown>)[key], root);
}
