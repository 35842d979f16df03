import { readFileSync } from "node:fs";
import type { OperationId } from "./generated/operation-id.ts";

export type { OperationId } from "./generated/operation-id.ts";

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required: boolean;
  /** JSON Schema. */
  readonly schema: object;
}

export interface Operation {
  readonly id: OperationId;
  readonly method: string;
  /** `/companies/{companyId}` */
  readonly path: string;
  /** Its dotted name in the SDKs. */
  readonly call: string;
  readonly summary: string;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly required: boolean; readonly schemas: Readonly<Record<string, object>> } | null;
  readonly statuses: readonly number[];
}

/** What the sandbox knows of the API: made from the SDK model by scripts/built-in.ts. */
export interface Platform {
  readonly operations: readonly Operation[];
  readonly events: readonly string[];
  readonly schemas: Readonly<Record<string, object>>;
}

const built = (name: string): unknown => JSON.parse(readFileSync(new URL(`./generated/${name}`, import.meta.url), "utf8"));

export const platform: Platform = built("platform.json") as Platform;

/** Usage of an operation by language; read when somebody looks. */
export function snippetsOf(id: string): Readonly<Record<string, string>> | null {
  const all = built("snippets.json") as Readonly<Record<string, Readonly<Record<string, string>>>>;
  return Object.hasOwn(all, id) ? (all[id] ?? null) : null;
}

export interface Match {
  readonly operation: Operation;
  /** Decoded values of the path's variables. */
  readonly values: Readonly<Record<string, string>>;
}

interface Route {
  readonly operation: Operation;
  readonly pattern: RegExp;
  readonly names: readonly string[];
}

/** Literal paths first: `/integrations/x/branding` before anything with a variable there. */
const routes: readonly Route[] = platform.operations
  .map((operation) => {
    const names = [...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);
    const literal = operation.path.split(/\{[^}]+\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
    return { operation, names, pattern: new RegExp(`^${literal.join("([^/]+)")}$`) };
  })
  .sort((a, b) => a.names.length - b.names.length);

/** The operation of a request; the methods that its path has, when it is another one; null when no path fits. */
export function route(method: string, path: string): Match | readonly string[] | null {
  const fitting = routes.filter(({ pattern }) => pattern.test(path));
  const found = fitting.find(({ operation }) => operation.method === method);
  if (!found) return fitting.length === 0 ? null : [...new Set(fitting.map(({ operation }) => operation.method))];
  const groups = found.pattern.exec(path)?.slice(1) ?? [];
  return {
    operation: found.operation,
    values: Object.fromEntries(found.names.map((name, index) => [name, decoded(groups[index] ?? "")])),
  };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
