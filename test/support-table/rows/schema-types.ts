import { field } from "../base.ts";
import { type Group, type Row, rowsOf, type Text } from "../row.ts";

type Short = Omit<Row, "of" | "at">;

/** What `field` of a type is in each language, where it may be missing. */
const typed = (keyword: string, value: string, set: object, shows: Text, row: Partial<Row> = {}): Short => ({
  keyword,
  value,
  set: { ...set },
  verdict: "typed",
  shows,
  ...row,
});

/** `field` declared: `field?: T`, `field: T | None`, `T? Field`, `Field *T`, `Optional<T> field()`. */
const declared = (typescript: string, python: string, csharp: string, go: string, java: string): Text => [
  `field?: ${typescript}`,
  `field: ${python}`,
  `${csharp}? Field`,
  `Field ${go}`,
  `Optional<${java}> field()`,
];

const model = declared('components["schemas"]["ThingField"]', "ThingField", "ThingField", "*ThingField", "ThingField");
const named = declared('components["schemas"]["ThingField"]', "ThingField", "ThingField", "ThingField", "ThingField");
const nullable = ["field?: (string | null)", "__nullable__", 'Set("field"', "Field nullable.Nullable[string]", 'set("field"'] as const;
const flagged = { given: { type: "boolean" } };
const bytes = declared("", "_types.Bytes", "ReadOnlyMemory<byte>", "[]byte", "byte[]");
const text = { verdict: "ignored", note: "a string stays a string" } as const;
const untyped = { except: { typescript: "ignored" }, note: "a string stays a string in TypeScript" } as const;

const types = [
  typed("type", "string", { type: "string" }, declared("string", "str", "string", "*string", "String"), flagged),
  typed("type", "integer", { type: "integer" }, declared("number", "int", "long", "*int64", "Long")),
  typed("type", "number", { type: "number" }, declared("number", "float", "double", "*float64", "Double")),
  typed("type", "boolean", { type: "boolean" }, declared("boolean", "bool", "bool", "*bool", "Boolean")),
  typed(
    "type",
    "array",
    { type: "array", items: { type: "string" } },
    declared("string[]", "list[str]", "IReadOnlyList<string>", "[]string", "List<String>"),
  ),
  typed("type", "object", { type: "object", properties: { a: { type: "string" } } }, model),
  typed("type", "string, null", { type: ["string", "null"] }, nullable),
  typed("type", "string, integer", { type: ["string", "integer"] }, named, { note: "a union" }),
  typed("type", "stripe", { type: "stripe" }, declared("unknown", "Any", "JsonNode", "json.RawMessage", "JsonNode"), {
    verdict: "raw JSON",
    reports: ["unknown-type", "degraded"],
  }),
  typed("nullable", "", { nullable: true }, nullable, { note: "in every version" }),
  typed("enum", "", { enum: ["mane", "tail"] }, named, { note: "a value that is new to an answer is kept" }),
  typed(
    "enum",
    "of numbers",
    { type: "integer", enum: [3, 7] },
    declared('components["schemas"]["ThingField"]', "ThingField", "ThingField", "*ThingField", "ThingField"),
  ),
  typed("const", "", { const: "zebra" }, ['field?: "zebra"', "", "", "", ""], {
    verdict: "ignored",
    except: { typescript: "typed", csharp: "documented", go: "documented" },
    note: "where it may be missing",
  }),
];

const formats = [
  typed("format", "int32", { type: "integer", format: "int32" }, declared("number", "int", "int", "*int32", "Integer"), flagged),
  typed("format", "int64", { type: "integer", format: "int64" }, declared("number", "int", "long", "*int64", "Long"), {
    ...flagged,
    note: "a `bigint` beyond 2⁵³ in TypeScript",
  }),
  typed("format", "float", { type: "number", format: "float" }, declared("number", "float", "float", "*float32", "Double"), flagged),
  typed("format", "double", { type: "number", format: "double" }, declared("number", "float", "double", "*float64", "Double"), flagged),
  typed(
    "format",
    "decimal",
    { type: "number", format: "decimal" },
    declared("number", "_types.Decimal", "decimal", "types.Decimal", "BigDecimal"),
    flagged,
  ),
  typed("format", "date", { format: "date" }, declared("", "_types.Date", "DateOnly", "*types.Date", "LocalDate"), untyped),
  typed(
    "format",
    "date-time",
    { format: "date-time" },
    declared("", "_types.DateTime", "Timestamp", "*types.DateTime", "OffsetDateTime"),
    untyped,
  ),
  typed("format", "byte", { format: "byte" }, bytes, untyped),
  ...["time", "duration", "uuid", "uri", "email", "password"].map((format) => typed("format", format, { format }, "", text)),
  typed("format", "binary", { format: "binary" }, "", {
    verdict: "ignored",
    note: "inside JSON there are no bytes; a body or a part is a stream",
  }),
  typed("contentEncoding", "base64", { contentEncoding: "base64" }, bytes, { ...untyped, note: "as `format: byte`" }),
  typed("contentMediaType", "", { contentMediaType: "image/png" }, "", { verdict: "ignored", note: "as `format: binary`" }),
  typed("contentSchema", "", { contentSchema: { type: "object" } }, "", {
    given: { contentMediaType: "application/json" },
    verdict: "ignored",
    note: "what stands inside a string stays text",
  }),
];

export const typing: Group = {
  title: "Schemas: types",
  about: "How `field`, a property that may be missing, is declared.",
  rows: rowsOf("Schema", field, [...types, ...formats]),
};
