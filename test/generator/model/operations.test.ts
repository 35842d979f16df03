import { expect, test } from "vitest";
import { dotted } from "../../../generator/model/only.ts";
import type { Operation, Sdk } from "../../../generator/model/sdk.ts";
import { built, typeText } from "../../support/built.ts";

const document = (paths: string, rest = "") => `openapi: 3.1.0
info: { title: Test, version: "1" }
${rest}
paths:
${paths.replace(/^/gm, "  ")}`;

const ok = "responses: { '204': { description: ok } }";

async function calls(paths: string, rest = ""): Promise<readonly string[]> {
  const { sdk } = await built(document(paths, rest));
  return sdk.operations.map(({ call }) => dotted(call));
}

test("an operation is called by its tag and its operationId without the tag's words", async () => {
  expect(await calls(`/companies: { get: { operationId: listCompanies, tags: [Companies], ${ok} } }`)).toEqual(["companies.list"]);
});

test("without a tag the path's first word is the group, without an operationId the path names the method", async () => {
  expect(await calls(`/v1/users/{id}/keys: { get: { ${ok} } }`)).toEqual(["users.get-by-id-keys"]);
});

test("a dotted group nests, and a vendor's words mean the same as ours", async () => {
  const paths = `/a: { get: { operationId: a, x-sdk-group: connection-management.cors-settings, x-sdk-name: get, ${ok} }, post: { operationId: b, x-speakeasy-group: connection-management.cors-settings, x-speakeasy-name-override: set, ${ok} } }`;
  expect(await calls(paths)).toEqual(["connection-management.cors-settings.get", "connection-management.cors-settings.set"]);
});

test("of a root list of name overrides the last that matches wins", async () => {
  const rest =
    "x-speakeasy-name-override: [{ operationId: '^get-.*?', methodNameOverride: get }, { operationId: '^get-.*-model$', methodNameOverride: get-model }]";
  expect(await calls(`/a: { get: { operationId: get-a-model, tags: [Things], ${ok} } }`, rest)).toEqual(["things.get-model"]);
});

test("two operations that would have the same short name keep their long ones", async () => {
  const paths = `/pet: { get: { operationId: getPet, tags: [Pets], ${ok} } }\n/pets: { get: { operationId: getPets, tags: [Pets], ${ok} } }`;
  expect(await calls(paths)).toEqual(["pets.get-pet", "pets.get-pets"]);
});

test("an alias is a deprecated method that names its replacement", async () => {
  const { sdk } = await built(
    document(`/a: { get: { operationId: a, tags: [Things], x-sdk-name: get, x-sdk-aliases: [things.fetch, old.get], ${ok} } }`),
  );
  const methods = sdk.resources.flatMap((resource) =>
    resource.methods.map(({ name, alias, deprecation }) => [
      resource.name.words.join("-"),
      name.words.join("-"),
      alias,
      deprecation?.replacement ? dotted(deprecation.replacement) : null,
    ]),
  );
  expect(methods).toEqual([
    ["things", "get", false, null],
    ["things", "fetch", true, "things.get"],
    ["old", "get", true, "things.get"],
  ]);
});

test("a deprecated operation names its successor by operationId", async () => {
  const { sdk } = await built(
    document(
      `/a: { get: { operationId: a, tags: [T], deprecated: true, x-speakeasy-deprecation-replacement: b, ${ok} } }\n/b: { get: { operationId: b, tags: [T], ${ok} } }`,
    ),
  );
  const replacement = sdk.operations[0]?.deprecation?.replacement;
  expect(replacement && dotted(replacement)).toBe("t.b");
});

test("an operation that the document ignores is counted, not lost", async () => {
  const { sdk } = await built(
    document(`/a: { get: { operationId: a, x-speakeasy-ignore: true, ${ok} }, post: { operationId: b, ${ok} } }`),
  );
  expect(sdk.operations.map(({ id }) => id)).toEqual(["b"]);
});

test("path variables that nobody declared are required strings, told with their place", async () => {
  const { sdk, told } = await built(document(`/a/{id}: { get: { operationId: a, ${ok} } }`));
  expect(sdk.operations[0]?.parameters.map(({ name, required }) => [name.wire, required])).toEqual([["id", true]]);
  expect(told).toEqual(["undeclared-path-parameter 5:14"]);
});

const responses = async (yaml: string): Promise<{ readonly sdk: Sdk; readonly operation: Operation }> => {
  const { sdk } = await built(
    document(
      `/a: { get: { operationId: getA, tags: [Things], responses: { ${yaml} } } }`,
      "components: { schemas: { Thing: { type: object, properties: { id: { type: string } } }, Problem: { type: object, properties: { error: { type: string } } } }, responses: { Bad: { description: bad, content: { application/json: { schema: { $ref: '#/components/schemas/Problem' } } } } } }",
    ),
  );
  const [operation] = sdk.operations;
  if (!operation) throw new Error("no operation");
  return { sdk, operation };
};

const json = (schema: string) => `{ description: d, content: { application/json: { schema: { ${schema} } } } }`;
const thing = json("$ref: '#/components/schemas/Thing'");

test.each([
  ["the payload is a member named after its type", `'200': ${thing}`, "thing:Thing@200", ""],
  ["one type under two statuses is one payload", `'200': ${thing}, '201': ${thing}`, "thing:Thing@200,201", ""],
  ["a list has data only", `'200': ${json("type: array, items: { type: string }")}`, "data:[string]@200", ""],
  ["a 204 has no body whatever is declared", `'204': ${thing}`, "", "204"],
  ["a range is a range", `2XX: ${thing}`, "thing:Thing@200", ""],
  ["default is success where there is no 2xx", `default: ${thing}`, "thing:Thing@200", ""],
  [
    "a success that refers to an error's response has no body",
    "'200': { $ref: '#/components/responses/Bad' }, '400': { $ref: '#/components/responses/Bad' }",
    "",
    "200",
  ],
])("%s", async (_, given, payloads, empty) => {
  const { sdk, operation } = await responses(given);
  const spelled = operation.response.payloads.map(
    ({ member, type, statuses }) =>
      `${member?.words.join("-") ?? "data"}:${typeText(sdk, type)}@${statuses.map(({ from }) => from).join(",")}`,
  );
  expect(spelled.join(" ")).toBe(payloads);
  expect(operation.response.emptyStatuses.map(({ from }) => from).join(" ")).toBe(empty);
});

test("a body alone is the argument; with parameters it is a member named after its type", async () => {
  const body = "requestBody: { content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } }";
  const { sdk } = await built(
    document(
      `/a: { post: { operationId: create, ${body}, ${ok} } }\n/a/{id}: { put: { operationId: replace, parameters: [{ name: id, in: path, required: true, schema: { type: string } }], ${body}, ${ok} } }`,
      "components: { schemas: { Thing: { type: object, properties: { id: { type: string } } } } }",
    ),
  );
  expect(
    sdk.operations.map(({ request }) =>
      request.kind === "object"
        ? request.members.map(({ name, required }) => `${name.words.join("-")}${required ? "" : "?"}`)
        : request.kind,
    ),
  ).toEqual(["body", ["id", "thing?"]]);
});

test.each([
  [
    "HAL's next link",
    "parameters: [{ name: page, in: query, schema: { type: integer } }]",
    "type: object, properties: { results: { type: array, items: { type: string } }, _links: { type: object, properties: { next: { type: object, properties: { href: { type: string } } } } } }",
    { kind: "next-url", next: ["_links", "next", "href"] },
  ],
  [
    "a cursor and the property that carries the next one",
    "parameters: [{ name: starting_after, in: query, schema: { type: string } }]",
    "type: object, properties: { data: { type: array, items: { type: string } }, next_cursor: { type: string }, has_more: { type: boolean } }",
    { kind: "cursor", parameter: "starting_after", next: ["next_cursor"], more: ["has_more"] },
  ],
  [
    "page and size",
    "parameters: [{ name: page, in: query, schema: { type: integer } }, { name: per_page, in: query, schema: { type: integer } }]",
    "type: array, items: { type: string }",
    { kind: "page", parameter: "page", size: "per_page", first: 1, pages: null, total: null },
  ],
  [
    "offset and limit",
    "parameters: [{ name: offset, in: query, schema: { type: integer } }, { name: limit, in: query, schema: { type: integer } }]",
    "type: object, properties: { items: { type: array, items: { type: string } }, total: { type: integer } }",
    { kind: "offset", parameter: "offset", limit: "limit", total: ["total"] },
  ],
])("paging is seen in %s", async (_, parameters, schema, style) => {
  const { sdk } = await built(document(`/a: { get: { operationId: list, ${parameters}, responses: { '200': ${json(schema)} } } }`));
  expect(sdk.operations[0]?.paging?.style).toEqual(style);
});

test("a raw key is made Basic where the document's example says so", async () => {
  const { sdk } = await built(
    document(
      `/a: { get: { operationId: a, ${ok} } }`,
      "security: [{ auth: [] }]\ncomponents: { securitySchemes: { auth: { type: apiKey, in: header, name: Authorization, x-speakeasy-example: Basic BASE_64_ENCODED(API_KEY) } } }",
    ),
  );
  const [auth] = sdk.auth;
  expect(auth).toMatchObject({
    kind: "api-key",
    format: "basic",
    options: [{ variable: "ACME_API_KEY", name: { wire: "api-key" }, synonyms: [{ wire: "auth-header" }] }],
  });
  expect(sdk.operations[0]?.security).toEqual([["auth"]]);
});

test("Swagger 2.0 is read as the same model", async () => {
  const { sdk } = await built(`swagger: 2.0
info: { title: Test, version: "1" }
host: api.example.com
basePath: /v1
paths:
  /files: { post: { operationId: upload, consumes: [multipart/form-data], parameters: [{ name: file, in: formData, type: file, required: true }, { name: tags, in: formData, type: array, items: { type: string } }], responses: { "200": { description: ok, schema: { $ref: "#/definitions/Made" } } } } }
definitions: { Made: { type: object, properties: { id: { type: string } } } }`);
  const [operation] = sdk.operations;
  expect(sdk.servers[0]?.url).toBe("https://api.example.com/v1");
  expect(operation?.body?.parts.map(({ wire, kind, list }) => [wire, kind, list])).toEqual([
    ["file", "file", false],
    ["tags", "text", true],
  ]);
  expect(operation?.response.payloads[0]?.member?.words).toEqual(["made"]);
});

test("several files are one document, and what they share is one type", async () => {
  const { sdk } = await built(document("/a: { $ref: 'paths/a.yaml' }"), {
    "paths/a.yaml":
      "get: { operationId: a, responses: { '200': { description: ok, content: { application/json: { schema: { $ref: '../types.yaml#/Thing' } } } } } }",
    "types.yaml":
      "Thing: { type: object, properties: { other: { $ref: '#/Other' } } }\nOther: { type: object, properties: { thing: { $ref: '#/Thing' } } }",
  });
  expect(sdk.models.map(({ name }) => name.words.join(" "))).toEqual(["other", "thing"]);
});
