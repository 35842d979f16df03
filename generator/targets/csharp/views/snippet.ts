import type { Operation, Sdk } from "../../../model/sdk.ts";
import { type Code, join, trusted } from "../../code.ts";
import { once } from "../../once.ts";
import type { Packages, Snippet } from "../../target.ts";
import { clientName, methodName, typeName } from "../naming.ts";
import { Types } from "../types.ts";
import { resourceNames } from "./client.ts";
import { requestMembers } from "./request.ts";
import { Values } from "./value.ts";

const typesOf = once(
  (sdk: Sdk, namespace: string) => new Types(new Map(sdk.models.map((model) => [model.id, model])), `${namespace}.Models.Components.`),
);

/** One complete program that calls one operation: top-level statements. */
export function snippet(sdk: Sdk, operation: Operation, { csharp }: Packages): Snippet {
  const types = typesOf(sdk, csharp.name);
  const argument = argumentOf(operation, { types, values: new Values(types), namespace: csharp.name });
  const body = bodyOf(sdk, operation, argument);
  const code = [
    ...(`${argument}`.includes("JsonNode") ? ["using System.Text.Json.Nodes;"] : []),
    `using ${csharp.name};`,
    "",
    `using var client = new ${clientName(sdk.client)}();${credentialNote(sdk, operation)}`,
    ...body,
    "",
  ].join("\n");
  return { code: trusted(code), fence: "csharp" };
}

function credentialNote(sdk: Sdk, { security }: Operation): string {
  const scheme = sdk.auth.find(({ id }) => id === security[0]?.[0]);
  const variables = (scheme?.options ?? [])
    .filter(({ role }) => role !== "token" || scheme?.kind === "bearer")
    .map(({ variable }) => variable);
  return variables.length === 0 ? "" : ` // takes ${variables.join(" and ")}`;
}

interface Spelling {
  readonly types: Types;
  readonly values: Values;
  readonly namespace: string;
}

/** The request as an argument, or "" for none. */
function argumentOf(operation: Operation, { values }: Spelling): Code {
  const { request, body, example } = operation;
  if (request.kind === "none") return trusted("");
  if (request.kind === "body") return body ? bodyValue(body, example.body, values) : trusted("");
  const names = requestMembers(operation);
  const fields = request.members.flatMap((each) => {
    const name = names.get(each) ?? trusted("Value");
    if (each.kind === "body") {
      const plain = each.body.kind === "binary" || each.body.kind === "text";
      return example.body === null && !plain && !each.required
        ? []
        : [join`    ${name} = ${bodyValue(each.body, example.body, values, 1)},`];
    }
    const key = `${each.parameter.in}:${each.parameter.name.wire}`;
    return Object.hasOwn(example.parameters, key)
      ? [join`    ${name} = ${values.of(each.parameter.type, example.parameters[key] ?? null, 1)},`]
      : [];
  });
  if (fields.length === 0) return trusted(request.required ? "new()" : "");
  return trusted(`new()\n{\n${fields.join("\n")}\n}`);
}

function bodyValue(body: NonNullable<Operation["body"]>, example: Operation["example"]["body"], values: Values, depth = 0): Code {
  switch (body.kind) {
    case "binary":
      return trusted('new MemoryStream("content"u8.ToArray())');
    case "text":
      return trusted('"text"');
    case "json":
    case "form":
    case "multipart":
    case "events":
    case "lines":
      return example === null ? values.some(body.type) : values.of(body.type, example, depth);
  }
}

function bodyOf(sdk: Sdk, operation: Operation, argument: Code): readonly string[] {
  const { call, response, paging } = operation;
  const receiver = ["client", ...pathTo(sdk, call)].join(".");
  const made = `${receiver}.${methodName(call.method)}(${argument})`;
  if (paging) return [`await foreach (var item in ${made})`, "{", "    Console.WriteLine(item);", "}"];
  const [only] = response.payloads;
  const start = `var response = await ${made};`;
  if (!only || response.payloads.length > 1 || response.emptyStatuses.length > 0) return [start, "Console.WriteLine(response.StatusCode);"];
  switch (only.kind) {
    case "events":
    case "lines":
      return [start, "await foreach (var item in response.Data)", "{", "    Console.WriteLine(item);", "}"];
    case "binary":
      return [start, "await response.Data.CopyToAsync(Stream.Null);"];
    case "json":
    case "text":
      return [start, "Console.WriteLine(response.Data);"];
  }
}

/** The way to a method through the tree of resources, as their properties are called. */
function pathTo(sdk: Sdk, { resources }: Operation["call"]): readonly Code[] {
  const names = resourceNames(sdk);
  let among = sdk.resources;
  return resources.map((step) => {
    const found = among.find(({ name }) => name.words.join() === step.words.join());
    among = found?.children ?? [];
    return (found && names.get(found)) ?? typeName(step);
  });
}
