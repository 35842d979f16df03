import type { Method, Operation, Resource } from "../../../model/sdk.ts";
import { type Code, join, trusted } from "../../code.ts";
import { summary } from "../comments.ts";
import { literal } from "../literals.ts";
import { methodName, operationType, typeName } from "../naming.ts";
import type { Types } from "../types.ts";
import { type CallView, callView } from "./call.ts";
import { resourceType } from "./client.ts";
import { operationLiteral, pathOf } from "./descriptor.ts";
import { pagerLiteral } from "./pager.ts";
import { bodyType, spelledCall } from "./request.ts";
import { pageData } from "./response.ts";

export interface MethodView {
  readonly doc: readonly Code[];
  readonly obsolete: Code | null;
  readonly name: Code;
  readonly parameter: Code;
  readonly response: Code;
  readonly call: CallView;
  readonly paged: PagedView | null;
}

export interface PagedView {
  readonly call: Code;
  readonly name: Code;
  readonly parameter: Code;
  readonly given: CallView;
  readonly response: Code;
  readonly arguments: Code;
  readonly pager: Code;
}

export interface ResourceView {
  readonly namespace: Code;
  readonly doc: readonly Code[];
  readonly type: Code;
  readonly children: readonly { readonly doc: readonly Code[]; readonly name: Code; readonly type: Code }[];
  readonly operations: readonly Code[];
  readonly methods: readonly MethodView[];
}

export interface ResourceContext {
  readonly namespace: string;
  readonly types: Types;
  readonly names: ReadonlyMap<Resource, Code>;
  readonly operations: ReadonlyMap<string, Operation>;
}

export function resourceView(resource: Resource, context: ResourceContext): ResourceView {
  const of = ({ operation }: Method) => context.operations.get(operation);
  return {
    namespace: trusted(context.namespace),
    doc: summary(`The operations of ${resource.path.map(({ words }) => words.join(" ")).join(", ")}.`, resource.docs),
    type: resourceType(resource),
    children: resource.children.map((child) => ({
      doc: summary(`The operations of ${child.name.words.join(" ")}.`, child.docs),
      name: context.names.get(child) ?? typeName(child.name),
      type: resourceType(child),
    })),
    operations: [...new Set(resource.methods.flatMap((method) => of(method) ?? []))].map((operation) =>
      operationLiteral(operation, context.types),
    ),
    methods: resource.methods.flatMap((method) => {
      const operation = of(method);
      return operation ? [methodView(method, operation, context.types)] : [];
    }),
  };
}

function methodView(method: Method, operation: Operation, types: Types): MethodView {
  const { response, paging } = operation;
  const taken = requestParameter(operation, types);
  const own = join`Models.Requests.${operationType(response.type)}`;
  const data = response.payloads[0] && pageData(operation, response.payloads[0], types);
  const item = paging && types.element(paging.item);
  const { docs, externalDocs, method: verb } = operation;
  const call = callView(operation, types, taken.required);
  return {
    doc: summary(`${verb} ${pathOf(operation)}.`, docs, [`${verb} ${pathOf(operation)}`, externalDocs ?? ""]),
    obsolete: obsoleteText(method),
    name: methodName(method.name),
    parameter: taken.code,
    response: own,
    call,
    paged:
      paging && data && item
        ? {
            call: join`PagedCall<${own}, ${item}>`,
            name: methodName(method.name),
            parameter: taken.code,
            given: call,
            response: own,
            arguments: join`${own}, ${data}, ${item}`,
            pager: pagerLiteral(paging),
          }
        : null,
  };
}

function obsoleteText({ deprecation }: Method): Code | null {
  if (!deprecation) return null;
  const { message, replacement } = deprecation;
  const words = [message, replacement ? `Use ${spelledCall(replacement)}.` : ""].filter((text) => text !== "").join(" ");
  return join`[Obsolete(${literal(words === "" ? "It may go in a later version." : words)})]`;
}

/** "Models.Requests.GetCompanyRequest request, ", with a default where all of it may be left out. */
function requestParameter({ request, body }: Operation, types: Types): { readonly code: Code; readonly required: boolean } {
  if (request.kind === "none") return { code: trusted(""), required: false };
  const type =
    request.kind === "object"
      ? join`Models.Requests.${operationType(request.type)}`
      : body
        ? bodyType(body.type, types)
        : trusted("object");
  const value = request.kind === "body" && body !== null && types.plain(body.type).isValue && body.kind !== "binary";
  return request.required
    ? { code: join`${type} request, `, required: !value }
    : { code: join`${type}? request = null, `, required: false };
}
