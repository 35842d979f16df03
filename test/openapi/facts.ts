import type { RawDocument } from "../support/raw-document.ts";
import { entries, type Json, list, object, valueAt } from "./walk.ts";

/** What a schema says once references, `allOf` and the ways to say null are out of the way. */
interface Shape {
  readonly types: Set<string>;
  readonly nodes: Json[];
  nullable: boolean;
}

const methods = ["get", "put", "post", "patch", "delete"];
const bounds = ["default", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "maxProperties", "pattern", "format"];

/** Everything a document states that is no wording, one line a fact, so that two documents compare as sets. */
export function factsOf(document: RawDocument, components: readonly string[]): ReadonlySet<string> {
  const { paths, webhooks } = document as Json;
  const facts = new Facts(document);
  for (const [path, item] of entries(paths)) facts.pathItem(path, item);
  for (const [name, item] of entries(webhooks)) facts.pathItem(`webhook ${name}`, item);
  const schemas = schemasOf(document);
  for (const name of components) if (name in schemas) facts.schema(schemas[name] ?? {}, name);
  return facts.all;
}

export function schemasOf(document: RawDocument): Readonly<Record<string, Json>> {
  return Object.fromEntries(entries(object((document as Json)["components"])["schemas"]));
}

class Facts {
  readonly all = new Set<string>();
  readonly #document: RawDocument;

  constructor(document: RawDocument) {
    this.#document = document;
  }

  pathItem(path: string, item: Json): void {
    for (const method of methods.filter((name) => name in item)) {
      const operation = object(item[method]);
      const key = `${method.toUpperCase()} ${path}`;
      this.all.add(`${key} is called ${operation["operationId"]}`);
      if (operation["deprecated"] === true) this.all.add(`${key} is deprecated`);
      for (const tag of list(operation["tags"])) this.all.add(`${key} is about ${tag}`);
      for (const parameter of [...list(item["parameters"]), ...list(operation["parameters"])]) this.#parameter(object(parameter), key);
      const body = this.#resolved(object(operation["requestBody"]));
      if (body["required"] === true) this.all.add(`${key} body is required`);
      this.#content(body, `${key} body`);
      for (const [status, response] of entries(operation["responses"])) {
        this.all.add(`${key} ${status}`);
        this.#content(this.#resolved(response), `${key} ${status}`);
      }
    }
  }

  #parameter(raw: Json, key: string): void {
    const parameter = this.#resolved(raw);
    const name = `${key} ${parameter["in"]} ${parameter["name"]}`;
    this.all.add(`${name} ${parameter["required"] === true ? "required" : "optional"}`);
    this.schema(object(parameter["schema"]), name);
  }

  #content(holder: Json, key: string): void {
    for (const [mediaType, media] of entries(holder["content"])) {
      this.all.add(`${key} as ${mediaType}`);
      this.schema(object(media["schema"]), `${key}:`);
    }
  }

  schema(schema: Json, path: string, seen: readonly unknown[] = []): void {
    const shape = this.#shape(schema);
    // A type inside itself has been described above.
    if (shape.nodes.some((node) => seen.includes(node))) return;
    const inside = [...seen, ...shape.nodes];
    for (const node of shape.nodes) {
      for (const [name, property] of entries(node["properties"])) this.schema(property, `${path}.${name}`, inside);
      for (const name of list(node["required"])) this.all.add(`${path}.${name} is required`);
      for (const value of list(node["enum"])) this.all.add(`${path} may be ${value}`);
      for (const bound of bounds.filter((each) => each in node)) this.all.add(`${path} has ${bound} ${node[bound]}`);
      if (node["deprecated"] === true) this.all.add(`${path} is deprecated`);
      if ("items" in node) this.schema(object(node["items"]), `${path}[]`, inside);
      if (typeof node["additionalProperties"] === "object") this.schema(object(node["additionalProperties"]), `${path}{}`, inside);
      if (typeof node["additionalProperties"] === "boolean")
        this.all.add(`${path} has ${node["additionalProperties"] ? "any" : "no"} others`);
    }
    this.all.add(`${path} is ${[...shape.types].join(" or ") || "anything"}${shape.nullable ? " or null" : ""}`);
  }

  #shape(schema: Json, shape: Shape = { types: new Set(), nodes: [], nullable: false }): Shape {
    const { $ref, allOf, oneOf, ...own } = schema;
    if (typeof $ref === "string") this.#shape(this.#at($ref), shape);
    for (const member of list(allOf)) this.#shape(object(member), shape);
    for (const member of list(oneOf)) this.#shape(object(member), shape);
    const types = typeof own["type"] === "string" ? [own["type"]] : list(own["type"]);
    shape.nullable ||= own["nullable"] === true || types.includes("null");
    for (const type of types) if (type !== "null") shape.types.add(String(type));
    if ("properties" in own) shape.types.add("object");
    if (Object.keys(own).length > 0) shape.nodes.push(typeof $ref === "string" || allOf || oneOf ? own : schema);
    return shape;
  }

  #resolved(value: Json): Json {
    return typeof value["$ref"] === "string" ? this.#at(value["$ref"]) : value;
  }

  #at(pointer: string): Json {
    return object(valueAt(this.#document, pointer));
  }
}
