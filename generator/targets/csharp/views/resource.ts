import type { Body, Paging } from "../../../model/http.ts";
import type { Method, Operation, Resource } from "../../../model/sdk.ts";
import { type Code, join, trusted } from "../../code.ts";
import { summary } from "../comments.ts";
import { literal, strings } from "../literals.ts";
import { Members, methodName, typeName } from "../naming.ts";
import type { Types } from "../types.ts";
import { resourceType, securityLiteral, serverLiteral } from "./client.ts";
import { bodyType, requestMembers, spelledCall } from "./operations.ts";

export interface MethodView {
  readonly doc: readonly Code[];
  readonly obsolete: Code | null;
  readonly name: Code;
  readonly parameter: Code;
  readonly response: Code;
  readonly call: CallView;
  readonly paged: PagedView | null;
}

/** The lines that make the call. */
export interface CallView {
  readonly check: boolean;
  readonly parameters: readonly Code[];
  readonly made: Code;
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
  readonly operations: ReadonlyMap<string, Operation>;
}

export function resourceView(resource: Resource, context: ResourceContext): ResourceView {
  const of = ({ operation }: Method) => context.operations.get(operation);
  const members = new Members(
    resourceType(resource),
    resource.methods.map(({ name }) => methodName(name)),
  );
  return {
    namespace: trusted(context.namespace),
    doc: summary(`The operations of ${resource.path.map(({ words }) => words.join(" ")).join(", ")}.`, resource.docs),
    type: resourceType(resource),
    children: resource.children.map((child) => ({
      doc: summary(`The operations of ${child.name.words.join(" ")}.`, child.docs),
      name: members.name(child.name),
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
  const own = join`Models.Requests.${typeName(response.type)}`;
  const data = response.payloads[0] && types.plain(response.payloads[0].type).code;
  const item = paging && types.plain(paging.item).code;
  const nullable = paging && (paging.item.kind === "nullable" || paging.item.kind === "any") ? "?" : "";
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
            call: join`PagedCall<${own}, ${item}${trusted(nullable)}>`,
            name: methodName(method.name),
            parameter: taken.code,
            given: call,
            response: own,
            arguments: join`${own}, ${data}, ${item}${trusted(nullable)}`,
            pager: pagerLiteral(paging),
          }
        : null,
  };
}

function callView(operation: Operation, types: Types, check: boolean): CallView {
  const { request, response, body } = operation;
  const parameters = parameterLiterals(operation, types, request.kind === "object" && !request.required);
  const given = [
    operationName(operation),
    parameters.length > 0 ? trusted("parameters") : trusted("[]"),
    ...(body ? [bodyLiteral(body, operation, types)] : []),
  ];
  const streams = response.payloads.some(({ kind }) => ["binary", "events", "lines"].includes(kind));
  return { check, parameters, made: join`new Call(${trusted(given.join(", "))})${trusted(streams ? " { Streams = true }" : "")}` };
}

function obsoleteText({ deprecation }: Method): Code | null {
  if (!deprecation) return null;
  const { message, replacement } = deprecation;
  const words = [message, replacement ? `Use ${spelledCall(replacement)}.` : ""].filter((text) => text !== "").join(" ");
  return join`[Obsolete(${literal(words === "" ? "It may go in a later version." : words)})]`;
}

const pathOf = ({ path }: Operation): string => path.map((part) => (part.kind === "text" ? part.text : `{${part.wire}}`)).join("");
const operationName = ({ name }: Operation): Code => join`${typeName(name)}Operation`;

/** "Models.Requests.GetCompanyRequest request, ", with a default where all of it may be left out. */
function requestParameter({ request, body }: Operation, types: Types): { readonly code: Code; readonly required: boolean } {
  if (request.kind === "none") return { code: trusted(""), required: false };
  const type =
    request.kind === "object" ? join`Models.Requests.${typeName(request.type)}` : body ? bodyType(body.type, types) : trusted("object");
  const value = request.kind === "body" && body !== null && types.plain(body.type).isValue && body.kind !== "binary";
  return request.required
    ? { code: join`${type} request, `, required: !value }
    : { code: join`${type}? request = null, `, required: false };
}

function operationLiteral(operation: Operation, types: Types): Code {
  const { method, security, servers, idempotencyHeader, retries } = operation;
  const usual = retries.statuses.join() === "408,425,429,500,502,503,504";
  const facts = [
    ...(acceptOf(operation) === "" ? [] : [join`Accept = ${literal(acceptOf(operation))}`]),
    ...(security.length > 0 ? [join`Security = ${securityLiteral(security)}`] : []),
    ...(usual ? [] : [trusted(`Statuses = [${retries.statuses.join(", ")}]`)]),
    ...(idempotencyHeader === null ? [] : [join`Idempotency = ${literal(idempotencyHeader)}`]),
    ...(servers.length > 0 ? [join`Servers = [${trusted(servers.map(serverLiteral).join(", "))}]`] : []),
    ...errorCases(operation, types),
  ];
  const head = join`private static readonly Operation ${operationName(operation)} = new(${literal(method)}, ${literal(pathOf(operation))})`;
  if (facts.length === 0) return join`${head};`;
  return join`${head}\n    {\n${trusted(facts.map((fact) => `        ${fact},\n`).join(""))}    };`;
}

function acceptOf({ response: { payloads, errors } }: Operation): string {
  return [
    ...new Set([...payloads.map(({ mediaType }) => mediaType), ...(errors.some(({ type }) => type !== null) ? ["application/json"] : [])]),
  ].join(", ");
}

/** One entry a type; where all errors have one type, one for all of them. */
function errorCases({ response: { errors } }: Operation, types: Types): readonly Code[] {
  const typed = errors.flatMap(({ statuses, type }) => (type ? [{ statuses, type }] : []));
  const distinct = new Set(typed.map(({ type }) => JSON.stringify(type)));
  const entries = distinct.size === 1 && typed[0] ? [{ statuses: { from: 400, to: 599 }, type: typed[0].type }] : typed;
  if (entries.length === 0) return [];
  return [
    join`Errors = [${trusted(entries.map(({ statuses, type }) => `new(${statuses.from}, ${statuses.to}, node => ${types.plain(type).shape}.Read(node))`).join(", "))}]`,
  ];
}

function parameterLiterals(operation: Operation, types: Types, maybe: boolean): readonly Code[] {
  const { request } = operation;
  if (request.kind !== "object") return [];
  const names = requestMembers(operation);
  return request.members.flatMap((each) => {
    if (each.kind === "body") return [];
    const { parameter } = each;
    const use = types.plain(parameter.type);
    const value = join`Parameter.Of${trusted(use.isValue ? "Value" : "")}(request${trusted(maybe ? "?" : "")}.${names.get(each) ?? trusted("Value")}, ${use.shape})`;
    const facts = [
      ...(parameter.explode ? ["Explode = true"] : []),
      ...(parameter.allowReserved ? ["AllowReserved = true"] : []),
      ...(parameter.content === null ? [] : ["Json = true"]),
    ];
    const options = facts.length === 0 ? "" : ` { ${facts.join(", ")} }`;
    const typed =
      use.isValue && each.required
        ? join`Parameter.OfValue<${use.code}>(request.${names.get(each) ?? trusted("Value")}, ${use.shape})`
        : value;
    return [
      join`new(${literal(parameter.name.wire)}, ${literal(parameter.in)}, ${literal(parameter.style)}, ${typed})${trusted(options)},`,
    ];
  });
}

function bodyLiteral(body: Body, operation: Operation, types: Types): Code {
  const { request } = operation;
  const member = request.kind === "object" ? [...requestMembers(operation)].find(([each]) => each.kind === "body") : undefined;
  const given = member
    ? join`request${trusted(request.kind === "object" && !request.required ? "?" : "")}.${member[1]}`
    : trusted("request");
  const mediaType = literal(body.mediaType);
  const use = types.plain(body.type);
  switch (body.kind) {
    case "json":
    case "events":
    case "lines":
      return join`Body.Json(${mediaType}, Parameter.Of${trusted(use.isValue ? `Value<${use.code}>` : "")}(${given}, ${use.shape}))`;
    case "text":
      return join`Body.Text(${mediaType}, ${given})`;
    case "binary":
      return join`Body.Binary(${mediaType}, ${given})`;
    case "form":
    case "multipart": {
      const isModel = body.type.kind === "model" && types.model(body.type.id).kind === "object";
      return isModel
        ? join`Body.${trusted(body.kind === "form" ? "Form" : "Multipart")}(${mediaType}, ${given}, ${partsLiteral(body)})`
        : join`Body.Json(${mediaType}, Parameter.Of(${given}, ${use.shape}))`;
    }
  }
}

function partsLiteral({ parts }: Body): Code {
  const entries = parts.map((part) => {
    const facts = [
      ...(part.contentType === null ? [] : [`ContentType = ${literal(part.contentType)}`]),
      ...(part.style === "form" ? [] : [`Style = ${literal(part.style)}`]),
      ...(part.explode ? ["Explode = true"] : []),
    ];
    return `new(${literal(part.wire)}, ${literal(part.kind)})${facts.length === 0 ? "" : ` { ${facts.join(", ")} }`}`;
  });
  return trusted(`[${entries.join(", ")}]`);
}

function pagerLiteral({ items, style }: Paging): Code {
  const path = (name: string, value: readonly string[] | null) => (value === null ? [] : [`${name} = ${strings(value)}`]);
  const text = (name: string, value: string | null) => (value === null ? [] : [`${name} = ${literal(value)}`]);
  const facts: Record<Paging["style"]["kind"], () => readonly string[]> = {
    "next-url": () => (style.kind === "next-url" ? path("Next", style.next) : []),
    "link-header": () => [],
    page: () =>
      style.kind === "page"
        ? [
            ...text("Parameter", style.parameter),
            ...text("Size", style.size),
            `First = ${style.first}`,
            ...path("Pages", style.pages),
            ...path("Total", style.total),
          ]
        : [],
    offset: () =>
      style.kind === "offset" ? [...text("Parameter", style.parameter), ...text("Size", style.limit), ...path("Total", style.total)] : [],
    cursor: () =>
      style.kind === "cursor" ? [...text("Parameter", style.parameter), ...path("Next", style.next), ...path("More", style.more)] : [],
  };
  const given = facts[style.kind]();
  return trusted(`new Pager(${literal(style.kind)}, ${strings(items)})${given.length === 0 ? "" : ` { ${given.join(", ")} }`}`);
}
