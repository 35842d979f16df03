import { operation, parameter } from "../base.ts";
import { type Members, swaggerRows } from "../row.ts";

const list = { type: "array", items: { type: "string" } };
const file = { in: "formData", type: "file", name: "zebra" };
const number = { type: "integer" };

/** What is told of a parameter, and in which words. */
const described = (
  [
    ["description", {}, "Its stripes.", "its stripes"],
    ["maximum", number, 7, "at most 7"],
    ["minimum", number, 3, "at least 3"],
    ["exclusiveMaximum", { ...number, maximum: 7 }, true, "less than 7"],
    ["exclusiveMinimum", { ...number, minimum: 3 }, true, "more than 3"],
    ["multipleOf", number, 5, "a multiple of 5"],
    ["maxLength", {}, 7, "at most 7 characters"],
    ["minLength", {}, 3, "at least 3 characters"],
    ["pattern", {}, "^z", "matches ^z"],
    ["maxItems", list, 7, "at most 7 items"],
    ["minItems", list, 3, "at least 3 items"],
    ["uniqueItems", list, true, "no item twice"],
  ] as readonly (readonly [keyword: string, given: Members, value: unknown, shows: string])[]
).map(([keyword, given, value, shows]) => ({ keyword, given, set: { [keyword]: value }, verdict: "documented" as const, shows }));

export const swaggerParameters = swaggerRows("Swagger Parameter", parameter, [
  { keyword: "name", set: { name: "zebra" }, verdict: "sent", shows: "zebra" },
  {
    keyword: "required",
    set: { required: true },
    verdict: "typed",
    shows: ["filter: string", "filter: str", "required string Filter", "Filter string", ".required()"],
  },
  { keyword: "allowEmptyValue", set: { allowEmptyValue: true }, verdict: "ignored", note: "an empty text can always be sent" },
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
  ...described,
]);
