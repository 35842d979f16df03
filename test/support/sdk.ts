import type { Parameter } from "../../generator/model/http.ts";
import type { CredentialOption, Method, Operation, RequestMember, Sdk } from "../../generator/model/sdk.ts";
import type { ModelType } from "../../generator/model/types.ts";
import { usualSecurity } from "../../generator/model/usual-security.ts";
import type { ModelId, Name, OperationId, Origin, SchemeId } from "../../generator/model/words.ts";
import type { Packages } from "../../generator/targets/target.ts";
import { sampleModels } from "./sdk-models.ts";
import { sampleOperations } from "./sdk-operations.ts";
import type { Spelling } from "./spelling.ts";

export const samplePackages: Packages = {
  typescript: { name: "@example/widgets" },
  python: { name: "example-widgets", module: "example_widgets" },
  csharp: { name: "Example.Widgets" },
  go: { module: "example.com/widgets" },
  java: { group: "com.example", artifact: "widgets", package: "com.example.widgets" },
};

/** A small SDK that has one of everything, all of it named and described in one spelling. Written by hand: the generator is what is tested. */
export function sampleSdk(spelling: Spelling): Sdk {
  const operations = sampleOperations(spelling);
  const isInner = (each: Operation) => each.call.resources.length > 1;
  const resource = { name: spelling.name(""), type: spelling.name(""), path: [spelling.name("")], docs: spelling.docs };
  const inner = {
    name: spelling.name("inner"),
    type: spelling.name("inner"),
    path: [spelling.name(""), spelling.name("inner")],
    docs: spelling.docs,
  };
  return {
    title: spelling.text === "" ? "Widgets" : spelling.text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, " "),
    client: { wire: "Widgets", words: ["widgets"] },
    environment: "WIDGETS",
    version: "1.2.3",
    license: "MIT",
    repository: "https://example.com/widgets",
    apiVersion: spelling.text,
    docs: spelling.docs,
    servers: [
      { url: "https://api.example.com/v1", name: spelling.text, docs: spelling.docs, variables: [] },
      { url: "https://{region}.example.com", name: null, docs: spelling.docs, variables: [region(spelling)] },
    ],
    auth: auth(spelling),
    security: usualSecurity(operations),
    resources: [
      {
        ...resource,
        methods: operations.filter((each) => !isInner(each)).map(primary),
        children: [{ ...inner, methods: [...operations.filter(isInner).map(primary), alias(spelling)], children: [] }],
      },
    ],
    operations,
    models: sampleModels(spelling),
    webhooks: {
      discriminator: [spelling.name("fixed").wire],
      event: "choice" as ModelId,
      events: [
        {
          wire: spelling.text || "event",
          name: spelling.name("happened"),
          docs: spelling.docs,
          payload: "event" as ModelId,
          origin: "#/webhooks" as Origin,
        },
      ],
    },
    features: { oauth2: true, multipart: true, form: true, streams: true, binary: true, paging: true, unions: true, idempotency: true },
  };
}

function region(spelling: Spelling) {
  return { name: { wire: "region", words: ["region"] }, default: "eu", values: ["eu", "us"], docs: spelling.docs };
}

function auth(spelling: Spelling): Sdk["auth"] {
  const option = (role: CredentialOption["role"], words: readonly string[], synonyms: readonly string[] = []): CredentialOption => ({
    role,
    name: { wire: words.join("-"), words },
    synonyms: synonyms.map((each) => ({ wire: each, words: each.split(" ") })),
    variable: `WIDGETS_${words.join("_").toUpperCase()}`,
  });
  const scheme = (id: string) => ({ id: id as SchemeId, docs: spelling.docs });
  return [
    {
      ...scheme("key"),
      kind: "api-key",
      in: "header",
      wire: "X-Key",
      format: "basic",
      options: [option("key", ["api", "key"], ["auth header"])],
    },
    { ...scheme("bearer"), kind: "bearer", options: [option("token", ["bearer", "token"])] },
    { ...scheme("basic"), kind: "basic", options: [option("username", ["username"]), option("password", ["password"])] },
    {
      ...scheme("oauth"),
      kind: "oauth2",
      tokenUrl: "https://example.com/token",
      scopes: [spelling.text],
      options: [option("client-id", ["client", "id"]), option("client-secret", ["client", "secret"]), option("token", ["access", "token"])],
    },
  ];
}

const primary = (each: Operation): Method => ({ name: each.call.method, operation: each.id, alias: false, deprecation: each.deprecation });

function alias(spelling: Spelling): Method {
  const replacement = { resources: [spelling.name(""), spelling.name("inner")], method: spelling.name("replace") };
  return {
    name: spelling.name("alias"),
    operation: "replace" as OperationId,
    alias: true,
    deprecation: { message: spelling.text, replacement },
  };
}

/** The same SDK, in which each word also names a property, a parameter, a method, a type and an enum member. */
export function withEveryWord(sdk: Sdk, words: readonly string[]): Sdk {
  const names = uniqueNames(words);
  const [firstOperation, ...operations] = sdk.operations;
  const [firstParameter] = firstOperation?.parameters ?? [];
  if (!firstOperation || !firstParameter || firstOperation.request.kind !== "object") throw new Error("the sample starts with a list");
  const parameters = names.map((name): Parameter => ({ ...firstParameter, name }));
  const members = parameters.map(
    (parameter): RequestMember => ({ kind: "parameter", parameter, name: parameter.name, required: false, docs: parameter.docs }),
  );
  const wordy = { ...firstOperation, parameters, request: { ...firstOperation.request, members } };
  const methods = names.map((name): Method => ({ name, operation: "ping" as OperationId, alias: true, deprecation: null }));
  return {
    ...sdk,
    operations: [wordy, ...operations],
    models: sdk.models.map((model) => withWords(model, names)).concat(names.map((name) => typeCalled(sdk, name))),
    resources: sdk.resources.map((resource) => ({ ...resource, methods: [...resource.methods, ...methods] })),
  };
}

function uniqueNames(words: readonly string[]): readonly Name[] {
  const bySpelling = new Map(words.map((word) => [word.toLowerCase().replaceAll("_", ""), word]));
  return [...bySpelling].map(([lower, wire]) => ({ wire, words: [lower] }));
}

function withWords(model: ModelType, names: readonly Name[]): ModelType {
  switch (model.kind) {
    case "object":
      return {
        ...model,
        properties: [
          ...model.properties,
          ...names.flatMap((name) => model.properties.slice(0, 1).map((each) => ({ ...each, name, requiredInput: false }))),
        ],
      };
    case "enum":
      return model.base === "string"
        ? { ...model, members: [...model.members, ...names.map((name) => ({ name, value: name.wire, docs: model.docs }))] }
        : model;
    case "union":
      return model;
  }
}

function typeCalled(sdk: Sdk, name: Name): ModelType {
  const event = sdk.models.find(({ id }) => id === "event");
  if (!event) throw new Error("the sample has an event");
  return { ...event, id: `word-${name.wire}` as ModelId, name };
}
