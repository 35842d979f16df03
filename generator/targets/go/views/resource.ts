import type { Body, Paging, Parameter } from "../../../model/http.ts";
import type { Method, Operation, Resource } from "../../../model/sdk.ts";
import type { ObjectModel, Property, TypeRef } from "../../../model/types.ts";
import { type Code, join, trusted } from "../../code.ts";
import { comment, deprecated } from "../comments.ts";
import { type ImportsView, importsView } from "../imports.ts";
import { literal, strings } from "../literals.ts";
import { member, methodName, typeName } from "../naming.ts";
import type { Types } from "../types.ts";
import { resourceType, securityLiteral, serverLiteral } from "./client.ts";
import { bodyUse, payloadFields, usesDeprecated } from "./operations.ts";

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

export interface AllView {
  readonly doc: readonly Code[];
  readonly type: Code;
  readonly name: Code;
  readonly signature: Code;
  readonly method: Code;
  readonly response: Code;
  readonly item: Code;
  readonly items: readonly Code[];
  readonly argument: Code;
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

export interface ResourceContext {
  readonly packageName: string;
  readonly types: Types;
  readonly operations: ReadonlyMap<string, Operation>;
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

interface MethodContext extends ResourceContext {
  readonly imports: Set<string>;
  readonly resource: Resource;
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

const pathOf = ({ path }: Operation): string => path.map((part) => (part.kind === "text" ? part.text : `{${part.wire}}`)).join("");

function requestUse({ request, body }: Operation, types: Types) {
  if (request.kind === "none") return null;
  if (request.kind === "object")
    return { code: join`operations.${typeName(request.type)}`, imports: [`${types.module}/models/operations`] };
  return body ? bodyUse(body.type, true, types) : null;
}

/** The package-level description of an operation. */
function operationLiteral(operation: Operation, types: Types, imports: Set<string>): Code {
  const { id, method, security, servers, idempotencyHeader } = operation;
  const usual = operation.retries.statuses.join() === "408,425,429,500,502,503,504";
  const facts = [
    join`id: ${literal(id)}`,
    join`method: ${literal(method)}`,
    join`path: ${literal(pathOf(operation))}`,
    ...(acceptOf(operation) === "" ? [] : [join`accept: ${literal(acceptOf(operation))}`]),
    ...(security.length > 0 ? [join`security: ${securityLiteral(security)}`] : []),
    join`statuses: ${usual ? trusted("usualStatuses") : trusted(`[]int{${operation.retries.statuses.join(", ")}}`)}`,
    ...(idempotencyHeader === null ? [] : [join`idempotency: ${literal(idempotencyHeader)}`]),
    ...(servers.length > 0 ? [join`servers: []server{${trusted(servers.map(serverLiteral).join(", "))}}`] : []),
    ...errorCases(operation, types, imports),
  ];
  return join`var ${operationVariable(operation)} = operation{\n\t${trusted(facts.join(",\n\t"))},\n}`;
}

const operationVariable = ({ name }: Operation): Code => join`op${typeName(name)}`;

function acceptOf({ response: { payloads, errors } }: Operation): string {
  const types = [
    ...new Set([...payloads.map(({ mediaType }) => mediaType), ...(errors.some(({ type }) => type !== null) ? ["application/json"] : [])]),
  ];
  return types.join(", ");
}

/** One entry a type; where all errors have one type, one for all of them. */
function errorCases({ response: { errors } }: Operation, types: Types, imports: Set<string>): readonly Code[] {
  const typed = errors.flatMap(({ statuses, type }) => (type ? [{ statuses, type }] : []));
  const distinct = new Set(typed.map(({ type }) => JSON.stringify(type)));
  const entries = distinct.size === 1 && typed[0] ? [{ statuses: { from: 400, to: 599 }, type: typed[0].type }] : typed;
  if (entries.length === 0) return [];
  const cases = entries.map(({ statuses, type }) => {
    const use = types.plain(type.kind === "nullable" ? type.of : type);
    for (const path of use.imports) imports.add(path);
    return join`{${statuses.from}, ${statuses.to}, func() any { return new(${use.code}) }}`;
  });
  return [join`errors: []errorCase{${trusted(cases.join(", "))}}`];
}

function callLines(operation: Operation, body: Code | null, { types, imports }: MethodContext): readonly Code[] {
  const { parameters, request, response } = operation;
  if (parameters.length > 0) imports.add(`${types.module}/internal/wire`);
  const members = new Map(
    request.kind === "object"
      ? request.members.flatMap((each) => (each.kind === "parameter" ? [[each.parameter, member(each.name)] as const] : []))
      : [],
  );
  const written = parameters.map((parameter) => parameterLiteral(parameter, members.get(parameter) ?? member(parameter.name)));
  return [
    join`operation: &${operationVariable(operation)},`,
    ...(written.length > 0 ? [trusted("parameters: []wire.Parameter{"), ...written, trusted("},")] : []),
    ...(body ? [join`body: ${body},`] : []),
    ...(response.payloads.some(({ kind }) => kind === "binary" || kind === "events" || kind === "lines") ? [trusted("stream: true,")] : []),
  ];
}

function parameterLiteral(parameter: Parameter, field: Code): Code {
  const facts = [
    join`Name: ${literal(parameter.name.wire)}`,
    join`In: ${literal(parameter.in)}`,
    join`Style: ${literal(parameter.style)}`,
    ...(parameter.explode ? [trusted("Explode: true")] : []),
    ...(parameter.allowReserved ? [trusted("AllowReserved: true")] : []),
    ...(parameter.content === null ? [] : [trusted("JSON: true")]),
    ...(parameter.required && !parameter.idempotencyKey ? [trusted("Required: true")] : []),
    join`Value: request.${field}`,
  ];
  return trusted(`{${facts.join(", ")}},`);
}

interface BodyLines {
  readonly prepare: readonly Code[];
  readonly value: Code | null;
}

/** What makes the body of a request; JSON and forms can fail, and then nothing is sent. */
function bodyLines(operation: Operation, { types, imports }: MethodContext): BodyLines {
  const { body, request } = operation;
  if (!body) return { prepare: [], value: null };
  imports.add(`${types.module}/internal/wire`);
  const member_ = request.kind === "object" ? request.members.find((each) => each.kind === "body") : undefined;
  const given = member_ ? join`request.${member(member_.name)}` : trusted("request");
  const made = maker(body, given, { types, optional: member_ ? !member_.required : false });
  if (body.kind === "binary" || body.kind === "text") return { prepare: [], value: made };
  for (const path of made.includes("types.File") ? [`${types.module}/types`] : []) imports.add(path);
  return { prepare: [join`body, err := ${made}`], value: trusted("body") };
}

function maker(body: Body, given: Code, { types, optional }: { readonly types: Types; readonly optional: boolean }): Code {
  const mediaType = literal(body.mediaType);
  switch (body.kind) {
    case "json":
    case "events":
    case "lines":
      return join`wire.JSON(${mediaType}, ${given})`;
    case "text":
      return join`wire.Text(${mediaType}, ${optional ? join`Value(${given})` : given})`;
    case "binary":
      return join`wire.Binary(${mediaType}, ${given})`;
    case "form":
      return join`wire.Form(${mediaType}, ${given}, ${partsLiteral(body)})`;
    case "multipart":
      return join`wire.Multipart(${mediaType}, ${given}, ${partsLiteral(body)}, ${filesLiteral(body, given, { types, optional })})`;
  }
}

function partsLiteral({ parts }: Body): Code {
  const entries = parts.map((part) => {
    const facts = [
      join`Name: ${literal(part.wire)}`,
      join`Kind: ${literal(part.kind)}`,
      ...(part.contentType === null ? [] : [join`ContentType: ${literal(part.contentType)}`]),
      join`Style: ${literal(part.style)}`,
      ...(part.explode ? [trusted("Explode: true")] : []),
    ];
    return trusted(`{${facts.join(", ")}}`);
  });
  return trusted(`[]wire.Part{${entries.join(", ")}}`);
}

/** A model's files by part; nil where there are none. */
function filesLiteral({ type }: Body, given: Code, { types, optional }: { readonly types: Types; readonly optional: boolean }): Code {
  const model = type.kind === "model" ? types.model(type.id) : null;
  const files = model?.kind === "object" ? model.properties.filter(isFile) : [];
  if (!model || files.length === 0 || optional) return trusted("nil");
  const entries = files.map((property) => {
    const value = join`${given}.${member(property.name)}`;
    const list =
      property.type.kind === "list" ? value : isSurelyThere(property, model as ObjectModel) ? join`{${value}}` : join`wire.Files(${value})`;
    return join`${literal(property.name.wire)}: ${list}`;
  });
  return trusted(`map[string][]types.File{${entries.join(", ")}}`);
}

const isSurelyThere = ({ requiredInput, requiredOutput }: Property, { usage }: ObjectModel): boolean =>
  (!usage.input || requiredInput) && (!usage.output || requiredOutput);

function isFile({ type }: Property): boolean {
  const of: TypeRef = type.kind === "list" ? type.items : type;
  return of.kind === "scalar" && of.scalar === "binary";
}

/** Where each status's body goes. */
function resultLiteral(operation: Operation, { types }: MethodContext): Code {
  const entries = payloadFields(operation, types).flatMap(({ name, payload, pointer }) =>
    payload.statuses.map(({ from, to }) => {
      const into = {
        json: pointer ? "jsonIntoNew" : "jsonInto",
        text: pointer ? "textIntoNew" : "textInto",
        binary: "binaryInto",
        events: "eventsInto",
        lines: "linesInto",
      }[payload.kind];
      return join`${trusted(into)}(${from}, ${to}, &res.${name})`;
    }),
  );
  const empty = operation.response.emptyStatuses.map(({ from, to }) => `{${from}, ${to}}`);
  const facts = [
    trusted("envelope: &res.Envelope"),
    ...(entries.length > 0 ? [join`payloads: []payload{${trusted(entries.join(", "))}}`] : []),
    ...(empty.length > 0 ? [join`empty: [][2]int{${trusted(empty.join(", "))}}`] : []),
  ];
  return trusted(`result{${facts.join(", ")}}`);
}

function pagingLiteral({ items, style }: Paging): Code {
  const path = (name: string, value: readonly string[] | null) => (value === null ? [] : [join`${trusted(name)}: ${strings(value)}`]);
  const common = [join`style: ${literal(style.kind)}`, join`items: ${strings(items)}`];
  const text = (name: string, value: string | null) => (value === null ? [] : [join`${trusted(name)}: ${literal(value)}`]);
  switch (style.kind) {
    case "next-url":
      return trusted(`paging{${[...common, ...path("next", style.next)].join(", ")}}`);
    case "link-header":
      return trusted(`paging{${common.join(", ")}}`);
    case "page":
      return trusted(
        `paging{${[...common, ...text("parameter", style.parameter), ...text("size", style.size), join`first: ${style.first}`, ...path("pages", style.pages), ...path("total", style.total)].join(", ")}}`,
      );
    case "offset":
      return trusted(
        `paging{${[...common, ...text("parameter", style.parameter), ...text("size", style.limit), ...path("total", style.total)].join(", ")}}`,
      );
    case "cursor":
      return trusted(
        `paging{${[...common, ...text("parameter", style.parameter), ...path("next", style.next), ...path("more", style.more)].join(", ")}}`,
      );
  }
}

function allView(method: Method, operation: Operation, context: MethodContext & { readonly signature: Code }): AllView {
  const { paging } = operation;
  const item = paging ? context.types.element(paging.item) : { code: trusted("any"), imports: [] };
  for (const path of [...item.imports, "iter"]) context.imports.add(path);
  const { methods } = context.resource;
  return {
    type: resourceType(context.resource),
    name: allName(method, methods),
    signature: context.signature,
    method: methodName(method.name),
    response: join`operations.${typeName(operation.response.type)}`,
    doc: comment(
      `${allName(method, methods)} yields the items of all pages of ${methodName(method.name)}.`,
      { summary: "", description: "" },
      ["A page is fetched when the one before it is used up. After an error nothing more comes."],
    ),
    item: item.code,
    items: itemsLines(operation, context.types),
    argument: trusted(context.signature === "" ? "" : "request, "),
  };
}

/** List becomes All, ListThings AllThings; a name that is taken stays and gets All behind it. */
export function allName({ name }: Pick<Method, "name">, taken: readonly Pick<Method, "name">[]): Code {
  const [first, ...rest] = name.words;
  const wanted = first === "list" ? ["all", ...rest] : [...name.words, "all"];
  const free = !taken.some((each) => each.name.words.join("") === wanted.join(""));
  return methodName({ words: free ? wanted : [...name.words, "all"] });
}

/** The way to the items, past what may be missing. */
function itemsLines(operation: Operation, types: Types): readonly Code[] {
  const [field] = payloadFields(operation, types);
  if (!field || !operation.paging) return [trusted("return nil")];
  const result: Code[] = [];
  let type: TypeRef = field.payload.type;
  let at = join`res.${field.name}`;
  let pointer = field.pointer;
  for (const wire of operation.paging.items) {
    const bare: TypeRef = type.kind === "nullable" ? type.of : type;
    const model = bare.kind === "model" ? types.model(bare.id) : null;
    const property = model?.kind === "object" ? model.properties.find(({ name }) => name.wire === wire) : undefined;
    if (!property || model?.kind !== "object") return [trusted("return nil")];
    if (pointer) result.push(join`if ${at} == nil {\n\treturn nil\n}`);
    at = join`${at}.${member(property.name)}`;
    type = property.type;
    const use = types.property(model.id, { type, required: isSurelyThere(property, model), sent: model.usage.input });
    if (use.code.startsWith("nullable.")) return [trusted(`items, _ := ${at}.Get()`), trusted("return items")];
    pointer = use.code.startsWith("*");
  }
  return [...result, join`return ${at}`];
}
