import type { Method, Operation, Resource } from "../../../model/sdk.ts";
import { type Code, join, trusted } from "../../code.ts";
import { comment, deprecated } from "../comments.ts";
import { type ImportsView, importsView } from "../imports.ts";
import { methodName, typeName } from "../naming.ts";
import type { Types } from "../types.ts";
import { bodyLines } from "./body.ts";
import { resourceType } from "./client.ts";
import { type MethodContext, pathOf, type ResourceContext } from "./method-context.ts";
import { callLines, operationLiteral, resultLiteral } from "./operation.ts";
import { bodyUse, usesDeprecated } from "./operations.ts";
import { type AllView, allView, pagingLiteral } from "./paging.ts";

export interface MethodView {
  readonly doc: readonly Code[];
  readonly type: Code;
  readonly name: Code;
  /** "request operations.GetCompanyRequest, ", or nothing. */
  readonly signature: Code;
  /** "request, ", or nothing. */
  readonly argument: Code;
  /** For an alias: the method of the same resource that it is another name of. */
  readonly primary: Code | null;
  readonly response: Code;
  readonly prepare: readonly Code[];
  readonly call: readonly Code[];
  readonly result: Code;
  readonly pager: Code | null;
  readonly all: AllView | null;
}

export interface ResourceView {
  readonly package: Code;
  readonly usesDeprecated: boolean;
  readonly imports: ImportsView;
  readonly type: Code;
  readonly doc: readonly Code[];
  readonly children: readonly { readonly field: Code; readonly type: Code }[];
  readonly operations: readonly Code[];
  readonly methods: readonly MethodView[];
}

export function resourceView(resource: Resource, context: ResourceContext): ResourceView {
  const imports = new Set<string>();
  const operationOf = ({ operation }: Method) => context.operations.get(operation);
  const methods = resource.methods.flatMap((method) => {
    const operation = operationOf(method);
    return operation ? [methodView(method, operation, { ...context, imports, resource })] : [];
  });
  const own = resource.methods.filter(({ alias }) => !alias).flatMap((method) => operationOf(method) ?? []);
  const operations = own.map((operation) => operationLiteral(operation, context.types, imports));
  return {
    package: trusted(context.packageName),
    usesDeprecated: own.some((operation) => usesDeprecated(operation, context.types)),
    type: resourceType(resource),
    doc: comment(
      `${resourceType(resource)} has the operations of ${resource.path.map(({ words }) => words.join(" ")).join(", ")}.`,
      resource.docs,
    ),
    children: resource.children.map((child) => ({ field: methodName(child.name), type: resourceType(child) })),
    operations,
    methods,
    imports: importsView(imports),
  };
}

function methodView(method: Method, operation: Operation, context: MethodContext): MethodView {
  const { types, imports } = context;
  const { response, paging } = operation;
  if (paging) imports.add(`${types.module}/internal/page`);
  imports.add("context").add(`${types.module}/models/operations`);
  const use = requestUse(operation, types);
  for (const path of use?.imports ?? []) imports.add(path);
  const body = bodyLines(operation, context);
  return {
    doc: [
      ...comment(`${methodName(method.name)} calls ${operation.method} ${pathOf(operation)}.`, { summary: "", description: "" }, [
        operation.docs.summary,
        operation.docs.description,
        operation.externalDocs ?? "",
      ]),
      ...deprecated(method.deprecation, (path) => [...path.resources.map(typeName), typeName(path.method)].join(".")),
    ],
    type: resourceType(context.resource),
    name: methodName(method.name),
    signature: use ? join`request ${use.code}, ` : trusted(""),
    argument: trusted(use ? "request, " : ""),
    primary: method.alias ? primaryOf(method, context.resource) : null,
    response: join`operations.${typeName(response.type)}`,
    prepare: body.prepare,
    call: callLines(operation, body.value, context),
    result: resultLiteral(operation, context),
    pager: paging ? pagingLiteral(paging) : null,
    all: paging ? allView(method, operation, { ...context, signature: use ? join`request ${use.code}, ` : trusted("") }) : null,
  };
}

function primaryOf({ operation }: Method, { methods }: Resource): Code | null {
  const primary = methods.find((each) => !each.alias && each.operation === operation);
  return primary ? methodName(primary.name) : null;
}

function requestUse({ request, body }: Operation, types: Types) {
  if (request.kind === "none") return null;
  if (request.kind === "object")
    return { code: join`operations.${typeName(request.type)}`, imports: [`${types.module}/models/operations`] };
  return body ? bodyUse(body.type, true, types) : null;
}
