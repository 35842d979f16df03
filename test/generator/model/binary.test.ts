import { expect, test } from "vitest";
import { built, modelText, typeText } from "../../support/built.ts";

const operation = (schema: string) =>
  built(`openapi: 3.1.0
info: { title: Test, version: "1" }
paths:
  /things:
    post:
      operationId: send
      parameters: [{ name: q, in: query, schema: ${schema} }]
      requestBody: { content: { application/json: { schema: ${schema} } } }
      responses: { "200": { description: ok, content: { application/json: { schema: ${schema} } } } }
`);

const file = "{ type: string, format: binary }";

test("a whole body of bytes is bytes, though its media type is JSON", async () => {
  const { sdk } = await operation(file);
  const [{ body, response } = { body: null, response: null }] = sdk.operations;
  expect(body).toMatchObject({ kind: "binary", mediaType: "application/json", type: { scalar: "binary" } });
  expect(response?.payloads).toMatchObject([{ kind: "binary", type: { scalar: "binary" } }]);
});

test.each([
  [`{ type: array, items: ${file} }`, "[string]"],
  [`{ type: object, additionalProperties: ${file} }`, "{string}"],
])("inside JSON or a parameter a file is text: %s", async (schema, wanted) => {
  const { sdk } = await operation(schema);
  const [{ body, response, parameters } = { body: null, response: null, parameters: [] }] = sdk.operations;
  const types = [body?.type, response?.payloads[0]?.type, parameters[0]?.type];
  expect(types.map((type) => type && typeText(sdk, type))).toEqual([wanted, wanted, wanted]);
});

test("so is a parameter that is a file, and a property of a model that JSON carries", async () => {
  const { sdk } = await operation(file);
  expect(sdk.operations[0]?.parameters[0]?.type).toMatchObject({ scalar: "string" });
  const { sdk: other } = await operation(`{ type: object, properties: { f: ${file} } }`);
  expect(modelText(other, "SendRequestBody")).toBe("object f?:string");
});
