import { type Context, members, type Node } from "./context.ts";
import type { NormalSecurityScheme } from "./document.ts";
import { extensionsOf, isObject, object, text, textOrNull } from "./read.ts";

type Scheme = NormalSecurityScheme["scheme"];

/** `components.securitySchemes`, or Swagger's `securityDefinitions`: both are read alike. */
export function readSecuritySchemes(parent: Node, key: string, context: Context): readonly NormalSecurityScheme[] {
  return members(parent, key).flatMap(([name, located]) => {
    const node = context.follow(located);
    const scheme = node && schemeOf(node);
    if (!node || !scheme) {
      context.diagnostics.report("unsupported-security-scheme", located.place, { name, type: text(node?.raw["type"]) });
      return [];
    }
    return [{ name, description: text(node.raw["description"]), extensions: extensionsOf(node.raw), place: located.place, scheme }];
  });
}

function schemeOf({ raw }: Node): Scheme | null {
  switch (text(raw["type"]).toLowerCase()) {
    case "apikey":
      return apiKey(text(raw["in"]), text(raw["name"]));
    case "basic":
      return { kind: "basic" };
    case "http":
      return http(text(raw["scheme"]).toLowerCase());
    case "oauth2":
      return oauth2(raw);
    case "openidconnect":
      return { kind: "bearer" };
    default:
      return null;
  }
}

function apiKey(where: string, wire: string): Scheme | null {
  return wire !== "" && (where === "header" || where === "query" || where === "cookie") ? { kind: "api-key", in: where, wire } : null;
}

/** Other schemes (digest, HOBA, a vendor's own) come down to an Authorization header that the caller makes. */
function http(scheme: string): Scheme {
  if (scheme === "basic") return { kind: "basic" };
  return scheme === "bearer" || scheme === "" ? { kind: "bearer" } : { kind: "api-key", in: "header", wire: "Authorization" };
}

/** Client credentials can be fetched by the SDK; for the other flows the caller brings the token. */
function oauth2(raw: Readonly<Record<string, unknown>>): Scheme {
  const flows = object(raw["flows"]);
  const flow = isObject(flows["clientCredentials"]) ? flows["clientCredentials"] : raw["flow"] === "application" ? raw : null;
  const tokenUrl = flow && textOrNull(flow["tokenUrl"]);
  return tokenUrl ? { kind: "oauth2", tokenUrl, scopes: Object.keys(object(flow["scopes"])) } : { kind: "bearer" };
}
