import { field, item, operation, parameter, responses, root } from "../base.ts";
import { type Group, type Row, rowsOf } from "../row.ts";

const method = ["paintStripes", "paint_stripes", "PaintStripesAsync", "PaintStripes", "paintStripes"] as const;
const extension = (keyword: string, value: unknown, row: Partial<Row> & Pick<Row, "verdict">): Omit<Row, "of" | "at"> => ({
  keyword,
  set: { [keyword]: value },
  ...row,
});
const same = (keyword: string, value: unknown, as: string, row: Partial<Row> & Pick<Row, "verdict">) =>
  extension(keyword, value, { note: `as \`${as}\``, ...row });

const hair = { enum: ["mane", "tail"] };
/** An enum of these languages is a union of texts: its members have no names. */
const unnamed = { typescript: "ignored", python: "ignored" } as const;
const wisps = ["", "", "Wisp", "Wisp", "WISP"] as const;

const naming = [
  ...rowsOf("Extension", operation, [
    extension("x-sdk-name", "paint-stripes", { verdict: "named", note: "of an operation, a parameter, a schema", shows: method }),
    same("x-speakeasy-name-override", "paint-stripes", "x-sdk-name", { verdict: "named", shows: method }),
    extension("x-sdk-group", "zebras.stripes", {
      verdict: "named",
      note: "dotted: resources in resources",
      shows: ["readonly stripes", "self.stripes", "StripesResource Stripes", "Stripes *StripesResource", "StripesResource stripes()"],
    }),
    same("x-speakeasy-group", "zebras", "x-sdk-group", {
      verdict: "named",
      shows: ["readonly zebras", "def zebras(self)", "ZebrasResource Zebras", "Zebras *ZebrasResource", "ZebrasResource zebras()"],
    }),
    extension("x-sdk-aliases", ["zebras.paint-stripes"], { verdict: "named", note: "further names, all deprecated", shows: method }),
    extension("x-sdk-usage-example", true, {
      verdict: "documented",
      note: "shown first in the README",
      around: {
        [`${item}/get`]: {
          operationId: "count-stripes",
          responses: {},
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        },
      },
    }),
    same("x-speakeasy-usage-example", true, "x-sdk-usage-example", {
      verdict: "documented",
      around: {
        [`${item}/get`]: {
          operationId: "count-stripes",
          responses: {},
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        },
      },
    }),
    extension("x-sdk-deprecation-message", "No more stripes.", {
      given: { deprecated: true },
      verdict: "warned",
      shows: "No more stripes",
    }),
    same("x-speakeasy-deprecation-message", "No more stripes.", "x-sdk-deprecation-message", {
      given: { deprecated: true },
      verdict: "warned",
      shows: "No more stripes",
    }),
    extension("x-sdk-deprecation-replacement", "count-stripes", {
      given: { deprecated: true },
      around: { "/paths": { "/stripes": { get: { operationId: "count-stripes", responses: {} } } } },
      verdict: "warned",
      note: "by its operationId",
    }),
    same("x-speakeasy-deprecation-replacement", "count-stripes", "x-sdk-deprecation-replacement", {
      given: { deprecated: true },
      around: { "/paths": { "/stripes": { get: { operationId: "count-stripes", responses: {} } } } },
      verdict: "warned",
    }),
  ]),
  ...rowsOf("Extension", field, [
    extension("x-enum-varnames", ["HAIR", "WISP"], {
      given: hair,
      verdict: "named",
      except: unnamed,
      note: "what the members are called",
      shows: wisps,
    }),
    ...["x-enum-names", "x-enumNames"].map((name) =>
      same(name, ["HAIR", "WISP"], "x-enum-varnames", { given: hair, verdict: "named", except: unnamed, shows: wisps }),
    ),
    ...["x-enum-descriptions", "x-enumDescriptions"].map((name) =>
      extension(name, ["Of the neck.", "Of the end."], {
        given: hair,
        verdict: "documented",
        except: { typescript: "ignored" },
        shows: "Of the neck.",
      }),
    ),
    extension(
      "x-ms-enum",
      { name: "ZebraHair" },
      { given: hair, verdict: "named", note: "the type's name and its members'", shows: "ZebraHair" },
    ),
    extension("x-sdk-open-enum", false, {
      given: hair,
      verdict: "typed",
      note: "an unlisted value is an error of the caller's checker",
      except: { csharp: "documented", go: "documented", java: "ignored" },
    }),
  ]),
];

const behaving = [
  ...rowsOf("Extension", operation, [
    extension("x-sdk-ignore", true, {
      around: { "/paths": { "/zebras": { get: { operationId: "list-zebras", responses: {} } } } },
      verdict: "left out",
      note: "listed as `ignored` in the report",
    }),
    same("x-speakeasy-ignore", true, "x-sdk-ignore", {
      around: { "/paths": { "/zebras": { get: { operationId: "list-zebras", responses: {} } } } },
      verdict: "left out",
    }),
    extension(
      "x-sdk-retries",
      { statusCodes: ["409"] },
      { verdict: "sent", note: "statuses that are tried again beside the usual ones; at the root for all", shows: "409" },
    ),
    same("x-speakeasy-retries", { statusCodes: ["409"] }, "x-sdk-retries", { verdict: "sent", shows: "409" }),
    extension("x-sdk-idempotency", "X-Once", { verdict: "sent", note: "a key that stays the same over retries", shows: "X-Once" }),
    extension(
      "x-sdk-paging",
      { style: "cursor", parameter: "filter", items: "list", next: "next" },
      {
        around: listed(),
        verdict: "typed",
        note: "an iterator over all pages; usual shapes are known without it",
        shows: ["cursor", "_paging.Cursor", 'new Pager("cursor"', 'style: "cursor"', "Paging.cursor("],
      },
    ),
  ]),
  ...rowsOf("Extension", root, [
    extension(
      "x-codat-speakeasy-pagination",
      { outputs: { results: "horses" } },
      { around: { [`${item}/get`]: pagedGet() }, verdict: "typed", note: "which list is paged" },
    ),
    extension(
      "x-webhooks",
      {
        zebra: {
          post: {
            requestBody: { content: { "application/json": { schema: { type: "object", properties: { stripes: { type: "integer" } } } } } },
          },
        },
      },
      { verdict: "typed", note: "as `webhooks`", shows: "ZebraPayload" },
    ),
  ]),
  ...rowsOf("Extension", root, [
    extension(
      "x-sdk-webhooks",
      { event: "what" },
      { around: { [root]: { webhooks: hooks() } }, verdict: "typed", note: "where a payload says which event it is", shows: "what" },
    ),
  ]),
  ...rowsOf("Extension", "/components/securitySchemes/zebra", [
    extension(
      "x-sdk-auth",
      { variable: "ZEBRA_KEY" },
      { around: keyed(), verdict: "sent", note: "environment variable, option's name, `format: basic`", shows: "ZEBRA_KEY" },
    ),
    extension("x-speakeasy-example", "Basic stripes", { around: keyed(), verdict: "sent", note: "that it is `Basic` and a key" }),
  ]),
  ...rowsOf("Extension", field, [
    extension("x-nullable", true, { verdict: "typed", note: "as `nullable`" }),
    extension("x-speakeasy-type-override", "any", {
      verdict: "typed",
      note: "any value",
      shows: ["unknown", "Any", "JsonNode", "json.RawMessage", "JsonNode"],
    }),
    { keyword: "x-…", set: { "x-zebra": true }, verdict: "ignored", note: "any other" },
  ]),
];

function pagedGet() {
  const schema = {
    type: "object",
    properties: { zebras: { type: "array", items: { type: "string" } }, horses: { type: "array", items: { type: "string" } } },
  };
  const parameters = ["page", "pageSize"].map((name) => ({ name, in: "query", schema: { type: "integer" } }));
  return {
    operationId: "list-things",
    parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }, ...parameters],
    responses: { "200": { description: "", content: { "application/json": { schema } } } },
  };
}

function listed() {
  const schema = { type: "object", properties: { next: { type: "string" }, list: { type: "array", items: { type: "string" } } } };
  return { [responses]: { "200": { description: "", content: { "application/json": { schema } } } }, [parameter]: {} };
}

function hooks() {
  const schema = (name: string) => ({ type: "object", properties: { what: { type: "string" }, [name]: { type: "string" } } });
  const post = (name: string) => ({ post: { requestBody: { content: { "application/json": { schema: schema(name) } } } } });
  return { born: post("mother"), moved: post("place") };
}

function keyed() {
  return {
    [root]: { security: [{ zebra: [] }] },
    "/components": { securitySchemes: { zebra: { type: "apiKey", in: "header", name: "Authorization" } } },
  };
}

export const extensions: Group = {
  title: "Extensions",
  about: "`x-sdk-…` are ours; each can be put there by an overlay. What other generators read is read as well.",
  rows: [...naming, ...behaving],
};
