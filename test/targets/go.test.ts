import { describe, expect, test } from "vitest";
import type { Resource } from "../../generator/model/sdk.ts";
import type { ModelType } from "../../generator/model/types.ts";
import type { ModelId, Name } from "../../generator/model/words.ts";
import { comment } from "../../generator/targets/go/comments.ts";
import { layout } from "../../generator/targets/go/layout.ts";
import { integer, literal, number } from "../../generator/targets/go/literals.ts";
import * as naming from "../../generator/targets/go/naming.ts";
import { go } from "../../generator/targets/go/target.ts";
import { Types } from "../../generator/targets/go/types.ts";
import { allName } from "../../generator/targets/go/views/paging.ts";
import { built, schemas, spelled } from "../support/built.ts";
import { samplePackages, sampleSdk } from "../support/sdk.ts";
import { plainSpelling } from "../support/spelling.ts";

const name = (...words: readonly string[]): Name => ({ wire: words.join("-"), words });

describe("names", () => {
  test.each([
    [naming.typeName(name("api", "key", "id")), "APIKeyID"],
    [naming.member(name("callback", "url")), "CallbackURL"],
    [naming.member(name("3d")), "X_3d"],
    [naming.typeName(name("日本")), "X_日本"],
    [naming.member(name("additional", "properties")), "AdditionalPropertiesField"],
    [naming.constant(name("data", "type"), name("url")), "DataTypeURL"],
    [naming.packageName("github.com/acme/client-go/v2"), "client"],
    [naming.packageName("example.com/acme/2fa"), "api2fa"],
    [naming.packageName("example.com/acme/type"), "typeapi"],
  ])("%s", (found, wanted) => {
    expect(found).toBe(wanted);
  });

  test.each([
    [["list"], [], "All"],
    [["list", "companies"], [], "AllCompanies"],
    [["search"], [], "SearchAll"],
    [["list"], [["all"]], "ListAll"],
  ])("all pages of %j are yielded, beside %j, by %s", (words, taken, wanted) => {
    expect(
      allName(
        { name: name(...words) },
        taken.map((each) => ({ name: name(...each) })),
      ),
    ).toBe(wanted);
  });
});

describe("files", () => {
  const sdk = sampleSdk(plainSpelling);
  const paths = (...types: readonly Name[]): readonly string[] => {
    const resources = sdk.resources.slice(0, 1).flatMap((each) => types.map((type): Resource => ({ ...each, type, children: [] })));
    return layout({ ...sdk, resources }, samplePackages).flatMap((plan) =>
      plan.kind === "template" && plan.template === "[resource].go.hbs" ? [plan.path] : [],
    );
  };

  test("no name makes a test or a file for one system only", () => {
    expect(paths(name("user", "test"), name("data", "windows"), name("linux"))).toEqual(["usertest.go", "datawindows.go", "linux.go"]);
  });

  test("a resource may be called as a file of the runtime is", () => {
    expect(paths(name("options"), name("client"), name("options", "api"))).toEqual(["optionsapi.go", "clientapi.go", "optionsapiapi.go"]);
  });
});

describe("literals", () => {
  test.each([
    [literal('a "quoted" \\ line\n'), '"a \\"quoted\\" \\\\ line\\n"'],
    [literal("\u0085\u202e\u2028\ufeff\u007f"), '"\\u0085\\u202e\\u2028\\ufeff\\u007f"'],
    [literal("\u{e0001}😀\ud800"), '"\\U000e0001😀\ufffd"'],
    [number(1e20), "100000000000000000000"],
    [integer(2 ** 63, 64), "9223372036854775807"],
    [integer(-3e9, 32), "-2147483647"],
    [integer(7.5, 64), "7"],
  ])("%s", (found, wanted) => {
    expect(found).toBe(wanted);
  });
});

describe("doc comments", () => {
  test.each([
    ["A short line\n\nMore.", ["// A short line.", "//", "// More."]],
    ["Deprecated: no", ["// Deprecated - no."]],
    ["# Heading", ["// \\# Heading"]],
    ["one\u2028two\u0085", ["// one two"]],
    ["", []],
  ])("%j", (description, wanted) => {
    expect(comment("", { summary: "", description })).toEqual(wanted);
  });
});

const { sdk } = await schemas(`
Root:
  type: object
  required: [node, self, status, pet, count]
  properties:
    node: { $ref: "#/components/schemas/Node" }
    self: { $ref: "#/components/schemas/Root" }
    status: { type: string, enum: [on, off] }
    pet: { $ref: "#/components/schemas/Pet" }
    count: { type: integer, format: int32 }
    maybe: { type: integer, format: int32 }
    note: { type: [string, "null"] }
Node: { type: object, required: [next], properties: { next: { $ref: "#/components/schemas/Node" } } }
Pet: { oneOf: [{ type: string }, { type: array, items: { type: string } }, { $ref: "#/components/schemas/Node" }] }
`);

const models = new Map(sdk.models.map((model) => [model.id, model]));
const types = new Types(models, "example.com/widgets", "shared");
const found = (wanted: string): ModelType => {
  const model = sdk.models.find((each) => spelled(each) === wanted);
  if (!model) throw new Error(`no ${wanted}`);
  return model;
};

describe("types", () => {
  const field = (wire: string, sent: boolean): string => {
    const root = found("Root");
    const property = root.kind === "object" ? root.properties.find((each) => each.name.wire === wire) : undefined;
    if (!property) throw new Error(`no ${wire}`);
    return types.property(root.id as ModelId, { type: property.type, required: property.requiredOutput, sent }).code;
  };

  test.each([
    ["node", false, "Node"],
    ["self", false, "*Root"],
    ["pet", false, "Pet"],
    ["count", false, "int32"],
    ["maybe", false, "*int32"],
    ["note", false, "*string"],
    ["note", true, "nullable.Nullable[string]"],
  ])("%s, sent: %s, is %s", (wire, sent, wanted) => {
    expect(field(wire, sent)).toBe(wanted);
  });

  test("each field of a union can be nil", () => {
    const pet = found("Pet");
    const variants = pet.kind === "union" ? pet.variants : [];
    expect(variants.map(({ type }) => types.variant(type).code)).toEqual(["*string", "[]string", "*Node"]);
  });
});

test("a constant named like a type is named otherwise, and a snippet names the same one", async () => {
  const { sdk } = await built(`
openapi: 3.1.0
info: { title: Test, version: "1" }
paths:
  /root:
    put:
      operationId: putRoot
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Root" } } } }
      responses: { "204": { description: done } }
components:
  schemas:
    Root:
      type: object
      required: [status, code]
      properties: { status: { $ref: "#/components/schemas/Status" }, code: { $ref: "#/components/schemas/StatusCode" } }
    Status: { type: string, enum: [code, other] }
    StatusCode: { type: object, properties: { text: { type: string } } }
`);
  const module = new Types(new Map(sdk.models.map((model) => [model.id, model])), "example.com/widgets", "shared");
  const status = sdk.models.find((each) => spelled(each) === "Status");
  expect(status?.kind === "enum" && status.members.map((each) => module.constant(each))).toEqual(["StatusCodeValue", "StatusOther"]);
  expect(sdk.operations.map((operation) => go.snippet(sdk, operation, samplePackages).code).join()).toContain("shared.StatusCodeValue");
});
