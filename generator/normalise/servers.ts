import { type Context, items, members, type Node } from "./context.ts";
import type { NormalServer, SecurityRequirement } from "./document.ts";
import { isObject, list, object, text, textOrNull, texts } from "./read.ts";

export function readServers(node: Node, context: Context): readonly NormalServer[] {
  return items(node, "servers").flatMap((located) => {
    const server = context.follow(located);
    if (!server || typeof server.raw["url"] !== "string") return [];
    const variables = members(server, "variables").map(([name, { value }]) => {
      const raw = object(value);
      return {
        name,
        default: String(raw["default"] ?? texts(raw["enum"])[0] ?? ""),
        values: list(raw["enum"]).map(String),
        description: text(raw["description"]),
      };
    });
    const declared = new Set(variables.map(({ name }) => name));
    const undeclared = [...server.raw["url"].matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name).filter((name) => !declared.has(name));
    const missing = [...new Set(undeclared)].map((name) => ({ name, default: "", values: [], description: "" }));
    return [
      {
        url: server.raw["url"],
        name: textOrNull(server.raw["name"]),
        description: text(server.raw["description"]),
        variables: [...variables, ...missing],
      },
    ];
  });
}

/** Null when nothing is said, `[]` when no credential is wanted. */
export function readSecurity(node: Node): readonly SecurityRequirement[] | null {
  const found = node.raw["security"];
  if (!Array.isArray(found)) return null;
  return found
    .filter(isObject)
    .map((requirement) => Object.fromEntries(Object.entries(requirement).map(([name, scopes]) => [name, texts(scopes)])));
}
