import { readResponses } from "./contents.ts";
import { type Context, member, members, type Node } from "./context.ts";
import type { NormalBody, NormalContent, NormalOperation, NormalParameter, NormalServer } from "./document.ts";
import { methods, prose } from "./openapi-3.ts";
import { readParameters } from "./parameters.ts";
import { examplesOf, extensionsOf, flag, isObject, object, text, textOrNull, texts } from "./read.ts";
import { readSecurity } from "./servers.ts";

/** Every operation of a Swagger 2.0 document. */
export function readSwaggerOperations(root: Node, context: Context): readonly NormalOperation[] {
  return members(root, "paths").flatMap(([path, located]) => {
    const item = path.startsWith("x-") ? null : context.follow(located);
    if (!item) return [];
    return methods.flatMap((method) => {
      const operation = { raw: object(item.raw[method]), place: member(item, method).place };
      return isObject(item.raw[method]) ? [readOperation({ path, method, item, operation, root }, context)] : [];
    });
  });
}

interface Where {
  readonly path: string;
  readonly method: string;
  readonly item: Node;
  readonly operation: Node;
  readonly root: Node;
}

function readOperation({ path, method, item, operation, root }: Where, context: Context): NormalOperation {
  const { raw, place } = operation;
  const produces = mediaTypes(raw["produces"] ?? root.raw["produces"]);
  const fields: Field[] = [];
  let body: NormalBody | null = null;
  const parameters = readParameters(item, operation, context, (node) => {
    if (node.raw["in"] === "body") body = bodyOf(node, mediaTypes(raw["consumes"] ?? root.raw["consumes"]), context);
    else if (node.raw["in"] === "formData") fields.push({ node, wire: text(node.raw["name"]) });
    else return readParameter(node, context);
    return null;
  });
  return {
    ...prose(operation, item),
    operationId: text(raw["operationId"]),
    method: method.toUpperCase(),
    path,
    tags: texts(raw["tags"]),
    parameters,
    body: fields.length > 0 ? formOf(fields, texts(raw["consumes"] ?? root.raw["consumes"]), context) : body,
    responses: readResponses(operation, context, (response) => responseContents(response, produces, context)),
    security: readSecurity(operation),
    servers: [],
    place,
  };
}

function mediaTypes(declared: unknown): readonly string[] {
  const found = texts(declared).filter((type) => type.includes("/"));
  return found.length > 0 ? found : ["application/json"];
}

function content(mediaType: string, schema: NormalContent["schema"]): NormalContent {
  return { mediaType, schema, examples: [], encoding: {}, extensions: {} };
}

function responseContents(response: Node, produces: readonly string[], context: Context): readonly NormalContent[] {
  if (!isObject(response.raw["schema"])) return [];
  const schema = context.schemas.use([member(response, "schema")]);
  const examples = object(response.raw["examples"]);
  return produces.map((type) => ({ ...content(type, schema), examples: type in examples ? examplesOf({ example: examples[type] }) : [] }));
}

function bodyOf(node: Node, consumes: readonly string[], context: Context): NormalBody {
  const schema = isObject(node.raw["schema"]) ? context.schemas.use([member(node, "schema")]) : null;
  return {
    required: flag(node.raw["required"]),
    description: text(node.raw["description"]),
    contents: consumes.map((type) => content(type, schema)),
    place: node.place,
  };
}

interface Field {
  readonly node: Node;
  readonly wire: string;
}

/** `formData` parameters are the properties of one form; a file among them makes it multipart. */
function formOf(fields: readonly Field[], consumes: readonly string[], context: Context): NormalBody | null {
  const [first] = fields;
  if (!first) return null;
  const file = fields.some(({ node }) => node.raw["type"] === "file");
  const required = fields.filter(({ node }) => flag(node.raw["required"])).map(({ wire }) => wire);
  const properties = Object.fromEntries(fields.map(({ node, wire }) => [wire, schemaOf(node.raw)]));
  const encoding = Object.fromEntries(
    fields.map(({ node, wire }) => [wire, { contentType: null, allowReserved: false, ...listStyle(text(node.raw["collectionFormat"])) }]),
  );
  const mediaType = file || consumes.includes("multipart/form-data") ? "multipart/form-data" : "application/x-www-form-urlencoded";
  const schema = context.schemas.use([{ value: { type: "object", properties, required }, place: first.node.place }]);
  return {
    required: required.length > 0,
    description: "",
    contents: [{ ...content(mediaType, schema), encoding }],
    place: first.node.place,
  };
}

/** A parameter of Swagger 2.0 is its own schema. */
function schemaOf({
  name: _,
  in: __,
  required: ___,
  collectionFormat: ____,
  allowEmptyValue: _____,
  ...schema
}: Readonly<Record<string, unknown>>) {
  return schema;
}

function readParameter(node: Node, context: Context): NormalParameter | null {
  const { raw, place } = node;
  const wire = text(raw["name"]);
  const where = text(raw["in"]);
  if (wire === "" || (where !== "path" && where !== "query" && where !== "header")) {
    context.diagnostics.report("not-a-parameter", place, { name: wire, in: where });
    return null;
  }
  const { style, explode } = listStyle(text(raw["collectionFormat"]));
  return {
    wire,
    in: where,
    required: where === "path" || flag(raw["required"]),
    deprecated: flag(raw["deprecated"]),
    description: text(raw["description"]),
    style: where === "query" ? style : "simple",
    explode: where === "query" && explode,
    allowReserved: false,
    content: null,
    schema: context.schemas.use([{ value: schemaOf(raw), place }]),
    examples: examplesOf(raw),
    extensions: extensionsOf(raw),
    place,
  };
}

function listStyle(collectionFormat: string): { readonly style: string; readonly explode: boolean } {
  switch (collectionFormat) {
    case "multi":
      return { style: "form", explode: true };
    case "ssv":
      return { style: "spaceDelimited", explode: false };
    case "pipes":
      return { style: "pipeDelimited", explode: false };
    default:
      return { style: "form", explode: false };
  }
}

/** `schemes`, `host` and `basePath`; without a host the server is wherever the document came from. */
export function readSwaggerServers({ raw }: Node): readonly NormalServer[] {
  const host = textOrNull(raw["host"]);
  const base = text(raw["basePath"]);
  const schemes = texts(raw["schemes"]);
  const scheme = schemes.includes("https") || schemes.length === 0 ? "https" : schemes[0];
  const url = host === null ? base : `${scheme}://${host}${base}`;
  return url === "" ? [] : [{ url, name: null, description: "", variables: [] }];
}
