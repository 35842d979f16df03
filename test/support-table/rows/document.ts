import { info, operation, root } from "../base.ts";
import { type Group, rowsOf } from "../row.ts";

const everywhere = "also in a README or a manifest";

const rootRows = rowsOf("OpenAPI", root, [
  { keyword: "info", set: { info: { title: "Zebra API", version: "1" } }, verdict: "named", note: "see Info", shows: "Zebra" },
  { keyword: "openapi", value: "3.0.4, 3.1.1", set: { openapi: "3.0.4" }, verdict: "same", note: "3.0 to 3.2 become one dialect first" },
  {
    keyword: "openapi",
    value: "(missing)",
    set: { openapi: undefined },
    verdict: "same",
    note: "what the document holds tells its dialect",
  },
  {
    keyword: "$self",
    set: { $self: "https://example.com/zebra.yaml" },
    also: {
      "/paths/~1things~1{id}/post/responses/200/content/application~1json": {
        schema: { $ref: "https://example.com/zebra.yaml#/components/schemas/Thing" },
      },
    },
    verdict: "same",
    note: "a reference may use it as it may leave it out",
  },
  {
    keyword: "jsonSchemaDialect",
    set: { jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema" },
    verdict: "ignored",
    note: "schemas are read as 2020-12, with what older dialects have beside it",
  },
  {
    keyword: "paths",
    set: { paths: { "/zebras": { get: { operationId: "list-zebras", responses: {} } } } },
    verdict: "typed",
    note: "a method for each operation",
    shows: ["list", "def list(", "ListAsync(", "List(", "list("],
  },
  {
    keyword: "paths",
    value: "(missing)",
    set: { paths: undefined },
    verdict: "refused",
    reports: ["no-operations"],
    note: "unless there are webhooks",
  },
  {
    keyword: "webhooks",
    set: {
      webhooks: {
        "zebra.born": {
          post: {
            requestBody: {
              content: { "application/json": { schema: { type: "object", properties: { stripes: { type: "integer" } } } } },
            },
          },
        },
      },
    },
    verdict: "typed",
    note: "an event's type, and a helper that checks the signature and reads it",
    shows: ["ZebraBornPayload", "ZebraBornPayload", "ZebraBornPayload", "ZebraBornPayload", "ZebraBornPayload"],
  },
  {
    keyword: "tags",
    set: { tags: [{ name: "zebras", description: "Stripes." }] },
    around: inZebras(),
    verdict: "documented",
    shows: "Stripes.",
  },
  {
    keyword: "externalDocs",
    set: { externalDocs: { url: "https://example.com/zebra" } },
    verdict: "ignored",
    note: "an operation's own are linked",
  },
]);

const infoRows = rowsOf("Info", info, [
  {
    keyword: "title",
    set: { title: "Zebra API" },
    verdict: "named",
    note: "the client and the packages, unless the config names them",
    shows: "Zebra",
  },
  { keyword: "version", set: { version: "7.8.9" }, verdict: "documented", shows: "7.8.9", note: "packages have a version of their own" },
  { keyword: "description", set: { description: "Counts stripes." }, verdict: "documented", shows: "Counts stripes." },
  {
    keyword: "summary",
    set: { summary: "Counts stripes." },
    verdict: "documented",
    shows: "Counts stripes.",
    note: "where there is no description",
  },
  {
    keyword: "termsOfService",
    set: { termsOfService: "https://example.com/zebra" },
    verdict: "ignored",
    note: "about the service, not the package",
  },
  { keyword: "contact", set: { contact: { name: "Zebra" } }, verdict: "ignored", note: "about the service, not the package" },
  { keyword: "license", set: { license: { name: "Zebra-1.0" } }, verdict: "ignored", note: "the API's; the packages' is in the config" },
]);

const tagRows = rowsOf("Tag", root, [
  {
    keyword: "name",
    set: { tags: [{ name: "zebras" }] },
    around: inZebras(),
    verdict: "ignored",
    note: "an operation's own `tags` make resources",
  },
  {
    keyword: "summary",
    set: { tags: [{ name: "zebras", summary: "Stripes." }] },
    around: inZebras(),
    verdict: "documented",
    shows: "Stripes.",
  },
  {
    keyword: "description",
    set: { tags: [{ name: "zebras", description: "Stripes." }] },
    around: inZebras(),
    verdict: "documented",
    shows: "Stripes.",
  },
  {
    keyword: "externalDocs",
    set: { tags: [{ name: "zebras", externalDocs: { url: "https://example.com/zebra" } }] },
    around: inZebras(),
    verdict: "ignored",
  },
  {
    keyword: "parent",
    set: { tags: [{ name: "zebras", parent: "animals" }] },
    around: inZebras(),
    verdict: "ignored",
    note: "`x-sdk-group` nests resources",
  },
  { keyword: "kind", set: { tags: [{ name: "zebras", kind: "nav" }] }, around: inZebras(), verdict: "ignored" },
]);

function inZebras() {
  return { "/paths/~1things~1{id}/post": { tags: ["zebras"] } };
}

const about = (of: string, key: string, keywords: readonly string[]) =>
  rowsOf(
    of,
    `${info}/${key}`,
    keywords.map((keyword) => ({
      keyword,
      set: { [keyword]: "zebra" },
      verdict: "ignored" as const,
      note: "about the service, not the package",
    })),
  );

const docsRows = rowsOf("External Documentation", `${operation}/externalDocs`, [
  {
    keyword: "url",
    set: { url: "https://example.com/zebra" },
    verdict: "documented",
    note: "of an operation",
    shows: "https://example.com/zebra",
  },
  {
    keyword: "description",
    given: { url: "https://example.com/zebra" },
    set: { description: "More stripes." },
    verdict: "ignored",
    note: "the address is told",
  },
]);

export const document: Group = {
  title: "Document and dialects",
  about: `What stands at the root of a document; prose is ${everywhere}.`,
  rows: [
    ...rootRows,
    ...infoRows,
    ...about("Contact", "contact", ["name", "url", "email"]),
    ...about("License", "license", ["name", "identifier", "url"]),
    ...tagRows,
    ...docsRows,
  ],
};
