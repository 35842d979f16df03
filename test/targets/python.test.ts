import { describe, expect, test } from "vitest";
import type { ModelId, Name } from "../../generator/model/words.ts";
import { trusted } from "../../generator/targets/code.ts";
import { docstring } from "../../generator/targets/python/comments.ts";
import { groupsOf } from "../../generator/targets/python/groups.ts";
import { Imports } from "../../generator/targets/python/imports.ts";
import { json, text, tuple } from "../../generator/targets/python/literals.ts";
import * as naming from "../../generator/targets/python/naming.ts";
import { clientName } from "../../generator/targets/python/views/client.ts";
import { sampleSdk } from "../support/sdk.ts";
import { model, sampleModels } from "../support/sdk-models.ts";
import { plainSpelling } from "../support/spelling.ts";

const name = (...words: readonly string[]): Name => ({ wire: words.join("-"), words });

describe("names", () => {
  test.each([
    [naming.field(name("page", "size")), "page_size"],
    [naming.field(name("from")), "from_"],
    [naming.field(name("model", "config")), "model_config_"],
    [naming.field(name("3d")), "x3d"],
    [naming.argument(name("timeout")), "timeout_"],
    [naming.field(name("timeout")), "timeout"],
    [naming.method(name("list")), "list"],
    [naming.member(name("request")), "request_"],
    [naming.payload(name("headers")), "headers_"],
    [naming.type(name("company", "access", "token")), "CompanyAccessToken"],
    [naming.type(name("日本")), "X_日本"],
    [naming.member(name("property")), "property_"],
    [naming.member(name("type")), "type_"],
    [naming.field(name("register")), "register_"],
    [naming.payload(name("property")), "property_"],
    [naming.method(name("overload")), "overload_"],
    [naming.module(name("annotations")), "annotations_"],
    [naming.module(name("list")), "list_"],
    [naming.type(name("400", "type")), "X_400Type"],
    [naming.field(name("ﬁsh")), "fish"],
  ])("%s", (found, wanted) => {
    expect(found).toBe(wanted);
  });
});

test.each([
  ["configuration", "ConfigurationClient"],
  ["hooks", "HooksClient"],
  ["acme", "Acme"],
])("a client called %s is the class %s, for the runtime has names of its own", (word, wanted) => {
  expect(clientName({ ...sampleSdk(plainSpelling), client: name(word) })).toBe(wanted);
});

describe("literals", () => {
  test.each([
    [text('a "quoted" \\ line\n'), '"a \\"quoted\\" \\\\ line\\n"'],
    [text("\u2028\ud800😀"), '"\\u2028\\ud800😀"'],
    [json({ a: [1, 2.5, null, true] }), '{"a": [1, 2.5, None, True]}'],
    [json(1e21), "1000000000000000000000"],
    [tuple([trusted("1")]), "(1,)"],
    [tuple([]), "()"],
  ])("%s", (found, wanted) => {
    expect(found).toBe(wanted);
  });
});

describe("docstrings", () => {
  test.each([
    ["", null],
    ["Short.", '"""Short."""'],
    ['ends with "', '"""ends with \\""""'],
    ['""" + CANARY() + """', '"""\\"\\"\\" + CANARY() + \\"\\"\\""""'],
    ["a\\", '"""a\\\\"""'],
    ["one\rtwo\u0000", '"""\none\ntwo\n"""'],
  ])("%j", (summary, wanted) => {
    expect(docstring({ summary, description: "" })).toBe(wanted);
  });
});

test("imports stand as ruff sorts them", () => {
  const imports = new Imports()
    .module("pydantic")
    .name("typing", "TypeAlias", "Any")
    .name(".b", "PushOperations", "PushOperationStatus", "A");
  imports.name("..x", "y").name(".tag_10", "b").name(".tag_9", "a").name("pydantic", "Field");
  expect(imports.code).toBe(
    [
      "from typing import Any, TypeAlias",
      "",
      "import pydantic",
      "from pydantic import Field",
      "",
      "from ..x import y",
      "from .b import A, PushOperations, PushOperationStatus",
      "from .tag_9 import a",
      "from .tag_10 import b",
    ].join("\n"),
  );
});

describe("modules of models", () => {
  test.each([
    ["a type stands beside the only one that uses it", { A: ["B"], B: [] }, "A+B"],
    ["and what two use stands alone", { A: ["C"], B: ["C"], C: [] }, "A B C"],
    ["a circle is one module", { A: ["B"], B: ["A"], C: ["A"], D: ["B"] }, "A+B C D"],
    ["with what only it uses", { A: ["B", "C"], B: ["A"], C: [] }, "A+B+C"],
    ["a chain is one module", { A: ["B"], B: ["C"], C: ["D"], D: [] }, "A+B+C+D"],
    ["a diamond is one module too", { A: ["B", "C"], B: ["D"], C: ["D"], D: [] }, "A+B+C+D"],
  ] as const)("%s", (_, uses, wanted) => {
    const { members } = groupsOf(Object.entries(uses).map(([id, used]) => object(id, used)));
    const modules = [...members.values()].map((models) =>
      models
        .map(({ id }) => id)
        .sort()
        .join("+"),
    );
    expect(modules.sort().join(" ")).toBe(wanted);
  });
});

function object(id: string, uses: readonly string[]) {
  const sample = sampleModels(plainSpelling).find(({ kind }) => kind === "object");
  if (sample?.kind !== "object") throw new Error("the sample has no object");
  const [property] = sample.properties;
  if (!property) throw new Error("the sample has no property");
  return { ...sample, id: id as ModelId, properties: uses.map((used) => ({ ...property, type: model(used) })) };
}
