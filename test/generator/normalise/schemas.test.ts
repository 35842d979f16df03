import { expect, test } from "vitest";
import { built, modelText, schemas } from "../../support/built.ts";

/** What the document says of `Root`, and what the model has. */
const cases: readonly (readonly [name: string, given: string, want: string])[] = [
  [
    "works as documented",
    "Root: { type: object, required: [id], properties: { id: { type: string }, count: { type: integer, format: int32 } } }",
    "object id:string, count?:int32",
  ],
  [
    "nullable of 3.0 is honoured in 3.1",
    "Root: { type: object, properties: { a: { type: string, nullable: true } } }",
    "object a?:string?",
  ],
  ["a type list with null is nullable", 'Root: { type: object, properties: { a: { type: [integer, "null"] } } }', "object a?:int64?"],
  [
    "oneOf with null is nullable",
    'Root: { type: object, properties: { a: { oneOf: [{ type: string }, { type: "null" }] } } }',
    "object a?:string?",
  ],
  [
    "a reference with nullable beside it is nullable there",
    "Root: { type: object, properties: { a: { $ref: '#/components/schemas/B', nullable: true }, b: { $ref: '#/components/schemas/B' } } }\nB: { type: object, properties: { x: {} } }",
    "object a?:B?, b?:B",
  ],
  [
    "allOf of a reference and a description is the reference",
    "Root: { type: object, properties: { a: { allOf: [{ $ref: '#/components/schemas/B' }, { description: the b }] } } }\nB: { type: object, properties: { x: {} } }",
    "object a?:B",
  ],
  [
    "allOf adds properties up, and what they require",
    "Root: { allOf: [{ $ref: '#/components/schemas/B' }, { type: object, required: [x, y], properties: { y: { type: string } } }] }\nB: { type: object, properties: { x: { type: boolean } } }",
    "object x:boolean, y:string",
  ],
  [
    "allOf around a string stays a string",
    "Root: { type: object, properties: { at: { allOf: [{ $ref: '#/components/schemas/When' }, { description: when }] } } }\nWhen: { type: string }",
    "object at?:string",
  ],
  [
    "a property that two members describe must satisfy both",
    "Root: { allOf: [{ type: object, properties: { a: { type: string } } }, { type: object, properties: { a: { enum: [x, y] } } }] }",
    "object a?:A",
  ],
  [
    "properties called like keywords are only properties",
    "Root: { type: object, properties: { properties: { type: object, properties: { type: { type: string } } }, required: { type: boolean }, type: { type: string }, $ref: { type: string }, enum: { type: array, items: { type: string } } } }",
    "object properties?:RootProperties, required?:boolean, type?:string, $ref?:string, enum?:[string]",
  ],
  [
    "a pointer into another schema's definitions is a type of its own",
    "Root: { type: object, properties: { a: { $ref: '#/components/schemas/B/definitions/inner' } } }\nB: { type: object, definitions: { inner: { type: object, properties: { x: { type: string } } } } }",
    "object a?:Inner",
  ],
  [
    "a type may hold itself",
    "Root: { type: object, properties: { next: { $ref: '#/components/schemas/Root' }, all: { type: array, items: { $ref: '#/components/schemas/Root' } } } }",
    "object next?:Root, all?:[Root]",
  ],
  [
    "an inline schema that leads back to itself is a type",
    "Root: { type: object, properties: { tree: { allOf: [{ $ref: '#/components/schemas/Root' }, { type: object, properties: { leaf: { type: boolean } } }] } } }",
    "object tree?:Tree",
  ],
  [
    "an object without properties is free JSON",
    "Root: { type: object, properties: { free: { type: object }, map: { type: object, additionalProperties: { type: integer } } } }",
    "object free?:{any}, map?:{int64}",
  ],
  [
    "a schema that says nothing is any JSON",
    "Root: { type: object, properties: { a: {}, b: true, c: { description: something } } }",
    "object a?:any, b?:any, c?:any",
  ],
  [
    "a tuple is a list of any of its members",
    "Root: { type: object, properties: { a: { type: array, prefixItems: [{ type: integer }, { type: number }] } } }",
    "object a?:[double]",
  ],
  [
    "formats nobody knows say nothing",
    "Root: { type: object, properties: { a: { type: string, format: 'ISO3166 Alpha-3' }, b: { type: number, format: decimal }, c: { type: string, format: date } } }",
    "object a?:string, b?:decimal, c?:date",
  ],
  [
    "a misspelt type is understood",
    "Root: { type: object, properties: { a: { type: int }, b: { type: datetime }, c: { type: Boolean } } }",
    "object a?:int64, b?:date-time, c?:boolean",
  ],
  [
    "an enum beside a plain string is the open enum",
    "Root: { type: object, properties: { a: { anyOf: [{ type: string }, { type: string, enum: [x, y] }] } } }",
    "object a?:A",
  ],
  ["oneOf of constants is an enum", "Root: { oneOf: [{ const: a, title: First }, { const: b }] }", 'enum "a", "b"'],
  ["unquoted values under type string are strings", "Root: { type: string, enum: [1, yes, 2.5] }", 'enum "1", "yes", "2.5"'],
  [
    "a discriminator's mapping names the variants' tags",
    "Root: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }], discriminator: { propertyName: kind, mapping: { puppy: '#/components/schemas/Dog' } } }\nCat: { type: object, properties: { kind: { type: string } } }\nDog: { type: object, properties: { kind: { type: string }, x: {} } }",
    "union kind Cat<Cat>, Dog<puppy>",
  ],
  [
    "a constant in each variant is a discriminator though nobody says so",
    "Root: { oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }\nCat: { type: object, properties: { kind: { const: cat } } }\nDog: { type: object, properties: { kind: { enum: [dog] } } }",
    "union kind Cat<cat>, Dog<dog>",
  ],
  [
    "properties beside oneOf belong to every variant",
    "Root: { type: object, properties: { id: { type: string } }, oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }\nCat: { type: object, properties: { id: { type: string }, a: {} } }\nDog: { type: object, properties: { id: { type: string }, b: {} } }",
    "union - Cat<>, Dog<>",
  ],
  [
    "variants that only demand keys are no variants",
    "Root: { type: object, properties: { a: { type: string }, b: { type: string } }, anyOf: [{ required: [a] }, { required: [b] }] }",
    "object a?:string, b?:string",
  ],
  [
    "a parent that lists its children does not make each child that union",
    "Root: { type: object, properties: { pet: { $ref: '#/components/schemas/Pet' } } }\nPet: { type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind }, oneOf: [{ $ref: '#/components/schemas/Cat' }, { $ref: '#/components/schemas/Dog' }] }\nCat: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { lives: { type: integer } } }] }\nDog: { allOf: [{ $ref: '#/components/schemas/Pet' }, { properties: { name: { type: string } } }] }",
    "object pet?:Pet",
  ],
];

test.each(cases)("%s", async (_, given, want) => {
  const { sdk } = await schemas(given);
  expect(modelText(sdk, "Root")).toBe(want);
});

test("a reference to nothing is told at its place, and the rest goes on", async () => {
  const { sdk, told } = await schemas(
    "Root:\n  type: object\n  properties:\n    a:\n      $ref: '#/components/schemas/Nothing'\n    b: { type: string }",
  );
  expect(modelText(sdk, "Root")).toBe("object a?:any, b?:string");
  expect(told).toEqual(["unresolved-ref 11:11"]);
});

test("references are followed only where the specification allows them", async () => {
  const { told } = await schemas(
    "Root:\n  type: object\n  example: { $ref: '#/nothing' }\n  default: { $ref: 'https://example.com' }\n  x-data: { $ref: '#/nothing' }\n  properties: { a: { enum: [{ $ref: '#/nothing' }] } }",
  );
  expect(told).toEqual([]);
});

test("a place that loses its type is told and counted", async () => {
  const { degraded } = await schemas(
    "Root: { type: object, properties: { a: { $ref: '#/components/schemas/A' } } }\nA: { $ref: '#/components/schemas/B' }\nB: { $ref: '#/components/schemas/A' }",
  );
  expect(degraded).toEqual(["a type that is only itself"]);
});

test("properties by several patterns are a map of any of them", async () => {
  const { sdk } = await schemas(
    `Root: { type: object, properties: { a: { type: object, patternProperties: { "^x-": { type: integer }, "^y-": { type: integer } } }, b: { type: object, patternProperties: { "^x-": { type: integer }, "^y-": { type: boolean } } } } }`,
  );
  expect(modelText(sdk, "Root")).toBe("object a?:{int64}, b?:{RootBValue}");
  expect(modelText(sdk, "RootBValue")).toBe("union - int64<>, boolean<>");
});

test("a reference to itself is a place without a type too", async () => {
  const { degraded } = await schemas("Root: { type: object, properties: { a: { $ref: '#/components/schemas/Root/properties/a' } } }");
  expect(degraded).toEqual(["a type that is only itself"]);
});

test.each(["b.json", "https://example.com/b.json"])("what the document calls %s is neither a file nor fetched", async (id) => {
  const { sdk, told } = await schemas(
    `Root: { type: object, properties: { a: { $ref: "${id}" }, b: { $ref: "${id}#/$defs/C" } } }\nB: { $id: "${id}", type: boolean, $defs: { C: { type: string } } }`,
  );
  expect(told).toEqual([]);
  expect(modelText(sdk, "Root")).toBe("object a?:boolean, b?:string");
});

test.each([
  ["{ type: number, minimum: 1, exclusiveMinimum: true }", "more than 1"],
  ["{ type: number, maximum: 9, exclusiveMaximum: false }", "at most 9"],
  ["{ type: array, uniqueItems: true, items: {} }", "no item twice"],
  ["{ type: array, minItems: 0, maxItems: 3, items: {} }", "at most 3 items"], // no list has fewer than none
  ["{ type: integer, minimum: 0 }", "at least 0"],
])("%s is told as %s", async (given, want) => {
  const { sdk } = await schemas(`Root: { type: object, properties: { a: ${given} } }`);
  const [model] = sdk.models;
  expect(model?.kind === "object" && model.properties[0]?.constraints).toEqual([want]);
});

test("examples are found behind references, and one that is nowhere is passed over", async () => {
  const { sdk, told } = await built(`openapi: 3.2.0
info: { title: Test, version: "1" }
paths:
  /a:
    get:
      parameters:
        - name: q
          in: query
          required: true
          schema: { type: string }
          examples: { none: { $ref: "#/components/examples/Nowhere" }, one: { $ref: "#/components/examples/One" } }
      operationId: a
      responses: {}
components: { examples: { One: { dataValue: zebra } } }`);
  expect(told).toEqual([]);
  expect(sdk.operations[0]?.example.parameters).toEqual({ "query:q": "zebra" });
});
