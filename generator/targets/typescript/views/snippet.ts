import type { Operation, RequestMember } from "../../../model/sdk.ts";
import { type Code, join, trusted } from "../../code.ts";
import type { Context } from "../context.ts";
import { key, literal } from "../literals.ts";
import { callPath, clientVariable, itemVariable, memberName } from "../naming.ts";
import { type Doc, object, pretty } from "../pretty.ts";
import { value } from "../values.ts";

/** A complete program that calls one operation. */
export interface SnippetView {
  readonly lines: readonly Code[];
}

export function snippetView(operation: Operation, context: Context): SnippetView {
  const { sdk, client, packageName } = context;
  const variable = clientVariable(sdk.client);
  const names = [client, ...(isRisky(operation) ? ["ApiError"] : [])].sort();
  const create = `const ${variable} = new ${client}();${credentialNote(operation, context)}`;
  const call = callCode(operation, context, isRisky(operation) ? 2 : 0);
  return {
    lines: [
      join`import { ${trusted(names.join(", "))} } from ${literal(packageName)};`,
      trusted(""),
      trusted(create),
      ...(isRisky(operation) ? guarded(call) : call),
    ],
  };
}

/** What changes something may be refused for reasons that a program should tell. */
const isRisky = ({ method, response }: Operation): boolean => method !== "GET" && response.errors.length > 0;

function credentialNote({ security }: Operation, { sdk }: Context): string {
  const [first = []] = security;
  const variables = sdk.auth.filter(({ id }) => first.includes(id)).flatMap(({ options }) => options.map(({ variable }) => variable));
  return variables.length === 0 ? "" : ` // ${variables.length > 1 ? "takes" : "reads"} ${variables.join(", ")}`;
}

function guarded(call: readonly Code[]): readonly Code[] {
  return [
    trusted("try {"),
    ...call.map((line) => join`  ${line}`),
    trusted("} catch (error) {"),
    trusted("  if (!(error instanceof ApiError)) throw error;"),
    trusted("  console.error(error.statusCode, error.message);"),
    trusted("}"),
  ];
}

function callCode(operation: Operation, context: Context, indent: number): readonly Code[] {
  const target = join`${clientVariable(context.sdk.client)}.${callPath(operation.call)}`;
  const item = operation.paging === null ? null : itemVariable(operation.paging.itemName);
  const head = item !== null ? `for await (const ${item} of ${target}(` : `const response = await ${target}(`;
  const argument = requestDoc(operation, context);
  const end = item !== null ? ")) {" : ");";
  const text = argument === null ? "" : pretty(argument, { indent: 0, before: head.length + indent, after: end.length });
  const lines = `${head}${text}${end}`.split("\n").map(trusted);
  return item === null ? [...lines, ...printing(operation)] : [...lines, join`  console.log(${item});`, trusted("}")];
}

function printing({ response }: Operation): readonly Code[] {
  const [first, ...others] = response.payloads;
  if (first === undefined) return [trusted("console.log(response.statusCode);")];
  if (first.kind === "events" || first.kind === "lines")
    return ["for await (const item of response.data) {", "  console.log(item);", "}"].map(trusted);
  if (first.kind === "binary") return [trusted("console.log(response.contentType, await response.rawResponse.arrayBuffer());")];
  const several = others.length > 0 || response.emptyStatuses.length > 0;
  return [
    several || first.member === null ? trusted("console.log(response.data);") : join`console.log(response.${memberName(first.member)});`,
  ];
}

function requestDoc({ request, body, example }: Operation, context: Context): Doc | null {
  switch (request.kind) {
    case "none":
      return null;
    case "body":
      if (body === null || (example.body === null && !request.required)) return null;
      return value(body.type, example.body, context);
    case "object": {
      const entries = request.members.flatMap((member) => memberEntry(member, example, context));
      return entries.length === 0 ? null : object(entries);
    }
  }
}

function memberEntry(member: RequestMember, example: Operation["example"], context: Context): readonly (readonly [Code, Doc])[] {
  const name = key(memberName(member.name));
  if (member.kind === "body")
    return example.body === null && !member.required ? [] : [[name, value(member.body.type, example.body, context)]];
  const given = example.parameters[`${member.parameter.in}:${member.parameter.name.wire}`];
  return given === undefined ? [] : [[name, value(member.parameter.type, given, context)]];
}
