import { answer, components, field, operation, parameter, response, root, thing } from "../base.ts";
import { type Group, rowsOf } from "../row.ts";

const zebra = { type: "object", properties: { stripes: { type: "integer" } } };
const stripes = ["stripes?: ", "stripes: ", "Stripes", "Stripes ", "stripes("] as const;
const named = { schemas: { Thing: { type: "object", properties: { field: { $ref: "#/components/schemas/Zebra" } } }, Zebra: zebra } };

const references = rowsOf("Reference", field, [
  {
    keyword: "$ref",
    value: "#/components/…",
    set: { type: undefined, $ref: "#/components/schemas/Zebra" },
    around: { "/components/schemas": { Zebra: zebra } },
    verdict: "typed",
    shows: "Zebra",
  },
  {
    keyword: "$ref",
    value: "a deep pointer",
    set: { type: undefined, $ref: "#/paths/~1things~1%7Bid%7D/post/parameters/1/schema" },
    around: { [parameter]: { schema: { enum: ["mane", "tail"] } } },
    verdict: "typed",
    shows: "mane",
  },
  {
    keyword: "$ref",
    value: "another local file",
    set: { type: undefined, $ref: "shared.json#/$defs/Zebra" },
    verdict: "typed",
    shows: "Zebra",
  },
  {
    keyword: "$ref",
    value: "https://…",
    set: { type: undefined, $ref: "https://example.com/zebra.json" },
    verdict: "refused",
    reports: ["remote-ref"],
  },
  {
    keyword: "$ref",
    value: "outside the folder",
    set: { type: undefined, $ref: "../zebra.json" },
    verdict: "refused",
    reports: ["ref-outside-folder"],
  },
  {
    keyword: "$ref",
    value: "to nothing",
    set: { type: undefined, $ref: "#/components/schemas/Nobody" },
    verdict: "refused",
    reports: ["unresolved-ref"],
  },
  {
    keyword: "$ref",
    value: "to itself",
    set: { type: undefined, $ref: "#/components/schemas/Thing/properties/field" },
    verdict: "raw JSON",
    reports: ["degraded"],
  },
  {
    keyword: "summary",
    given: { type: undefined, $ref: "#/components/schemas/Zebra" },
    set: { summary: "Striped." },
    around: { "/components/schemas": { Zebra: zebra } },
    verdict: "documented",
    shows: "Striped.",
  },
  {
    keyword: "description",
    given: { type: undefined, $ref: "#/components/schemas/Zebra" },
    set: { description: "Striped." },
    around: { "/components/schemas": { Zebra: zebra } },
    verdict: "documented",
    shows: "Striped.",
  },
]);

const componentRows = rowsOf("Components", components, [
  { keyword: "schemas", set: named, verdict: "typed", shows: "Zebra" },
  {
    keyword: "schemas",
    value: "that nothing uses",
    set: {},
    also: { "/components/schemas": { Zebra: zebra } },
    verdict: "ignored",
    note: "no operation needs it",
  },
  {
    keyword: "responses",
    set: { responses: { Zebra: { description: "Striped.", content: { "application/json": { schema: zebra } } } } },
    also: { "/paths/~1things~1{id}/post/responses": { "200": { $ref: "#/components/responses/Zebra" } } },
    verdict: "typed",
    shows: stripes,
  },
  {
    keyword: "parameters",
    set: { parameters: { Zebra: { name: "stripes", in: "query", schema: { type: "integer" } } } },
    also: {
      [operation]: {
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }, { $ref: "#/components/parameters/Zebra" }],
      },
    },
    verdict: "sent",
    shows: "stripes",
  },
  {
    keyword: "requestBodies",
    set: { requestBodies: { Zebra: { content: { "application/json": { schema: zebra } } } } },
    also: { [operation]: { requestBody: { $ref: "#/components/requestBodies/Zebra" } } },
    verdict: "typed",
    shows: stripes,
  },
  {
    keyword: "headers",
    set: { headers: { Zebra: { description: "How striped.", schema: { type: "string" } } } },
    also: { [response]: { headers: { "X-Zebra": { $ref: "#/components/headers/Zebra" } } } },
    verdict: "ignored",
    except: { python: "documented" },
    note: "see Header",
    shows: "X-Zebra",
  },
  {
    keyword: "examples",
    around: { "/paths/~1things~1{id}/post/requestBody": { required: true } },
    set: { examples: { Zebra: { value: { field: "zebra" } } } },
    also: {
      "/paths/~1things~1{id}/post/requestBody/content/application~1json": { examples: { a: { $ref: "#/components/examples/Zebra" } } },
    },
    verdict: "documented",
    shows: "zebra",
  },
  {
    keyword: "securitySchemes",
    set: { securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Zebra" } } },
    verdict: "sent",
    shows: "X-Zebra",
  },
  {
    keyword: "pathItems",
    set: { pathItems: { Zebra: { get: { operationId: "count-zebras", responses: {} } } } },
    also: { "/paths": { "/zebras": { $ref: "#/components/pathItems/Zebra" } } },
    verdict: "typed",
    shows: "/zebras",
  },
  {
    keyword: "mediaTypes",
    set: { mediaTypes: { Zebra: { schema: zebra } } },
    also: { "/paths/~1things~1{id}/post/responses/200/content": { "application/json": { $ref: "#/components/mediaTypes/Zebra" } } },
    verdict: "typed",
    shows: stripes,
  },
  { keyword: "links", set: { links: { Zebra: { operationId: "send-thing" } } }, verdict: "ignored", note: "see Link" },
  {
    keyword: "callbacks",
    set: { callbacks: { Zebra: { "{$request.body#/field}": { post: { responses: {} } } } } },
    verdict: "ignored",
    note: "see Operation",
  },
]);

const identifiers = rowsOf("Schema", thing, [
  {
    keyword: "$ref",
    at: field,
    set: { type: undefined, $ref: "#/components/schemas/Zebra" },
    around: { "/components/schemas": { Zebra: zebra } },
    verdict: "typed",
    note: "with what stands beside it",
    shows: "Zebra",
  },
  {
    keyword: "$defs",
    set: { $defs: { Zebra: zebra } },
    also: { [field]: { type: undefined, $ref: "#/components/schemas/Thing/$defs/Zebra" } },
    verdict: "typed",
    shows: "Zebra",
  },
  {
    keyword: "definitions",
    set: { definitions: { Zebra: zebra } },
    also: { [field]: { type: undefined, $ref: "#/components/schemas/Thing/definitions/Zebra" } },
    verdict: "typed",
    shows: "Zebra",
  },
  {
    keyword: "$id",
    set: { $id: "zebra.json" },
    also: { [answer]: { schema: { $ref: "zebra.json" } } },
    verdict: "same",
    note: "found by its id as by its place",
  },
  {
    keyword: "$anchor",
    set: { $anchor: "zebra" },
    also: { [answer]: { schema: { $ref: "#zebra" } } },
    verdict: "same",
    note: "found by its anchor as by its place",
  },
  {
    keyword: "$dynamicAnchor",
    set: { $dynamicAnchor: "zebra" },
    also: { [answer]: { schema: { $dynamicRef: "#zebra" } } },
    verdict: "same",
    note: "found by its anchor as by its place",
  },
  {
    keyword: "$dynamicRef",
    at: field,
    set: { type: undefined, $dynamicRef: "#zebra" },
    around: { [thing]: { $dynamicAnchor: "zebra" } },
    verdict: "typed",
    note: "taken for what it names where it stands",
    shows: ['field?: components["schemas"]["Thing"]', "field: Thing", "Thing? Field", "Field *Thing", "Optional<Thing> field()"],
  },
  {
    keyword: "$recursiveRef",
    at: field,
    set: { type: undefined, $recursiveRef: "#" },
    around: { [thing]: { $recursiveAnchor: true } },
    verdict: "typed",
    note: "taken for what it names where it stands",
    shows: ['field?: components["schemas"]["Thing"]', "field: Thing", "Thing? Field", "Field *Thing", "Optional<Thing> field()"],
  },
  { keyword: "$recursiveAnchor", set: { $recursiveAnchor: true }, verdict: "ignored", note: "`$recursiveRef` finds its schema without it" },
  {
    keyword: "$schema",
    set: { $schema: "https://json-schema.org/draft/2020-12/schema" },
    verdict: "ignored",
    note: "all dialects are read as one",
  },
  { keyword: "$vocabulary", set: { $vocabulary: {} }, verdict: "ignored", note: "for meta-schemas" },
  { keyword: "$comment", set: { $comment: "Zebra." }, verdict: "ignored", note: "for the document's authors" },
  { keyword: "id", set: { id: "zebra.json" }, verdict: "ignored", note: "draft 4; use `$id`" },
]);

export const referring: Group = {
  title: "References",
  about: "References are followed where the specification allows one, to the document's own files. Nothing is fetched.",
  rows: [
    ...references,
    ...componentRows,
    ...identifiers,
    ...rowsOf("OpenAPI", root, [{ keyword: "components", set: { components: named }, verdict: "typed", shows: "Zebra" }]),
  ],
};
