import { describe, expect, test } from "vitest";
import { built, modelText } from "../../support/built.ts";

const form = (schema: string, mediaType = "multipart/form-data") =>
  built(`openapi: 3.1.0
info: { title: Test, version: "1" }
paths:
  /files:
    post:
      operationId: send
      requestBody: { required: true, content: { ${mediaType}: { schema: ${schema} } } }
      responses: { "204": { description: ok } }
components:
  schemas:
    Many: { type: array, items: { type: string, format: binary } }
`);

describe("forms", () => {
  test.each([
    ["{ type: string, format: binary }", "object file:binary"],
    ["{ $ref: '#/components/schemas/Many' }", "object file:[binary]"],
  ])("a bare file %s is the part named file", async (schema, wanted) => {
    const { sdk } = await form(schema);
    expect(modelText(sdk, "SendRequestBody")).toBe(wanted);
    expect(sdk.operations[0]?.body?.parts).toMatchObject([{ wire: "file", kind: "file" }]);
  });

  test("a file, or a list of files, is a list of files", async () => {
    const { sdk } = await form(
      "{ title: Edit, type: object, properties: { image: { anyOf: [{ type: string, format: binary }, { $ref: '#/components/schemas/Many' }] } } }",
    );
    expect(modelText(sdk, "Edit")).toBe("object image?:[binary]");
    expect(sdk.operations[0]?.body?.parts).toMatchObject([{ wire: "image", kind: "file", list: true }]);
    expect(sdk.models).toHaveLength(1);
  });

  test("a URL-encoded form that is a string is sent as it is", async () => {
    const { sdk } = await form("{ type: string }", "application/x-www-form-urlencoded");
    expect(sdk.operations[0]?.body).toMatchObject({ kind: "text", mediaType: "application/x-www-form-urlencoded" });
  });
});
