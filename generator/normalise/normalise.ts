import type { Diagnostics } from "../diagnostics/diagnostics.ts";
import type { Documents } from "../load/documents.ts";
import { Context, type Node } from "./context.ts";
import type { NormalDocument, NormalTag } from "./document.ts";
import { readOperations, readWebhooks } from "./openapi-3.ts";
import { extensionsOf, isObject, list, object, text } from "./read.ts";
import { readSecuritySchemes } from "./security-schemes.ts";
import { readSecurity, readServers } from "./servers.ts";
import { readSwaggerOperations, readSwaggerServers } from "./swagger-2.ts";

/** Many spellings become one: Swagger 2.0 and OpenAPI 3.0 to 3.2 as the same plain data. */
export function normalise(documents: Documents, diagnostics: Diagnostics): NormalDocument {
  const context = new Context(documents, diagnostics);
  const root: Node = { raw: object(documents.root.value), place: { file: documents.root.path, pointer: "" } };
  const info = object(root.raw["info"]);
  const body = isSwagger(root) ? swagger(root, context) : openapi(root, context);
  if (body.operations.length === 0 && body.webhooks.length === 0) diagnostics.report("no-operations", root.place, {});
  return {
    title: text(info["title"]),
    version: String(info["version"] ?? ""),
    description: text(info["description"]) || text(info["summary"]),
    tags: readTags(root),
    security: readSecurity(root),
    ...body,
    schemas: context.schemas.schemas,
    extensions: extensionsOf(root.raw),
  };
}

/** `swagger: 2.0` without quotes is a number; a document that says neither is taken by what it holds. */
function isSwagger({ raw }: Node): boolean {
  if ("swagger" in raw) return true;
  return !("openapi" in raw) && ("definitions" in raw || "securityDefinitions" in raw);
}

function swagger(root: Node, context: Context) {
  return {
    servers: readSwaggerServers(root),
    securitySchemes: readSecuritySchemes(root, "securityDefinitions", context),
    operations: readSwaggerOperations(root, context),
    webhooks: readWebhooks(root, context),
  };
}

function openapi(root: Node, context: Context) {
  const components: Node = { raw: object(root.raw["components"]), place: { ...root.place, pointer: "/components" } };
  return {
    servers: readServers(root, context),
    securitySchemes: readSecuritySchemes(components, "securitySchemes", context),
    operations: readOperations(root, context),
    webhooks: readWebhooks(root, context),
  };
}

function readTags({ raw }: Node): readonly NormalTag[] {
  return list(raw["tags"])
    .filter(isObject)
    .map((tag) => ({ name: text(tag["name"]), description: text(tag["description"]) || text(tag["summary"]) }));
}
