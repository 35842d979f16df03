import type { Located } from "../load/documents.ts";
import { readContents, readResponses } from "./contents.ts";
import { type Context, member, members, type Node } from "./context.ts";
import type { NormalBody, NormalOperation, NormalWebhook } from "./document.ts";
import { readParameter, readParameters } from "./parameters.ts";
import { extensionsOf, flag, isObject, object, text, textOrNull, texts } from "./read.ts";
import { readSecurity, readServers } from "./servers.ts";

/** Methods in the order in which a reader expects them; a path item may hold further ones (OpenAPI 3.2). */
export const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"] as const;

/** Every operation of `paths`, of OpenAPI 3.0 to 3.2. */
export function readOperations(root: Node, context: Context): readonly NormalOperation[] {
  return members(root, "paths").flatMap(([path, located]) => {
    if (path.startsWith("x-")) return [];
    const item = context.follow(located);
    return item
      ? operationsOf(item, context).map(([method, operation]) => readOperation({ path, method, item, operation, root }, context))
      : [];
  });
}

function operationsOf(item: Node, context: Context): readonly (readonly [string, Node])[] {
  const plain = methods.map((method) => [method, member(item, method)] as const);
  const additional = members(item, "additionalOperations");
  return [...plain, ...additional].flatMap(([method, located]) => {
    const operation = isObject(located.value) ? context.follow(located) : null;
    return operation ? [[method.toUpperCase(), { raw: operation.raw, place: located.place }] as const] : [];
  });
}

interface Where {
  readonly path: string;
  readonly method: string;
  readonly item: Node;
  readonly operation: Node;
  readonly root: Node;
}

function readOperation({ path, method, item, operation }: Where, context: Context): NormalOperation {
  const { raw, place } = operation;
  const servers = readServers(operation, context);
  return {
    ...prose(operation, item),
    operationId: text(raw["operationId"]),
    method,
    path,
    tags: texts(raw["tags"]),
    parameters: readParameters(item, operation, context, (parameter) => readParameter(parameter, context)),
    body: readBody(member(operation, "requestBody"), context),
    responses: readResponses(operation, context, (response) => readContents(response, context)),
    security: readSecurity(operation),
    servers: servers.length > 0 ? servers : readServers(item, context),
    place,
  };
}

/** What is said in words, shared by all versions. A path item's summary serves an operation that has none. */
export function prose({ raw }: Node, item: Node) {
  return {
    summary: text(raw["summary"]) || text(item.raw["summary"]),
    description: text(raw["description"]) || text(item.raw["description"]),
    deprecated: flag(raw["deprecated"]),
    externalDocs: textOrNull(object(raw["externalDocs"])["url"]),
    extensions: extensionsOf(raw),
  };
}

function readBody(located: Located, context: Context): NormalBody | null {
  const body = isObject(located.value) ? context.follow(located) : null;
  if (!body) return null;
  const contents = readContents(body, context);
  return contents.length === 0
    ? null
    : { required: flag(body.raw["required"]), description: text(body.raw["description"]), contents, place: located.place };
}

/** `webhooks` (3.1), or `x-webhooks`: each operation under a name is one event. */
export function readWebhooks(root: Node, context: Context): readonly NormalWebhook[] {
  const key = isObject(root.raw["webhooks"]) ? "webhooks" : "x-webhooks";
  return members(root, key).flatMap(([name, located]) => {
    const item = context.follow(located);
    return item ? operationsOf(item, context).map(([, operation]) => webhook(name, item, operation, context)) : [];
  });
}

function webhook(name: string, item: Node, operation: Node, context: Context): NormalWebhook {
  const { summary, description } = prose(operation, item);
  return {
    name,
    summary,
    description,
    contents: readBody(member(operation, "requestBody"), context)?.contents ?? [],
    place: operation.place,
  };
}
