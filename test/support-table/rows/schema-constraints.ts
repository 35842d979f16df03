import { field } from "../base.ts";
import { type Group, rowsOf } from "../row.ts";

const number = { given: { type: "number" } } as const;
const list = { given: { type: "array", items: { type: "string" } } } as const;
const map = { given: { type: "object", additionalProperties: { type: "string" } } } as const;

export const constraints: Group = {
  title: "Schemas: constraints",
  about: "A client does not refuse what the server may have learnt to accept: constraints are told, in the words shown, and not enforced.",
  rows: rowsOf("Schema", field, [
    { keyword: "minimum", ...number, set: { minimum: 3 }, verdict: "documented", shows: "at least 3" },
    { keyword: "maximum", ...number, set: { maximum: 7 }, verdict: "documented", shows: "at most 7" },
    { keyword: "exclusiveMinimum", ...number, set: { exclusiveMinimum: 3 }, verdict: "documented", shows: "more than 3" },
    { keyword: "exclusiveMaximum", ...number, set: { exclusiveMaximum: 7 }, verdict: "documented", shows: "less than 7" },
    {
      keyword: "exclusiveMinimum",
      value: "true",
      given: { type: "number", minimum: 3 },
      set: { exclusiveMinimum: true },
      verdict: "documented",
      note: "before 3.1",
      shows: "more than 3",
    },
    {
      keyword: "exclusiveMaximum",
      value: "true",
      given: { type: "number", maximum: 7 },
      set: { exclusiveMaximum: true },
      verdict: "documented",
      note: "before 3.1",
      shows: "less than 7",
    },
    { keyword: "multipleOf", ...number, set: { multipleOf: 5 }, verdict: "documented", shows: "a multiple of 5" },
    { keyword: "minLength", set: { minLength: 3 }, verdict: "documented", shows: "at least 3 characters" },
    { keyword: "maxLength", set: { maxLength: 7 }, verdict: "documented", shows: "at most 7 characters" },
    { keyword: "pattern", set: { pattern: "^z" }, verdict: "documented", shows: "matches ^z" },
    { keyword: "minItems", ...list, set: { minItems: 3 }, verdict: "documented", shows: "at least 3 items" },
    { keyword: "maxItems", ...list, set: { maxItems: 7 }, verdict: "documented", shows: "at most 7 items" },
    { keyword: "uniqueItems", ...list, set: { uniqueItems: true }, verdict: "documented", shows: "no item twice" },
    { keyword: "contains", ...list, set: { contains: { const: "a" } }, verdict: "ignored", note: "asserts, and makes no type" },
    { keyword: "minContains", ...list, set: { minContains: 2 }, verdict: "ignored", note: "asserts, and makes no type" },
    { keyword: "maxContains", ...list, set: { maxContains: 2 }, verdict: "ignored", note: "asserts, and makes no type" },
    { keyword: "minProperties", ...map, set: { minProperties: 3 }, verdict: "documented", shows: "at least 3 entries" },
    { keyword: "maxProperties", ...map, set: { maxProperties: 7 }, verdict: "documented", shows: "at most 7 entries" },
    { keyword: "propertyNames", ...map, set: { propertyNames: { pattern: "^z" } }, verdict: "ignored", note: "keys of a map are strings" },
  ]),
};
