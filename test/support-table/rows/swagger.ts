import { info, operation, parameter, responses, root, swaggerField, swaggerThing } from "../base.ts";
import { type Group, swaggerRows } from "../row.ts";
import { swaggerParameters } from "./swagger-parameters.ts";

const answer = `${responses}/200`;
const list = { type: "array", items: { type: "string" } };

const documents = [
  ...swaggerRows("Swagger", root, [
    { keyword: "swagger", value: "2.0 as a number", set: { swagger: 2.0 }, verdict: "same" },
    { keyword: "host", set: { host: "zebra.example" }, verdict: "sent", shows: "https://zebra.example" },
    {
      keyword: "basePath",
      given: { host: "zebra.example" },
      set: { basePath: "/stripes" },
      verdict: "sent",
      shows: "https://zebra.example/stripes",
    },
    {
      keyword: "schemes",
      given: { host: "zebra.example" },
      set: { schemes: ["http"] },
      verdict: "sent",
      note: "HTTPS where there is a choice",
      shows: "http://zebra.example",
    },
    { keyword: "consumes", set: { consumes: ["application/vnd.zebra+json"] }, verdict: "sent", shows: "application/vnd.zebra+json" },
    { keyword: "produces", set: { produces: ["application/vnd.zebra+json"] }, verdict: "read", shows: "application/vnd.zebra+json" },
    {
      keyword: "definitions",
      set: {},
      also: {
        "/definitions": { Zebra: { type: "object", properties: { stripes: { type: "integer" } } } },
        [swaggerField]: { type: undefined, $ref: "#/definitions/Zebra" },
      },
      verdict: "typed",
      shows: "Zebra",
    },
    {
      keyword: "parameters",
      set: { parameters: { Zebra: { name: "zebra", in: "query", type: "string" } } },
      also: { [parameter]: { $ref: "#/parameters/Zebra", name: undefined, in: undefined, type: undefined } },
      verdict: "sent",
      shows: "zebra",
    },
    {
      keyword: "responses",
      set: { responses: { Zebra: { description: "", schema: list } } },
      also: { [responses]: { "200": { $ref: "#/responses/Zebra" } } },
      verdict: "read",
      shows: ["string[]", "list[str]", "List<string>", "[]string", "List<String>"],
    },
    { keyword: "securityDefinitions", set: { securityDefinitions: { zebra: { type: "basic" } } }, verdict: "sent", shows: "assword" },
    {
      keyword: "paths",
      set: { paths: { "/zebras": { get: { responses: {}, operationId: "list-zebras" } } } },
      verdict: "typed",
      shows: "/zebras",
    },
  ]),
  ...swaggerRows("Swagger", info, [
    { keyword: "info", set: { description: "Counts stripes." }, verdict: "documented", shows: "Counts stripes." },
  ]),
  ...swaggerRows("Swagger", root, [
    {
      keyword: "tags",
      set: { tags: [{ name: "zebras", description: "Stripes." }] },
      around: { [operation]: { tags: ["zebras"] } },
      verdict: "documented",
      shows: "Stripes.",
    },
    { keyword: "externalDocs", set: { externalDocs: { url: "https://example.com/zebra" } }, verdict: "ignored" },
    {
      keyword: "security",
      set: { security: [{ zebra: [] }] },
      around: { "/securityDefinitions": { zebra: { type: "basic" }, mane: { type: "apiKey", in: "header", name: "X-Mane" } } },
      verdict: "sent",
    },
  ]),
];

const operations = swaggerRows("Swagger Operation", operation, [
  { keyword: "consumes", set: { consumes: ["application/vnd.zebra+json"] }, verdict: "sent", shows: "application/vnd.zebra+json" },
  { keyword: "produces", set: { produces: ["application/vnd.zebra+json"] }, verdict: "read", shows: "application/vnd.zebra+json" },
  { keyword: "schemes", set: { schemes: ["http"] }, verdict: "ignored", note: "the document's own count" },
]);

const others = [
  ...swaggerRows("Swagger Response", answer, [
    {
      keyword: "schema",
      set: { schema: list },
      verdict: "read",
      shows: ["string[]", "list[str]", "List<string>", "[]string", "List<String>"],
    },
    {
      keyword: "headers",
      set: { headers: { "X-Zebra": { type: "string", description: "How striped." } } },
      verdict: "ignored",
      except: { python: "documented" },
      note: "every header can be read as text",
    },
    {
      keyword: "examples",
      set: { examples: { "application/json": { field: "zebra" } } },
      verdict: "ignored",
      note: "snippets show requests",
    },
  ]),
  ...swaggerRows("Swagger Schema", swaggerThing, [
    { keyword: "discriminator", set: { discriminator: "field" }, verdict: "ignored", note: "2.0 has no unions for it to tell apart" },
    {
      keyword: "example",
      at: swaggerField,
      set: { example: "zebra" },
      around: { [swaggerThing]: { required: ["field"] }, [`${operation}/parameters/2`]: { required: true } },
      verdict: "documented",
      note: "in snippets",
      shows: "zebra",
    },
  ]),
  ...swaggerRows("Swagger Security Scheme", "/securityDefinitions/zebra", [
    {
      keyword: "type",
      value: "basic",
      given: {},
      set: { type: "basic", in: undefined, name: undefined },
      around: keyed(),
      verdict: "sent",
      shows: "assword",
    },
    {
      keyword: "flow",
      value: "application",
      set: { flow: "application" },
      around: { ...keyed(), "/securityDefinitions/zebra": oauth() },
      verdict: "sent",
      note: "client credentials; for other flows the caller brings the token",
      shows: "https://example.com/token",
    },
    {
      keyword: "tokenUrl",
      given: { flow: "application" },
      set: { tokenUrl: "https://example.com/stripes" },
      around: { ...keyed(), "/securityDefinitions/zebra": oauth() },
      verdict: "sent",
      shows: "https://example.com/stripes",
    },
    {
      keyword: "authorizationUrl",
      set: { authorizationUrl: "https://example.com/stripes" },
      around: { ...keyed(), "/securityDefinitions/zebra": oauth() },
      verdict: "ignored",
      note: "the caller brings the token",
    },
  ]),
];

function oauth() {
  return { type: "oauth2", in: undefined, name: undefined, tokenUrl: "https://example.com/token", scopes: { "zebra.read": "Sees." } };
}

function keyed() {
  return { [root]: { security: [{ zebra: [] }] }, "/securityDefinitions": { zebra: { type: "apiKey", in: "header", name: "X-Zebra" } } };
}

export const swagger2: Group = {
  title: "Swagger 2.0",
  about: "What 2.0 says in other words; all else as above.",
  rows: [...documents, ...operations, ...swaggerParameters, ...others],
};
