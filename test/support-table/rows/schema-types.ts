import { field, thing } from "../base.ts";
import { type Group, type Row, rowsOf, type Text } from "../row.ts";

/** `field` of a type, as each language declares it. */
const typed = (keyword: string, value: string, set: object, shows: Text, row: Partial<Row> = {}): Omit<Row, "of" | "at"> => ({
  keyword,
  value,
  set: { ...set },
  verdict: "typed",
  shows,
  ...row,
});

const flagged = { given: { type: "boolean" } };

const types = rowsOf("Schema", field, [
  typed(
    "type",
    "string",
    { type: "string" },
    ["field?: string", "field: str", "string? Field", "Field *string", "Optional<String> field"],
    flagged,
  ),
  typed("type", "integer", { type: "integer" }, [
    "field?: (number | bigint)",
    "field: int",
    "long? Field",
    "Field *int64",
    "Optional<Long> field",
  ]),
  typed("type", "number", { type: "number" }, [
    "field?: number",
    "field: float",
    "double? Field",
    "Field *float64",
    "Optional<Double> field",
  ]),
  typed("type", "boolean", { type: "boolean" }, [
    "field?: boolean",
    "field: bool",
    "bool? Field",
    "Field *bool",
    "Optional<Boolean> field",
  ]),
  typed("type", "array", { type: "array", items: { type: "string" } }, [
    "field?: string[]",
    "field: list[str]",
    "List<string>? Field",
    "Field []string",
    "Optional<List<String>> field",
  ]),
  typed("type", "object", { type: "object", properties: { a: { type: "string" } } }, [
    "ThingField",
    "ThingField",
    "ThingField",
    "ThingField",
    "ThingField",
  ]),
  typed("type", "a list with null", { type: ["string", "null"] }, ["field?: string | null", "field: ", "Field", "Field ", "field"]),
  typed("type", "several", { type: ["string", "integer"] }, "ThingField"),
  typed("type", "unknown", { type: "stripe" }, ["unknown", "Any", "JsonNode? Field", "json.RawMessage", "JsonNode"], {
    verdict: "raw JSON",
    reports: ["unknown-type", "degraded"],
  }),
  typed("nullable", "", { nullable: true }, ["field?: string | null", "field: ", "Field", "Field ", "field"]),
  typed("enum", "", { enum: ["mane", "tail"] }, ["mane", "mane", "mane", "mane", "mane"], { note: "new values of an answer are kept" }),
  typed("enum", "numbers", { type: "integer", enum: [3, 7] }, ["3 | 7", "7", "7", "7", "7"]),
  typed("const", "", { const: "zebra" }, "zebra", { note: "filled in where it can be nothing else" }),
  typed(
    "format",
    "int32",
    { type: "integer", format: "int32" },
    ["field?: number", "int", "int? Field", "Field *int32", "Optional<Integer> field"],
    { given: { type: "boolean" } },
  ),
  typed(
    "format",
    "float",
    { type: "number", format: "float" },
    ["field?: number", "float", "float? Field", "Field *float32", "Optional<Float> field"],
    { given: { type: "boolean" } },
  ),
  typed(
    "format",
    "decimal",
    { type: "number", format: "decimal" },
    ["field?: ", "Decimal", "decimal? Field", "Field ", "Optional<BigDecimal> field"],
    { given: { type: "boolean" } },
  ),
  typed("format", "date", { format: "date" }, ["field?: ", "date", "DateOnly? Field", "Field ", "Optional<LocalDate> field"]),
  typed("format", "date-time", { format: "date-time" }, [
    "field?: ",
    "datetime",
    "DateTimeOffset? Field",
    "Field ",
    "Optional<OffsetDateTime> field",
  ]),
  typed("format", "time", { format: "time" }, "ield"),
  typed("format", "duration", { format: "duration" }, "ield"),
  typed("format", "uuid", { format: "uuid" }, "ield"),
  typed("format", "uri", { format: "uri" }, "ield"),
  typed("format", "byte", { format: "byte" }, "ield"),
  typed("format", "binary", { format: "binary" }, "ield"),
  typed("format", "email, any other", { format: "email" }, "", { verdict: "ignored", note: "a string stays a string" }),
  typed("contentEncoding", "base64", { contentEncoding: "base64" }, "ield"),
  typed("contentMediaType", "", { contentMediaType: "image/png" }, "ield"),
  typed("contentSchema", "", { contentSchema: { type: "object" } }, "", {
    given: { contentMediaType: "application/json" },
    verdict: "ignored",
    note: "what stands inside a string stays text",
  }),
]);

const members = rowsOf("Schema", thing, [
  typed("properties", "", { properties: { zebra: { type: "string" } } }, "ebra"),
  typed("required", "", { required: ["field"] }, ["field: string", "field: str", "required string Field", "Field string", "field"]),
  typed("additionalProperties", "a schema", { properties: undefined, additionalProperties: { type: "integer" } }, "nt"),
  typed("additionalProperties", "false", { additionalProperties: false }, "", {
    verdict: "ignored",
    note: "what a newer server adds is kept",
  }),
  typed("additionalProperties", "true", { additionalProperties: true }, "", { verdict: "same", note: "unknown members are always kept" }),
  typed("unevaluatedProperties", "a schema", { properties: undefined, unevaluatedProperties: { type: "integer" } }, "nt", {
    note: "as `additionalProperties`",
  }),
  typed("patternProperties", "one pattern", { properties: undefined, patternProperties: { "^z": { type: "integer" } } }, "nt", {
    note: "a map",
  }),
  typed(
    "patternProperties",
    "several",
    { properties: undefined, patternProperties: { "^z": { type: "integer" }, "^y": { type: "string" } } },
    "nt",
    { note: "a map of anything" },
  ),
]);

const items = rowsOf("Schema", field, [
  typed("items", "", { items: { type: "integer" } }, "nt", { given: { type: "array" } }),
  typed("items", "false", { items: false }, "", { given: { type: "array" }, verdict: "ignored" }),
  typed("prefixItems", "", { prefixItems: [{ type: "integer" }] }, "nt", {
    given: { type: "array" },
    note: "a list of any of its members",
  }),
  typed("additionalItems", "", { additionalItems: { type: "integer" } }, "", {
    given: { type: "array", items: [{ type: "string" }] },
    verdict: "ignored",
  }),
  typed("unevaluatedItems", "", { unevaluatedItems: false }, "", {
    given: { type: "array", items: { type: "string" } },
    verdict: "ignored",
  }),
]);

const says = { title: "", description: "Its stripes." };
const annotations = rowsOf("Schema", field, [
  {
    keyword: "title",
    given: { type: "object", properties: { a: { type: "string" } } },
    set: { title: "Zebra" },
    verdict: "named",
    note: "a type without a name of its own",
    shows: "Zebra",
  },
  { keyword: "description", set: { description: says.description }, verdict: "documented", shows: says.description },
  { keyword: "default", set: { default: "zebra" }, verdict: "documented", shows: "zebra", note: "the server fills it in" },
  {
    keyword: "deprecated",
    set: { deprecated: true },
    verdict: "warned",
    shows: ["@deprecated", "eprecated", "[Obsolete", "Deprecated:", "@Deprecated"],
  },
  { keyword: "readOnly", set: { readOnly: true }, verdict: "typed", note: "no member of what is sent", drops: "ield" },
  { keyword: "writeOnly", set: { writeOnly: true }, verdict: "typed", note: "not awaited in answers" },
  {
    keyword: "example",
    set: { example: "zebra" },
    verdict: "documented",
    note: "in snippets",
    shows: "zebra",
    around: { [thing]: { required: ["field"] }, "/paths/~1things~1{id}/post/requestBody": { required: true } },
  },
  {
    keyword: "examples",
    set: { examples: ["zebra"] },
    verdict: "documented",
    note: "likewise: the first",
    shows: "zebra",
    around: { [thing]: { required: ["field"] }, "/paths/~1things~1{id}/post/requestBody": { required: true } },
  },
  { keyword: "externalDocs", set: { externalDocs: { url: "https://example.com/zebra" } }, verdict: "ignored" },
  { keyword: "xml", set: { xml: { name: "zebra" } }, verdict: "ignored", note: "XML is text" },
]);

export const typing: Group = {
  title: "Schemas: types",
  about: "How `field`, a property that may be missing, is declared.",
  rows: [...types, ...members, ...items, ...annotations],
};
