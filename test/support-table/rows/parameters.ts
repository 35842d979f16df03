import { operation, parameter } from "../base.ts";
import { type Row, rowsOf } from "../row.ts";

const query = { [parameter]: { name: "zebra", in: "query" } };
const list = { ...query, [`${parameter}/schema`]: { type: "array", items: { type: "string" } } };
const map = { ...query, [`${parameter}/schema`]: { type: "object", properties: { a: { type: "string" } } } };
const at = (name: string): Omit<Row, "of" | "at"> => ({ keyword: "in", value: name, set: { in: name }, verdict: "sent", shows: name });

export const parameters = rowsOf("Parameter", parameter, [
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
