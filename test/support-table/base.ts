import { segments } from "../../generator/load/pointer.ts";
import type { Members, Row } from "./row.ts";

const ok = { description: "Done." };

/** What every OpenAPI 3 row starts from: one operation that sends and receives one object. */
const openapi = {
  openapi: "3.2.0",
  info: { title: "Probe", version: "1" },
  paths: {
    "/things/{id}": {
      post: {
        operationId: "send-thing",
        parameters: [
          { name: "id", in: "path", required: true, schema: { type: "string" } },
          { name: "filter", in: "query", schema: { type: "string" } },
        ],
        requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } } },
        responses: { "200": { ...ok, content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } } } },
      },
    },
  },
  components: { schemas: { Thing: { type: "object", properties: { field: { type: "string" }, other: { type: "boolean" } } } } },
};

/** The same in Swagger 2.0. */
const swagger = {
  swagger: "2.0",
  info: { title: "Probe", version: "1" },
  paths: {
    "/things/{id}": {
      post: {
        operationId: "send-thing",
        parameters: [
          { name: "id", in: "path", required: true, type: "string" },
          { name: "filter", in: "query", type: "string" },
          { name: "body", in: "body", schema: { $ref: "#/definitions/Thing" } },
        ],
        responses: { "200": { ...ok, schema: { $ref: "#/definitions/Thing" } } },
      },
    },
  },
  definitions: { Thing: { type: "object", properties: { field: { type: "string" }, other: { type: "boolean" } } } },
};

const bases = { openapi, swagger };

/** Places of the base documents, as pointers. */
export const root = "";
export const info = "/info";
export const item = "/paths/~1things~1{id}";
export const operation = `${item}/post`;
export const parameter = `${operation}/parameters/1`;
export const body = `${operation}/requestBody`;
export const content = `${body}/content/application~1json`;
export const responses = `${operation}/responses`;
export const response = `${responses}/200`;
export const answer = `${response}/content/application~1json`;
export const components = "/components";
export const thing = "/components/schemas/Thing";
export const field = `${thing}/properties/field`;
export const swaggerThing = "/definitions/Thing";
export const swaggerField = `${swaggerThing}/properties/field`;

export interface Pair {
  readonly without: object;
  readonly with: object;
}

/** The two documents that a row compares. */
export function documentsOf({ base = "openapi", at, given = {}, set, around = {}, also = {} }: Row): Pair {
  const without = laid(bases[base], [...Object.entries(around), [at, given]]);
  return { without, with: laid(without, [...Object.entries(also), [at, set]]) };
}

function laid(document: object, layers: readonly (readonly [pointer: string, members: Members])[]): object {
  return layers.reduce((whole, [pointer, members]) => over(whole, segments(pointer), members), document);
}

function over(value: object, path: readonly string[], members: Members): object {
  const [key, ...rest] = path;
  if (key === undefined) return JSON.parse(JSON.stringify({ ...value, ...members })) as object;
  const inner = (value as Members)[key] ?? {};
  const changed = over(inner as object, rest, members);
  return Array.isArray(value) ? value.with(Number(key), changed) : { ...value, [key]: changed };
}
