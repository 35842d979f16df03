import { expect, test } from "vitest";
import { modelText, schemas } from "../../support/built.ts";

test("a map that holds itself by way of a union is a map", async () => {
  const { sdk, degraded } = await schemas(`
Root: { type: object, properties: { all: { $ref: "#/components/schemas/Results" } } }
Results: { type: object, additionalProperties: { $ref: "#/components/schemas/Result" } }
Result: { oneOf: [{ type: string }, { $ref: "#/components/schemas/Results" }] }
`);
  expect(degraded).toEqual([]);
  expect(modelText(sdk, "Root")).toBe("object all?:{Result}");
  expect(modelText(sdk, "Result")).toContain("{Result}");
});

test("a list that is reached through one of its own items is a list", async () => {
  const { sdk, degraded } = await schemas(`
Root: { type: object, properties: { all: { $ref: "#/components/schemas/Filter/properties/operands" } } }
Filter: { type: object, properties: { operands: { type: array, items: { $ref: "#/components/schemas/Filter" } } } }
`);
  expect(degraded).toEqual([]);
  expect(modelText(sdk, "Filter")).toBe("object operands?:[Filter]");
});

test("a list of nothing but itself has no type, and says so", async () => {
  const { degraded } = await schemas(`
Root: { type: object, properties: { all: { $ref: "#/components/schemas/Nest" } } }
Nest: { type: array, items: { $ref: "#/components/schemas/Nest" } }
`);
  expect(degraded).toEqual(["a type that is only itself"]);
});

test("an object without a name that holds the list it stands in is one type", async () => {
  const { sdk, degraded } = await schemas(`
Root: { type: object, properties: { all: { $ref: "#/components/schemas/Tree" } } }
Tree: { type: array, items: { title: Branch, type: object, properties: { more: { $ref: "#/components/schemas/Tree" } } } }
`);
  expect(degraded).toEqual([]);
  expect(modelText(sdk, "Root")).toBe("object all?:[Branch]");
  expect(modelText(sdk, "Branch")).toBe("object more?:[Branch]");
});

test("a recursive reference is the schema around it that has the anchor", async () => {
  const { sdk, degraded } = await schemas(`
Root: { type: object, properties: { all: { $ref: "#/components/schemas/Compound" }, other: { $ref: "#/components/schemas/Plain" } } }
Compound:
  type: object
  $recursiveAnchor: true
  properties: { filters: { type: array, items: { oneOf: [{ type: string }, { $recursiveRef: "#" }] } } }
Plain: { type: object, properties: { next: { $recursiveRef: "#" } } }
`);
  expect(degraded).toEqual([]);
  expect(modelText(sdk, "CompoundFilter")).toBe("union - string<>, Compound<>");
  expect(modelText(sdk, "Plain")).toBe("object next?:Plain");
});
