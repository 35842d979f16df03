import { info, operation, parameter, responses, root, swaggerField, swaggerThing } from "../base.ts";
import { type Group, type Row, rowsOf } from "../row.ts";

type Short = Omit<Row, "of" | "at"> & Partial<Pick<Row, "at">>;
const swagger = (of: string, at: string, rows: readonly Short[]): readonly Row[] =>
  rowsOf(
    of,
    at,
    rows.map((row) => ({ base: "swagger", ...row })),
  );

const answer = `${responses}/200`;
const list = { type: "array", items: { type: "string" } };
const file = { in: "formData", type: "file", name: "zebra" };

const documents = [
  ...swagger("Swagger", root, [
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
  ...swagger("Swagger", info, [
    { keyword: "info", set: { description: "Counts stripes." }, verdict: "documented", shows: "Counts stripes." },
  ]),
  ...swagger("Swagger", root, [
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

const operations = swagger("Swagger Operation", operation, [
  { keyword: "consumes", set: { consumes: ["application/vnd.zebra+json"] }, verdict: "sent", shows: "application/vnd.zebra+json" },
  { keyword: "produces", set: { produces: ["application/vnd.zebra+json"] }, verdict: "read", shows: "application/vnd.zebra+json" },
  { keyword: "schemes", set: { schemes: ["http"] }, verdict: "ignored", note: "the document's own count" },
]);

const parameters = swagger("Swagger Parameter", parameter, [
  {
    keyword: "in",
    value: "body",
    at: `${operation}/parameters/2`,
    set: { schema: list },
    verdict: "sent",
    shows: ["string[]", "list[str]", "List<string>", "[]string", "List<String>"],
  },
  {
    keyword: "in",
    value: "formData",
    at: operation,
    set: {
      parameters: [
        { name: "id", in: "path", required: true, type: "string" },
        { ...file, type: "string" },
      ],
    },
    verdict: "sent",
    shows: "zebra",
  },
  {
    keyword: "type",
    value: "file",
    at: operation,
    set: { parameters: [{ name: "id", in: "path", required: true, type: "string" }, file] },
    verdict: "sent",
    note: "multipart",
    shows: "ultipart",
  },
  {
    keyword: "type",
    value: "any other",
    set: { type: "boolean" },
    verdict: "typed",
    shows: ["filter?: boolean", "filter: bool", "bool? Filter", "Filter *bool", "boolean filter"],
  },
  {
    keyword: "format",
    given: { type: "integer" },
    set: { format: "int32" },
    verdict: "typed",
    except: { python: "ignored" },
    shows: ["", "", "int? Filter", "Filter *int32", "int filter"],
  },
  { keyword: "items", given: { type: "array" }, set: { items: { type: "integer" } }, verdict: "typed" },
  { keyword: "collectionFormat", value: "csv", given: list, set: { collectionFormat: "csv" }, verdict: "same", note: "the default" },
  { keyword: "collectionFormat", value: "multi", given: list, set: { collectionFormat: "multi" }, verdict: "sent" },
  { keyword: "collectionFormat", value: "ssv", given: list, set: { collectionFormat: "ssv" }, verdict: "sent" },
  { keyword: "collectionFormat", value: "pipes", given: list, set: { collectionFormat: "pipes" }, verdict: "sent" },
  {
    keyword: "collectionFormat",
    value: "tsv",
    given: list,
    set: { collectionFormat: "tsv" },
    verdict: "ignored",
    note: "written with commas",
  },
  {
    keyword: "schema",
    at: `${operation}/parameters/2`,
    set: { schema: list },
    verdict: "sent",
    shows: ["string[]", "list[str]", "List<string>", "[]string", "List<String>"],
  },
  { keyword: "default", set: { default: "zebra" }, verdict: "documented", shows: "zebra" },
  { keyword: "enum", set: { enum: ["mane", "tail"] }, verdict: "typed", shows: "tail" },
  {
    keyword: "maximum",
    given: { type: "integer" },
    set: { maximum: 7 },
    verdict: "documented",
    shows: "at most 7",
    note: "as are the other constraints of schemas",
  },
]);

const others = [
  ...swagger("Swagger Response", answer, [
    {
      keyword: "schema",
      set: { schema: list },
      verdict: "read",
      shows: ["string[]", "list[str]", "List<string>", "[]string", "List<String>"],
    },
    {
      keyword: "examples",
      set: { examples: { "application/json": { field: "zebra" } } },
      verdict: "ignored",
      note: "snippets show requests",
    },
  ]),
  ...swagger("Swagger Schema", swaggerThing, [
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
  ...swagger("Swagger Security Scheme", "/securityDefinitions/zebra", [
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
  rows: [...documents, ...operations, ...parameters, ...others],
};
