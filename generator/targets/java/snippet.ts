import type { Operation } from "../../model/sdk.ts";
import type { Json } from "../../model/words.ts";
import { type Code, trusted } from "../code.ts";
import { type Context, found, operations, root } from "./context.ts";
import { Imports } from "./imports.ts";
import { accessorName, memberName, typeName } from "./naming.ts";
import { outputType } from "./types.ts";
import { boxed, setterCalls, value } from "./values.ts";
import { payloadType } from "./views/response.ts";

const width = 120;

/** A complete program that makes one call and shows what came back. */
export function snippet(operation: Operation, context: Context): Code {
  const imports = new Imports("");
  const client = imports.use(root(context, context.client));
  const body = operation.paging === null ? single(operation, context, imports) : paged(operation, context, imports);
  const lines = imports.lines();
  const name = lines.some((line) => line.endsWith(".Example;")) ? "Program" : "Example";
  return trusted(
    [
      ...lines,
      "",
      `public class ${name} {`,
      "",
      "  public static void main(String[] args) {",
      `    try (${client} client = ${client}.builder().build()) {`,
      ...body.map((line) => `      ${line}`),
      "    }",
      "  }",
      "}",
      "",
    ].join("\n"),
  );
}

function single(operation: Operation, context: Context, imports: Imports): readonly string[] {
  const type = imports.use(operations(context, typeName(operation.response.type)));
  return [
    ...chain(`${type} response = `, [...callSteps(operation, context, imports), ".call()"], ";"),
    ...shown(operation, context, imports),
  ];
}

function shown({ response }: Operation, context: Context, imports: Imports): readonly string[] {
  const [only, second] = response.payloads;
  if (only === undefined || second !== undefined) return ["System.out.println(response.statusCode());"];
  const accessor = only.member === null ? "data" : memberName(only.member);
  if (only.kind !== "events" && only.kind !== "lines") return [`response.${accessor}().ifPresent(System.out::println);`];
  const type = payloadType(only, context, imports);
  return [`try (${type} stream = response.${accessor}().orElseThrow()) {`, "  stream.forEach(System.out::println);", "}"];
}

function paged(operation: Operation, context: Context, imports: Imports): readonly string[] {
  const item = operation.paging === null ? "" : outputType(operation.paging.item, context, imports);
  const steps = [...callSteps(operation, context, imports), ".autoPage()"];
  return [...chain(`for (${item} item : `, steps, ") {"), "  System.out.println(item);", "}"];
}

/** `.companies().get().companyId("…")`, a step each. */
export function callSteps(operation: Operation, context: Context, imports: Imports): readonly string[] {
  const { call } = operation;
  return [...[...call.resources, call.method].map((name) => `.${accessorName(name)}()`), ...argumentSteps(operation, context, imports)];
}

function argumentSteps(operation: Operation, context: Context, imports: Imports): readonly string[] {
  const { request, body, example } = operation;
  switch (request.kind) {
    case "none":
      return [];
    case "body":
      return bodySteps(operation, context, imports);
    case "object":
      return request.members.flatMap((member) => {
        if (member.kind === "body")
          return given(memberName(member.name), member.body.type, exampleBody(body, example.body, member.required), context, imports);
        const { parameter } = member;
        return given(
          memberName(member.name),
          parameter.type,
          example.parameters[`${parameter.in}:${parameter.name.wire}`],
          context,
          imports,
        );
      });
  }
}

function bodySteps({ request, body, example }: Operation, context: Context, imports: Imports): readonly string[] {
  if (body === null || request.kind !== "body") return [];
  const model = request.spread === null ? null : found(context.models, request.spread);
  if (model?.kind === "object") return setterCalls(model, example.body, context, imports);
  const json = exampleBody(body, example.body, request.required);
  return json === undefined ? [] : [`.request(${boxed(body.type, json, context, imports)})`];
}

/** Text and bytes have no example in the model. */
function exampleBody(body: Operation["body"], example: Json, required: boolean): Json | undefined {
  if (example !== null || !required) return example ?? undefined;
  return body?.kind === "text" || body?.kind === "binary" ? "Hello" : undefined;
}

type Type = Parameters<typeof value>[0];

function given(name: string, type: Type, json: Json | undefined, context: Context, imports: Imports): readonly string[] {
  return json === undefined ? [] : [`.${name}(${value(type, json, context, imports)})`];
}

/** On one line, or a line for each step. */
function chain(lead: string, steps: readonly string[], end: string): readonly string[] {
  const line = `${lead}client${steps.join("")}${end}`;
  if (line.length + 6 <= width) return [line];
  return [`${lead}client`, ...steps.map((step, index) => `  ${step}${index === steps.length - 1 ? end : ""}`)];
}
