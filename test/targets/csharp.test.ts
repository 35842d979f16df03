import { describe, expect, test } from "vitest";
import type { Operation, Sdk } from "../../generator/model/sdk.ts";
import type { ModelType } from "../../generator/model/types.ts";
import { plain, summary } from "../../generator/targets/csharp/comments.ts";
import { layout } from "../../generator/targets/csharp/layout.ts";
import { integer, literal, number } from "../../generator/targets/csharp/literals.ts";
import * as naming from "../../generator/targets/csharp/naming.ts";
import { Types } from "../../generator/targets/csharp/types.ts";
import { objectView } from "../../generator/targets/csharp/views/object.ts";
import { responseView } from "../../generator/targets/csharp/views/response.ts";
import { scalar } from "../../generator/targets/csharp/views/scalar.ts";
import { snippet } from "../../generator/targets/csharp/views/snippet.ts";
import { built, schemas, spelled } from "../support/built.ts";
import { samplePackages, sampleSdk } from "../support/sdk.ts";
import { plainSpelling } from "../support/spelling.ts";

const name = (...words: readonly string[]) => ({ words });

describe("names", () => {
  test.each([
    [naming.typeName(name("company", "id")), "CompanyId"],
    [naming.typeName(name("3d")), "_3d"],
    [naming.methodName(name("list")), "ListAsync"],
    [naming.parameter(name("api", "key")), "apiKey"],
    [naming.parameter(name("event")), "@event"],
    [naming.clientName(name("acme")), "Acme"],
    [naming.clientName(name("path")), "PathClient"],
    [naming.clientName(name("connection")), "ConnectionClient"],
    [naming.clientName(name("default", "handler")), "DefaultHandlerClient"],
    [naming.modelName(name("timestamp")), "TimestampModel"],
    [naming.operationType(name("api", "response")), "ApiResponseModel"],
  ])("%s", (found, wanted) => {
    expect(found).toBe(wanted);
  });

  test("a member is called neither like its class, nor like what every object has, nor like another", () => {
    const members = new naming.Members("Company");
    expect([name("company"), name("equals"), name("name"), name("name")].map((each) => members.name(each))).toEqual([
      "CompanyValue",
      "EqualsValue",
      "Name",
      "NameValue",
    ]);
  });
});

describe("literals", () => {
  test.each([
    [literal('a "quoted" \\ line\n'), '"a \\"quoted\\" \\\\ line\\u000a"'],
    [literal("größe 😀\ud800"), '"gr\\u00f6\\u00dfe \\U0001f600\\ufffd"'],
    [integer(2147483648), "2147483648L"],
    [integer(1e30), "9223372036854775807L"],
    [number(Number.NaN), "0d"],
    [scalar("int32", 1e12), "2147483647"],
    [scalar("decimal", "not a number"), "1m"],
    [scalar("date", "2024-02-30"), "new DateOnly(2024, 1, 31)"],
    [scalar("float", 1e300), "1f"],
  ])("%s", (found, wanted) => {
    expect(found).toBe(wanted);
  });
});

describe("comments", () => {
  test("always say something, and nothing in them is a tag or another line", () => {
    expect(summary("It is said.", { summary: "", description: "" })).toEqual(["/// <summary>It is said.</summary>"]);
    expect(plain("a\n</summary> & \u2028b\u0000")).toBe("a &lt;/summary&gt; &amp; b");
  });

  test("put what follows the first paragraph into remarks", () => {
    expect(summary("-", { summary: "One.", description: "Two.\n\nThree." })).toEqual([
      "/// <summary>One.</summary>",
      "/// <remarks>",
      "/// <para>Two.</para>",
      "/// <para>Three.</para>",
      "/// </remarks>",
    ]);
  });
});

describe("models", async () => {
  const { sdk } = await schemas(`
Root:
  type: object
  required: [status, count, note, id]
  properties:
    id: { type: integer, format: int64 }
    status: { $ref: "#/components/schemas/Status" }
    count: { type: [integer, "null"], format: int32 }
    note: { type: string }
    maybe: { type: string, format: date-time }
    tags: { type: array, items: { type: [integer, "null"], format: int32 } }
    anything: {}
Status: { type: string, enum: [on, off] }
`);
  const model = modelCalled(sdk, "Root");
  const view = model.kind === "object" ? objectView(model, new Types(modelsOf(sdk), ""), "Acme") : null;

  test.each([
    ["public long Id", 'Required("id", JsonTypes.Int64)', 'SetValue("id", value, JsonTypes.Int64)'],
    [
      "public Status Status",
      'Required("status", global::Acme.Models.Components.Status.JsonShape)',
      'SetValue("status", value, global::Acme.Models.Components.Status.JsonShape)',
    ],
    ["public int? Count", 'GetValue("count", JsonTypes.Int32)', 'SetValue("count", value, JsonTypes.Int32)'],
    ["public Timestamp? Maybe", 'GetValue("maybe", JsonTypes.Timestamp)', 'SetValueUnlessNull("maybe", value, JsonTypes.Timestamp)'],
    [
      "public IReadOnlyList<int?>? Tags",
      'Get("tags", JsonTypes.NullableValueList(JsonTypes.Int32))',
      'SetUnlessNull("tags", value, JsonTypes.NullableValueList(JsonTypes.Int32))',
    ],
    ["public JsonNode? Anything", 'Get("anything", JsonTypes.Any)', 'SetUnlessNull("anything", value, JsonTypes.Any)'],
  ])("%s", (declaration, getter, setter) => {
    expect(view?.properties).toContainEqual(expect.objectContaining({ declaration, getter, setter }));
  });
});

describe("responses", async () => {
  const { sdk } = await built(`openapi: 3.1.0
info: { title: Test, version: "1" }
paths:
  /mixed:
    get:
      operationId: getMixed
      responses:
        "2XX": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Later" } } } }
        "200": { description: ok, content: { application/octet-stream: { schema: { type: string, format: binary } } } }
        "204": { description: nothing }
  /one:
    post:
      operationId: makeOne
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Later" } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { type: array, items: { type: string } } } } } }
components:
  schemas:
    Later: { type: object, properties: { id: { type: string } } }
`);

  test("each status has one payload: a range leaves to others what they name more exactly", () => {
    const { assignments } = responseView(operationCalled(sdk, "getMixed"), new Types(modelsOf(sdk), "Components."), "Acme");
    expect(assignments).toEqual([
      "Data = On(received, (200, 200)) ? received.Response.Content.ReadAsStream() : null;",
      "Later = On(received, (201, 203), (205, 299)) ? Read(received, Components.Later.JsonShape) : null;",
    ]);
  });

  test("the bytes of one status stay open, the JSON of another is read", () => {
    expect(text(sdk, "Resources/")).toContain("Streams = [(200, 200)]");
  });

  test("a body that is required is in the snippet, even where no example is", () => {
    expect(snippet(sdk, operationCalled(sdk, "makeOne"), samplePackages).code).toContain("new Example.Widgets.Models.Components.Later");
  });
});

describe("files", () => {
  const plans = layout(sampleSdk(plainSpelling), samplePackages);

  test("the companion and the tests bear the package's names", () => {
    expect(plans.map(({ path }) => path).filter((path) => /^(DependencyInjection|tests)\/.*(csproj|Services\.cs)$/.test(path))).toEqual([
      "DependencyInjection/WidgetsServices.cs",
      "tests/Example.Widgets.Tests/Example.Widgets.Tests.csproj",
      "DependencyInjection/Example.Widgets.DependencyInjection.csproj",
    ]);
  });
});

function modelsOf(sdk: Sdk) {
  return new Map(sdk.models.map((model) => [model.id, model]));
}

function modelCalled(sdk: Sdk, wanted: string): ModelType {
  const model = sdk.models.find((each) => spelled(each) === wanted);
  if (!model) throw new Error(`no ${wanted}`);
  return model;
}

function operationCalled(sdk: Sdk, wanted: string): Operation {
  const operation = sdk.operations.find(({ id }) => id === wanted);
  if (!operation) throw new Error(`no ${wanted} among ${sdk.operations.map(({ id }) => id).join(", ")}`);
  return operation;
}

/** What the templates under a folder are given. */
function text(sdk: Sdk, folder: string): string {
  const views = layout(sdk, samplePackages).flatMap((plan) =>
    plan.kind === "template" && plan.path.startsWith(folder) ? [plan.view] : [],
  );
  return JSON.stringify(views);
}
