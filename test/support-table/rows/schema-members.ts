import { body, field, thing } from "../base.ts";
import { type Group, rowsOf, type Text } from "../row.ts";

const bag = { properties: undefined };
const numbers: Text = ["[key: string]: number", "dict[str, int]", "long>", "map[string]int64", "Map<String, Long>"];
const lists: Text = ["field?: number[]", "field: list[int]", "IReadOnlyList<long>? Field", "Field []int64", "Optional<List<Long>> field()"];
const list = { type: "array" };

const members = rowsOf("Schema", thing, [
  {
    keyword: "properties",
    set: { properties: { zebra: { type: "string" } } },
    verdict: "typed",
    shows: ["zebra?: string", "zebra: str | None", "string? Zebra", "Zebra *string", "Optional<String> zebra()"],
  },
  {
    keyword: "required",
    set: { required: ["field"] },
    verdict: "typed",
    note: "an answer without it says so when it is read",
    shows: ["field: string", "field: str", "string Field", "Field string", "String field()"],
  },
  {
    keyword: "additionalProperties",
    value: "a schema",
    given: bag,
    set: { additionalProperties: { type: "integer" } },
    verdict: "typed",
    shows: numbers,
  },
  {
    keyword: "additionalProperties",
    value: "true",
    set: { additionalProperties: true },
    verdict: "same",
    note: "unknown members are always kept",
  },
  {
    keyword: "additionalProperties",
    value: "false",
    set: { additionalProperties: false },
    verdict: "ignored",
    note: "what a newer server adds is kept",
  },
  {
    keyword: "unevaluatedProperties",
    given: bag,
    set: { unevaluatedProperties: { type: "integer" } },
    verdict: "typed",
    note: "as `additionalProperties`",
    shows: numbers,
  },
  {
    keyword: "patternProperties",
    value: "with one pattern",
    given: bag,
    set: { patternProperties: { "^z": { type: "integer" } } },
    verdict: "typed",
    note: "a map",
    shows: numbers,
  },
  {
    keyword: "patternProperties",
    value: "with several",
    given: bag,
    set: { patternProperties: { "^z": { type: "integer" }, "^y": { type: "boolean" } } },
    verdict: "typed",
    note: "a map of any of them",
    shows: ["[key: string]: ", "dict[str, ", "IReadOnlyDictionary<string, ", "map[string]", "Map<String, "],
  },
]);

const items = rowsOf("Schema", field, [
  { keyword: "items", given: list, set: { items: { type: "integer" } }, verdict: "typed", shows: lists },
  { keyword: "items", value: "false", given: list, set: { items: false }, verdict: "ignored", note: "a list of any values" },
  {
    keyword: "prefixItems",
    given: list,
    set: { prefixItems: [{ type: "integer" }] },
    verdict: "typed",
    note: "a list of any of its members",
    shows: lists,
  },
  {
    keyword: "additionalItems",
    given: { ...list, items: [{ type: "string" }] },
    set: { additionalItems: { type: "integer" } },
    verdict: "ignored",
  },
  { keyword: "unevaluatedItems", given: { ...list, items: { type: "string" } }, set: { unevaluatedItems: false }, verdict: "ignored" },
]);

const required = { [thing]: { required: ["field"] } };
const snippet = { ...required, [body]: { required: true } };
const link = { url: "https://example.com/zebra" };

const annotations = rowsOf("Schema", field, [
  {
    keyword: "title",
    given: { type: "object", properties: { a: { type: "string" } } },
    set: { title: "Zebra" },
    verdict: "named",
    note: "a type without a name of its own",
    shows: "Zebra",
  },
  { keyword: "description", set: { description: "Its stripes." }, verdict: "documented", shows: "Its stripes." },
  { keyword: "default", set: { default: "zebra" }, verdict: "documented", shows: "zebra", note: "the server fills it in" },
  {
    keyword: "deprecated",
    set: { deprecated: true },
    verdict: "warned",
    except: { python: "documented", csharp: "documented" },
    shows: ["@deprecated", "Deprecated.", "Deprecated:", "Deprecated:", "@Deprecated"],
  },
  {
    keyword: "const",
    around: required,
    set: { const: "zebra" },
    verdict: "typed",
    value: "required",
    note: "filled in, or told",
    except: { csharp: "documented", go: "documented" },
    shows: ['field: "zebra"', '= "zebra"', "Always", "Always", 'set("field", "zebra")'],
  },
  {
    keyword: "readOnly",
    around: required,
    set: { readOnly: true },
    verdict: "typed",
    drops: ["", "", "", "", "default S field(String field)"],
    note: "not demanded of what is sent",
    shows: ["ThingInput", "field: str | None", "string? Field", "Field *string", ""],
  },
  {
    keyword: "writeOnly",
    around: required,
    set: { writeOnly: true },
    verdict: "typed",
    note: "not awaited in answers",
    except: { python: "ignored" },
    shows: ["field?: string", "", "string? Field", "Field *string", "Optional<String> field()"],
  },
  { keyword: "example", around: snippet, set: { example: "zebra" }, verdict: "documented", note: "in snippets", shows: "zebra" },
  {
    keyword: "examples",
    around: snippet,
    set: { examples: ["zebra"] },
    verdict: "documented",
    note: "the first, in snippets",
    shows: "zebra",
  },
  { keyword: "externalDocs", set: { externalDocs: link }, verdict: "ignored" },
  { keyword: "xml", set: { xml: { name: "zebra" } }, verdict: "ignored", note: "see XML" },
]);

export const describing: Group = {
  title: "Schemas: members and annotations",
  about: "What an object or a list holds, and what is said about it.",
  rows: [...members, ...items, ...annotations],
};
