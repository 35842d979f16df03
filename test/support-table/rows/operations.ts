import { item, operation, root } from "../base.ts";
import { type Group, type Row, rowsOf } from "../row.ts";
import { parameters } from "./parameters.ts";

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

export const operating: Group = {
  title: "Operations and parameters",
  about: "Each operation is a method in five languages; none is dropped unless the document says so.",
  rows: [...pathItem, ...operations, ...parameters],
};
