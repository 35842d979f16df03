import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { corpusFile, platformFile, readRaw, root } from "../support/documents.ts";
import { operationsOf } from "../support/raw-document.ts";
import { Schemas } from "../support/schemas.ts";
import { differences } from "./differences.ts";
import { factsOf, schemasOf } from "./facts.ts";
import { entries, type Json, list, object, places, valueAt } from "./walk.ts";
import { runsOfWords } from "./words.ts";

const document = readRaw(platformFile);
const everywhere = places(document);
const operations = operationsOf(document).map(({ key, pointer }) => ({ key, operation: object(valueAt(document, pointer)) }));
const schemas = schemasOf(document);

describe("the document", () => {
  test("has 52 operations and 16 webhooks", () => {
    expect(operations).toHaveLength(52);
    expect(entries(object(document)["webhooks"])).toHaveLength(16);
  });

  test("gives each operation an id of its own", () => {
    const ids = operations.map(({ operation }) => operation["operationId"]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => typeof id === "string")).toBe(true);
  });

  test("gives each operation a summary, a description and a method name", () => {
    const wanted = ["summary", "description", "x-sdk-name"];
    expect(operations.filter(({ operation }) => wanted.some((name) => typeof operation[name] !== "string")).map(({ key }) => key)).toEqual(
      [],
    );
  });

  test("describes every parameter, response, schema and property", () => {
    const silent = everywhere.filter(({ pointer, node }) => describable.test(pointer) && !described(node)).map(({ pointer }) => pointer);
    expect(silent).toEqual([]);
  });

  test("has no reference that leads nowhere, and no component that nothing refers to", () => {
    const references = new Set(JSON.stringify(document).match(/#\/components\/[^"]+/g));
    expect([...references].filter((reference) => valueAt(document, reference) === undefined)).toEqual([]);
    const components = entries(object(document)["components"]).filter(([kind]) => kind !== "securitySchemes");
    const named = components.flatMap(([kind, members]) => Object.keys(members).map((name) => `#/components/${kind}/${name}`));
    expect(named.filter((name) => !references.has(name))).toEqual([]);
  });

  test("shows only examples that fit their schemas", () => {
    const judge = new Schemas(document, "writeOnly");
    const shown = everywhere.flatMap(examplesOf);
    expect(shown.length).toBeGreaterThan(250);
    expect(shown.flatMap(({ pointer, value }) => judge.problems(value, pointer).map((problem) => `${pointer}: ${problem}`))).toEqual([]);
  });

  test("writes no 3.0, and no extension but ours", () => {
    const words = new Set(everywhere.flatMap(({ node }) => Object.keys(node)));
    expect([...words].filter((word) => word === "nullable" || word === "definitions")).toEqual([]);
    expect([...words].filter((word) => word.startsWith("x-")).sort()).toEqual(extensions);
  });

  test("lists the same values in one enum only", () => {
    const lists = everywhere.flatMap(({ node }) => (Array.isArray(node["enum"]) ? [[...node["enum"]].sort().join()] : []));
    expect(new Set(lists).size).toBe(lists.length);
  });
});

describe("the extensions", () => {
  test("are those that the page on extensions explains", () => {
    const page = readFileSync(join(root, "openapi/extensions.md"), "utf8");
    expect([...new Set(page.match(/^## `(x-[\w-]+)`/gm))].map((line) => line.slice(4, -1)).sort()).toEqual(extensions);
  });

  test("call token and origins as the product page does, and keep the other names", () => {
    expect(callsOf("get-connection-management-access-token")).toEqual([
      "connection-management.get-access-token",
      "connection-management.get",
    ]);
    expect(callsOf("get-connection-management-cors-settings")).toEqual(["connection-management.cors-settings.get", "cors.get"]);
    expect(callsOf("set-connection-management-cors-settings")).toEqual(["connection-management.cors-settings.set", "cors.set"]);
    expect(callsOf("get-cors-settings")).toEqual(["settings.get-cors-settings", "settings.get"]);
    expect(callsOf("set-cors-settings")).toEqual(["settings.set-cors-settings", "settings.set"]);
    expect(callsOf("get-company-access-token")).toEqual(["companies.get-access-token"]);
  });

  test("give no name to two operations", () => {
    const calls = operations.flatMap(({ operation }) => callsOf(operation["operationId"]));
    expect(calls.filter((call, index) => calls.indexOf(call) !== index)).toEqual([]);
  });

  test("say of every operation with pages how the pages follow each other, by properties that exist", () => {
    const withPages = operations.filter(({ operation }) =>
      list(operation["parameters"]).some((each) => object(each)["$ref"] === "#/components/parameters/page"),
    );
    expect(withPages.filter(({ operation }) => !("x-sdk-paging" in operation)).map(({ key }) => key)).toEqual([]);
    for (const { key, operation } of withPages) {
      const { next, items, total } = object(operation["x-sdk-paging"]);
      const page = valueAt(operation, "#/responses/200/content/application~1json/schema");
      expect(
        [next, items, total].filter((path) => path !== undefined && !holds(object(page), String(path))),
        key,
      ).toEqual([]);
    }
  });

  test("find the type of an event in every webhook's payload", () => {
    const { event } = object(object(document)["x-sdk-webhooks"]);
    const payloads = entries(object(document)["webhooks"]).map(
      ([name, item]) => [name, object(valueAt(item, "#/post/requestBody/content/application~1json/schema"))] as const,
    );
    expect(payloads.filter(([, payload]) => !holds(payload, String(event))).map(([name]) => name)).toEqual([]);
  });
});

const published = corpusFile("codat-platform.yaml");

// The published document is somebody else's and no part of this repository; `corpusFile` says on stderr where it was looked for.
describe.skipIf(published === null)("beside the published document", () => {
  const original = published === null ? {} : readRaw(published);
  const components = Object.keys(schemasOf(original));
  const [theirs, ours] = [factsOf(original, components), factsOf(document, components)];
  const lacking = [...theirs].filter((fact) => !ours.has(fact));
  const added = [...ours].filter((fact) => !theirs.has(fact));

  test("no fact is lost and none is invented, but for the differences we list", () => {
    expect(theirs.size).toBeGreaterThan(10_000);
    expect(components.filter((name) => !(name in schemas))).toEqual([]);
    expect(lacking.filter((fact) => !differences.some((difference) => difference.published?.test(fact)))).toEqual([]);
    expect(added.filter((fact) => !differences.some((difference) => difference.ours?.test(fact)))).toEqual([]);
  });

  test.each(differences)("this difference is still needed: $reason", (difference) => {
    if (difference.published) expect(lacking.some((fact) => difference.published?.test(fact))).toBe(true);
    if (difference.ours) expect(added.some((fact) => difference.ours?.test(fact))).toBe(true);
  });

  test("no eight words stand in both in the same order", () => {
    const pages = ["README.md", "extensions.md"].map((name) => readFileSync(join(root, "openapi", name), "utf8"));
    const taken = runsOfWords(original);
    expect([...runsOfWords([document, ...pages])].filter((run) => taken.has(run))).toEqual([]);
  });
});

const extensions = [
  "x-enum-descriptions",
  "x-sdk-aliases",
  "x-sdk-auth",
  "x-sdk-group",
  "x-sdk-name",
  "x-sdk-paging",
  "x-sdk-usage-example",
  "x-sdk-webhooks",
];

/** Where a reader looks for words: components, parameters, responses, request bodies and properties. */
const describable =
  /^#\/components\/(schemas|parameters|responses)\/[^/]+$|\/requestBody$|\/parameters\/\d+$|\/responses\/\d+$|\/properties\/[^/]+$/;

function described(node: Json): boolean {
  if (typeof node["description"] === "string" && node["description"] !== "") return true;
  return typeof node["$ref"] === "string" && described(object(valueAt(document, node["$ref"])));
}

interface Shown {
  readonly pointer: string;
  readonly value: unknown;
}

/** Values shown by a schema, a parameter or a media type, with the pointer of the schema they must fit. */
function examplesOf({ pointer, node }: { readonly pointer: string; readonly node: Json }): readonly Shown[] {
  if (Array.isArray(node["examples"])) return node["examples"].map((value) => ({ pointer, value }));
  if (!("schema" in node)) return [];
  const named = entries(node["examples"]).map(
    ([, example]) => (typeof example["$ref"] === "string" ? object(valueAt(document, example["$ref"])) : example)["value"],
  );
  const values = "example" in node ? [node["example"], ...named] : named;
  return values.map((value) => ({ pointer: `${pointer}/schema`, value }));
}

/** The dotted names of an operation, the primary one first. */
function callsOf(operationId: unknown): readonly string[] {
  const operation = operations.find((each) => each.operation["operationId"] === operationId)?.operation ?? {};
  const group = operation["x-sdk-group"] ?? String(list(operation["tags"])[0]).toLowerCase().replaceAll(" ", "-");
  return [`${group}.${operation["x-sdk-name"]}`, ...list(operation["x-sdk-aliases"]).map(String)];
}

/** Whether a path of properties, written as a JSON pointer, leads through a schema. */
function holds(schema: Json, path: string): boolean {
  const [, name, ...rest] = path.split("/");
  if (name === undefined) return true;
  const target = typeof schema["$ref"] === "string" ? object(valueAt(document, schema["$ref"])) : schema;
  if (list(target["allOf"]).some((member) => holds(object(member), path))) return true;
  const property = object(target["properties"])[name];
  return property !== undefined && (rest.length === 0 || holds(object(property), `/${rest.join("/")}`));
}
