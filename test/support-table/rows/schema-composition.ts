import { answer, field, thing } from "../base.ts";
import { type Group, type Members, rowsOf } from "../row.ts";

const cat = { type: "object", required: ["kind", "lives"], properties: { kind: { type: "string" }, lives: { type: "integer" } } };
const dog = { type: "object", required: ["kind", "tricks"], properties: { kind: { type: "string" }, tricks: { type: "string" } } };
const pets = { "/components/schemas": { Cat: cat, Dog: dog } };
const either = [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }];
const variants = [
  'ThingField: components["schemas"]["Cat"] | components["schemas"]["Dog"]',
  "ThingField: TypeAlias",
  "class ThingField : Union",
  "type ThingField struct",
  "class ThingField extends Union",
] as const;

/** Out of a literal: an object with `then` looks like a promise to a linter. */
const conditional = JSON.parse('{"then":{"minLength":3}}') as Members;

const composing = rowsOf("Schema", field, [
  {
    keyword: "allOf",
    at: thing,
    set: { allOf: [{ $ref: "#/components/schemas/Cat" }] },
    around: pets,
    verdict: "typed",
    note: "one type with the members of all",
    shows: "ives",
  },
  {
    keyword: "allOf",
    value: "of one reference and prose",
    around: pets,
    set: { type: undefined, allOf: [{ $ref: "#/components/schemas/Cat" }, { description: "Purrs." }] },
    verdict: "typed",
    note: "the type referred to",
    shows: "Cat",
  },
  {
    keyword: "oneOf",
    around: pets,
    set: { type: undefined, oneOf: either },
    verdict: "typed",
    note: "a union that keeps what it does not know; told apart by what is required",
    shows: variants,
  },
  {
    keyword: "oneOf",
    value: "with null",
    around: pets,
    set: { type: undefined, oneOf: [{ $ref: "#/components/schemas/Cat" }, { type: "null" }] },
    verdict: "typed",
    note: "nullable, and no union",
    shows: "Cat",
  },
  {
    keyword: "oneOf",
    value: "of constants",
    set: { oneOf: [{ const: "mane" }, { const: "tail" }] },
    verdict: "typed",
    note: "an enum",
    shows: "mane",
  },
  { keyword: "anyOf", around: pets, set: { type: undefined, anyOf: either }, verdict: "typed", note: "as `oneOf`", shows: variants },
  {
    keyword: "discriminator",
    around: { ...pets, [field]: { type: undefined, oneOf: either } },
    set: { discriminator: { propertyName: "kind" } },
    verdict: "typed",
    note: "a union told apart by that property",
    shows: "kind",
  },
  { keyword: "not", set: { not: { const: "zebra" } }, verdict: "ignored", note: "asserts, and makes no type" },
  { keyword: "if", set: { if: { const: "zebra" } }, verdict: "ignored", note: "asserts, and makes no type" },
  {
    keyword: "then",
    given: { if: { const: "zebra" } },
    set: conditional,
    verdict: "ignored",
    note: "asserts, and makes no type",
  },
  {
    keyword: "else",
    given: { if: { const: "zebra" } },
    set: { else: { minLength: 3 } },
    verdict: "ignored",
    note: "asserts, and makes no type",
  },
  {
    keyword: "dependentRequired",
    at: thing,
    set: { dependentRequired: { field: ["other"] } },
    verdict: "ignored",
    note: "asserts, and makes no type",
  },
  {
    keyword: "dependentSchemas",
    at: thing,
    set: { dependentSchemas: { field: { required: ["other"] } } },
    verdict: "ignored",
    note: "asserts, and makes no type",
  },
  {
    keyword: "dependencies",
    at: thing,
    set: { dependencies: { field: ["other"] } },
    verdict: "ignored",
    note: "draft 7's word for the two above",
  },
]);

const union = { ...pets, [field]: { type: undefined, oneOf: either } };
const discriminating = rowsOf("Discriminator", field, [
  { keyword: "propertyName", around: union, set: { discriminator: { propertyName: "kind" } }, verdict: "typed", shows: "kind" },
  {
    keyword: "mapping",
    around: union,
    given: { discriminator: { propertyName: "kind" } },
    set: { discriminator: { propertyName: "kind", mapping: { zebra: "#/components/schemas/Cat" } } },
    verdict: "typed",
    shows: "zebra",
  },
  {
    keyword: "defaultMapping",
    around: union,
    given: { discriminator: { propertyName: "kind" } },
    set: { discriminator: { propertyName: "kind", defaultMapping: "#/components/schemas/Cat" } },
    verdict: "ignored",
    note: "a value nobody knows is kept as it came",
  },
]);

const booleans = rowsOf("Schema", answer, [
  {
    keyword: "(boolean)",
    value: "true",
    set: { schema: true },
    verdict: "typed",
    note: "any value",
    shows: ["unknown", "Any", "JsonNode", "json.RawMessage", "JsonNode"],
  },
]);

export const composition: Group = {
  title: "Schemas: composition",
  about:
    "All languages use one algorithm for unions: discriminator, constants, the kind of JSON, the keys that are there; and keep what fits nothing.",
  rows: [...composing, ...discriminating, ...booleans],
};
