import { describe, expect, test } from "vitest";
import { trusted } from "../../generator/targets/code.ts";
import { javadoc, prose } from "../../generator/targets/java/comments.ts";
import { Imports } from "../../generator/targets/java/imports.ts";
import { double, integer, pointer, string } from "../../generator/targets/java/literals.ts";
import { callType, clientName, constantName, memberName, modelNames, resourceType, typeName } from "../../generator/targets/java/naming.ts";
import { classHeader, invoke, statement } from "../../generator/targets/java/pretty.ts";
import { java } from "../../generator/targets/java/target.ts";
import { statusText } from "../../generator/targets/java/views/statuses.ts";
import { built } from "../support/built.ts";
import { samplePackages, sampleSdk } from "../support/sdk.ts";
import { plainSpelling } from "../support/spelling.ts";

const name = (...words: readonly string[]) => ({ words });

describe("names", () => {
  test("are cased as Java cases them", () => {
    expect(typeName(name("company", "id"))).toBe("CompanyId");
    expect(memberName(name("company", "id"))).toBe("companyId");
    expect(constantName(name("pending", "auth"))).toBe("PENDING_AUTH");
    expect(resourceType(name("companies"))).toBe("CompaniesResource");
  });

  test("leave alone what the language, every object and the runtime have already", () => {
    expect(memberName(name("class"))).toBe("class_");
    expect(memberName(name("notify"))).toBe("notify_");
    expect(memberName(name("call"))).toBe("call_");
    expect(typeName(name("list"))).toBe("ListModel");
    expect(memberName(name("3d"))).toBe("_3d");
  });
});

test.each([
  ["acme", "Acme"],
  ["hooks", "HooksClient"],
  ["api", "ApiClient"],
  ["connection", "ConnectionClient"],
])("a client called %s is the class %s: the runtime and its errors have names of their own", (word, wanted) => {
  expect(clientName(name(word))).toBe(wanted);
});

test("a model is not called like the client or a resource, which stand beside it in a program", () => {
  const sdk = sampleSdk(plainSpelling);
  const [first] = sdk.models;
  const rename = (...words: string[]) =>
    modelNames({ ...sdk, models: sdk.models.slice(0, 1).map((each) => ({ ...each, name: { wire: "", words } })) });
  expect(first && rename("widgets").get(first.id)).toBe("WidgetsModel");
  expect(first && rename("widget", "resource").get(first.id)).toBe("WidgetResourceModel");
});

test("the calls of a method named like a class of the runtime, or a model, are named otherwise", () => {
  expect(callType(name("list"), new Set())).toBe("ListCall");
  expect(callType(name("request"), new Set())).toBe("RequestCallBuilder");
  expect(callType(name("phone"), new Set(["PhoneCall"]))).toBe("PhoneCallBuilder");
});

describe("literals", () => {
  test("hold any text, and nothing in it ends them", () => {
    expect(string('a"\\\n\r\t')).toBe('"a\\"\\\\\\n\\r\\t"');
    expect(string("\u2028\0\ud800")).toBe('"\\u2028\\u0000\\ud800"');
    expect(string("größe 日本 😀")).toBe('"größe 日本 😀"');
  });

  test("hold no backslash pair after a lone surrogate, which javac reads as the start of a Unicode escape", () => {
    expect(string("\ud800\\u000a\\u000a")).toBe('"\\ud800\\134u000a\\\\u000a"');
    expect(string("😀\\u000a")).toBe('"😀\\\\u000a"');
  });

  test("say which kind of number they are", () => {
    expect([integer(7), integer(3_000_000_000), double(1), double(0.5)]).toEqual(["7", "3000000000L", "1.0", "0.5"]);
    expect([integer(1e30), integer(-1e30)]).toEqual(["9223372036854775807L", "-9223372036854775807L"]);
  });

  test("name places in JSON", () => {
    expect(pointer(["_links", "a/b", "c~d"])).toBe('"/_links/a~1b/c~0d"');
    expect(pointer([])).toBe('""');
  });
});

describe("snippets", async () => {
  const { sdk } = await built(`openapi: 3.1.0
info: { title: Test, version: "1" }
paths:
  /count:
    put:
      operationId: setCount
      requestBody: { required: true, content: { application/json: { schema: { type: integer, format: int64 }, example: 7 } } }
      responses: { "204": { description: done } }
`);

  test("give a number that is a whole body as the Long that it is", () => {
    expect(sdk.operations.map((operation) => java.snippet(sdk, operation, samplePackages).code).join()).toContain(".request(7L)");
  });
});

describe("comments", () => {
  test("say nothing when there is nothing to say", () => {
    expect(javadoc({ summary: "", description: " \n " }, 0)).toEqual([]);
  });

  test("keep text text", () => {
    expect(prose("*/ <b> {@link X} \\u002a/ & @param")).toBe("&#42;/ &#60;b&#62; &#123;&#64;link X&#125; &#92;u002a/ &#38; &#64;param");
    expect(prose("see `a && b` and [the docs](https://example.com)")).toBe("see {@code a && b} and the docs");
  });

  test("are one line where that is enough, paragraphs and lists where not", () => {
    expect(javadoc({ summary: "", description: "Short." }, 0)).toEqual(["/** Short. */"]);
    expect(javadoc({ summary: "Get it", description: "Gets it now.\n\n- one\n- two" }, 0)).toEqual([
      "/**",
      " * Get it. Gets it now.",
      " *",
      " * <ul>",
      " * <li>one</li>",
      " * <li>two</li>",
      " * </ul>",
      " */",
    ]);
  });
});

describe("layout", () => {
  test("gives arguments a line each when a line is too long", () => {
    const long = string("x".repeat(110));
    expect(statement("return ", invoke("f", [trusted("a"), trusted("b")]), 4)).toEqual(["return f(a, b);"]);
    expect(statement("return ", invoke("f", [trusted("a"), invoke("g", [long])]), 4)).toEqual([
      "return f(",
      "  a,",
      "  g(",
      `    ${long}`,
      "  )",
      ");",
    ]);
  });

  test("breaks a class header at its parts, then inside one", () => {
    const parts = [{ head: "extends A", args: ["B".repeat(40), "C".repeat(80)] }];
    expect(classHeader("class X", parts, 0)).toEqual([
      "class X",
      "  extends A<",
      `    ${"B".repeat(40)},`,
      `    ${"C".repeat(80)}`,
      "  >",
      "{",
    ]);
  });

  test("imports what stands elsewhere, once and in order", () => {
    const imports = new Imports("com.acme");
    for (const each of ["java.util.List", "com.acme.Own", "java.lang.String", "a.B", "java.util.List"]) imports.use(each);
    expect(imports.lines()).toEqual(["import a.B;", "import java.util.List;"]);
  });

  test("statuses are told in few words", () => {
    const ranges = [
      { from: 200, to: 200 },
      { from: 400, to: 499 },
      { from: 210, to: 215 },
      { from: 0, to: 999 },
    ];
    expect(statusText(ranges)).toBe("200 4XX 210-215 default");
  });
});
