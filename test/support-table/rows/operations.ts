import { item, operation, parameter, root } from "../base.ts";
import { type Group, type Row, rowsOf } from "../row.ts";

const zebras = [
  "readonly zebras",
  "def zebras(self)",
  "ZebrasResource Zebras",
  "Zebras *ZebrasResource",
  "ZebrasResource zebras()",
] as const;
const identified = { name: "id", in: "path", required: true, schema: { type: "string" } };
const method = (name: string): Omit<Row, "of" | "at"> => ({
  keyword: name,
  around: { [item]: { parameters: [identified] } },
  set: { [name]: { operationId: "count-stripes", responses: {} } },
  verdict: "typed",
  note: "a method",
  shows: ["countStripes", "count_stripes", "CountStripesAsync", "CountStripes", "countStripes"],
});

const pathItem = rowsOf("Path Item", item, [
  {
    keyword: "$ref",
    at: "/paths",
    set: { "/zebras": { $ref: "#/components/pathItems/Zebra" } },
    around: { "/components": { pathItems: { Zebra: { get: { operationId: "count-zebras", responses: {} } } } } },
    verdict: "typed",
    shows: "/zebras",
  },
  {
    keyword: "summary",
    set: { summary: "About zebras." },
    verdict: "documented",
    shows: "About zebras.",
    note: "of operations without one",
  },
  {
    keyword: "description",
    set: { description: "About zebras." },
    verdict: "documented",
    shows: "About zebras.",
    note: "of operations without one",
  },
  ...["get", "put", "delete", "options", "head", "patch", "trace", "query"].map(method),
  {
    ...method("post"),
    given: { post: undefined, get: { operationId: "see-zebra", responses: {} } },
  },
  {
    keyword: "additionalOperations",
    around: { [item]: { parameters: [identified] } },
    set: { additionalOperations: { COPY: { operationId: "count-stripes", responses: {} } } },
    verdict: "typed",
    note: "a method",
    shows: "COPY",
  },
  { keyword: "servers", set: { servers: [{ url: "https://zebra.example" }] }, verdict: "sent", shows: "https://zebra.example" },
  {
    keyword: "parameters",
    set: { parameters: [{ name: "zebra", in: "query", schema: { type: "string" } }] },
    verdict: "sent",
    shows: "zebra",
    note: "on every operation under the path",
  },
]);

const operations = rowsOf("Operation", operation, [
  {
    keyword: "operationId",
    set: { operationId: "paint-stripes" },
    verdict: "named",
    shows: ["paintStripes", "paint_stripes", "PaintStripesAsync", "PaintStripes", "paintStripes"],
  },
  {
    keyword: "operationId",
    value: "(missing)",
    set: { operationId: undefined },
    verdict: "named",
    reports: ["missing-operation-id"],
    note: "after the path",
    shows: ["post", "post", "Post", "Post", "post"],
  },
  {
    keyword: "operationId",
    value: "(twice)",
    set: {},
    also: { "/paths": { "/zebras": { get: { operationId: "send-thing", responses: {} } } } },
    verdict: "named",
    reports: ["duplicate-operation-id"],
    note: "the second after its path",
    shows: "/zebras",
  },
  { keyword: "tags", set: { tags: ["zebras"] }, verdict: "named", note: "the first is the resource that has the method", shows: zebras },
  { keyword: "summary", set: { summary: "Paints stripes." }, verdict: "documented", shows: "Paints stripes." },
  { keyword: "description", set: { description: "Paints stripes." }, verdict: "documented", shows: "Paints stripes." },
  {
    keyword: "externalDocs",
    set: { externalDocs: { url: "https://example.com/zebra" } },
    verdict: "documented",
    shows: "https://example.com/zebra",
  },
  {
    keyword: "parameters",
    set: {
      parameters: [identified, { name: "zebra", in: "query", schema: { type: "integer" } }],
    },
    verdict: "sent",
    shows: "zebra",
  },
  {
    keyword: "requestBody",
    given: { requestBody: undefined },
    set: { requestBody: { content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } } } },
    verdict: "sent",
    note: "with every method, GET and DELETE too",
    shows: "hing",
  },
  {
    keyword: "responses",
    given: { responses: {} },
    set: { responses: { "200": { description: "", content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } } } } },
    verdict: "read",
    shows: "Thing",
  },
  {
    keyword: "callbacks",
    set: { callbacks: { zebra: { "{$request.body#/field}": { post: { responses: {} } } } } },
    verdict: "ignored",
    note: "the caller's own server answers them; `webhooks` get types",
  },
  {
    keyword: "deprecated",
    set: { deprecated: true },
    verdict: "warned",
    shows: ["@deprecated", "@deprecated(", "[Obsolete", "Deprecated:", "@Deprecated"],
  },
  {
    keyword: "security",
    set: { security: [] },
    around: {
      [root]: { security: [{ key: [] }] },
      "/components": { securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Zebra" } } },
    },
    verdict: "sent",
    note: "`[]`: no credential",
  },
  { keyword: "servers", set: { servers: [{ url: "https://zebra.example" }] }, verdict: "sent", shows: "https://zebra.example" },
]);

const query = { [parameter]: { name: "zebra", in: "query" } };
const list = { ...query, [`${parameter}/schema`]: { type: "array", items: { type: "string" } } };
const map = { ...query, [`${parameter}/schema`]: { type: "object", properties: { a: { type: "string" } } } };
const at = (name: string): Omit<Row, "of" | "at"> => ({ keyword: "in", value: name, set: { in: name }, verdict: "sent", shows: name });

const parameters = rowsOf("Parameter", parameter, [
  {
    keyword: "name",
    set: { name: "zebra" },
    verdict: "sent",
    note: "spelled as the language does, and as written on the wire",
    shows: "zebra",
  },
  { keyword: "in", value: "query", given: { in: "header" }, set: { in: "query" }, verdict: "sent", shows: "query" },
  at("header"),
  at("cookie"),
  {
    keyword: "in",
    value: "path",
    set: { name: "size", in: "path", required: true },
    also: { "/paths": {} },
    verdict: "sent",
    reports: ["unused-path-parameter"],
    note: "one that the path lacks is reported",
  },
  {
    keyword: "in",
    value: "querystring",
    set: { in: "querystring", schema: undefined, content: { "application/x-www-form-urlencoded": { schema: { type: "object" } } } },
    verdict: "left out",
    reports: ["not-a-parameter"],
  },
  { keyword: "description", set: { description: "Its stripes." }, verdict: "documented", shows: "Its stripes." },
  {
    keyword: "required",
    set: { required: true },
    verdict: "typed",
    shows: ["filter: string", "filter: str", "required string Filter", "Filter string", ".required()"],
  },
  {
    keyword: "deprecated",
    set: { deprecated: true },
    verdict: "warned",
    except: { python: "documented", csharp: "documented" },
    shows: ["@deprecated", "Deprecated.", "Deprecated:", "Deprecated:", "@Deprecated"],
  },
  { keyword: "allowEmptyValue", set: { allowEmptyValue: true }, verdict: "ignored", note: "an empty text can always be sent" },
  {
    keyword: "style",
    value: "spaceDelimited",
    around: list,
    set: { style: "spaceDelimited", explode: false },
    verdict: "sent",
    shows: ["spaceDelimited", "spaceDelimited", "spaceDelimited", "spaceDelimited", "Style.SPACE"],
  },
  {
    keyword: "style",
    value: "pipeDelimited",
    around: list,
    set: { style: "pipeDelimited", explode: false },
    verdict: "sent",
    shows: ["pipeDelimited", "pipeDelimited", "pipeDelimited", "pipeDelimited", "Style.PIPE"],
  },
  {
    keyword: "style",
    value: "deepObject",
    around: map,
    set: { style: "deepObject", explode: true },
    verdict: "sent",
    shows: ["deepObject", "deepObject", "deepObject", "deepObject", "Style.DEEP_OBJECT"],
  },
  {
    keyword: "style",
    value: "simple, label, matrix",
    at: `${operation}/parameters/0`,
    set: { style: "matrix" },
    verdict: "sent",
    shows: "matrix",
  },
  { keyword: "style", value: "form", around: list, set: { style: "form" }, verdict: "same", note: "the default" },
  {
    keyword: "style",
    value: "cookie",
    given: { in: "cookie" },
    set: { style: "cookie" },
    verdict: "ignored",
    note: "cookies are written as `form` says",
  },
  {
    keyword: "explode",
    around: list,
    set: { explode: false },
    verdict: "sent",
    shows: ["explode: false", '"zebra", "zebra", "query")', '"query", "form"', 'Style: "form"', "Style.FORM, false"],
  },
  { keyword: "allowReserved", set: { allowReserved: true }, verdict: "sent", shows: "eserved" },
  {
    keyword: "schema",
    set: { schema: { type: "boolean" } },
    verdict: "typed",
    shows: ["filter?: boolean", "filter: bool", "bool? Filter", "Filter *bool", "filter(boolean"],
  },
  {
    keyword: "content",
    set: { schema: undefined, content: { "application/json": { schema: { type: "object", properties: { zebra: { type: "string" } } } } } },
    verdict: "sent",
    note: "as JSON",
    shows: ["style: json", "application/json", "Json = true", "JSON: true", ".json()"],
  },
  { keyword: "example", given: { required: true }, set: { example: "zebra" }, verdict: "documented", note: "in snippets", shows: "zebra" },
  {
    keyword: "examples",
    given: { required: true },
    set: { examples: { one: { value: "zebra" } } },
    verdict: "documented",
    note: "the first, in snippets",
    shows: "zebra",
  },
]);

export const operating: Group = {
  title: "Operations and parameters",
  about: "Each operation is a method in five languages; none is dropped unless the document says so.",
  rows: [...pathItem, ...operations, ...parameters],
};
