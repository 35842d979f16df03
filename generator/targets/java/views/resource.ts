import type { Method, Operation, Resource } from "../../../model/sdk.ts";
import type { Deprecation, Docs } from "../../../model/words.ts";
import { type Code, trusted } from "../../code.ts";
import { javadoc, prose, sentence } from "../comments.ts";
import { type Context, found, operations, runtime, shared } from "../context.ts";
import { Imports } from "../imports.ts";
import { accessorName, callType, resourceType, typeName } from "../naming.ts";
import { classHeader } from "../pretty.ts";
import { inputType, outputType } from "../types.ts";
import { presets } from "./object.ts";
import { operationConstant } from "./operation.ts";

export interface ResourceView {
  readonly package: Code;
  readonly imports: readonly Code[];
  readonly doc: readonly Code[];
  readonly name: Code;
  readonly children: readonly ChildView[];
  readonly methods: readonly MethodView[];
  readonly calls: readonly CallView[];
}

export interface ChildView {
  readonly doc: readonly Code[];
  readonly name: Code;
  readonly type: Code;
}

interface MethodView {
  readonly doc: readonly Code[];
  readonly annotations: readonly Code[];
  readonly name: Code;
  readonly call: Code;
  /** What makes the call: a constructor here, or the method's real name elsewhere. */
  readonly make: Code;
}

interface CallView {
  readonly doc: Code;
  readonly header: readonly Code[];
  readonly constant: readonly Code[];
  readonly name: Code;
  readonly presets: readonly Code[];
}

export function resourceView(resource: Resource, context: Context): ResourceView {
  const imports = new Imports(context.packages.package);
  imports.use(runtime(context, "Transport"));
  const own = resource.methods.filter(({ alias }) => !alias);
  return {
    package: trusted(context.packages.package),
    doc: javadoc(resource.docs, 0),
    name: resourceType(resource.type),
    children: resource.children.map(child),
    methods: resource.methods.map((method) => methodView(method, resource, context)),
    calls: own.map((method) => callView(method, context, imports)),
    imports: imports.lines(),
  };
}

export function child({ docs, name, type }: Resource): ChildView {
  return { doc: javadoc(docs, 2), name: accessorName(name), type: resourceType(type) };
}

function methodView(method: Method, resource: Resource, context: Context): MethodView {
  const operation = found(context.operations, method.operation);
  const old = method.deprecation;
  const view = {
    doc: javadoc(method.alias ? { ...operation.docs, description: "" } : linked(operation), 2, old === null ? [] : [deprecated(old)]),
    annotations: old === null ? [] : [trusted("@Deprecated")],
    name: accessorName(method.name),
  };
  if (!method.alias) {
    const call = callName(method, context);
    return { ...view, call, make: trusted(`new ${call}(transport)`) };
  }
  const home = homeOf(operation, context);
  const [type, name] = [resourceType(home.resource.type), callName(home.method, context)];
  const here = home.resource === resource;
  const call = trusted(here ? name : `${type}.${name}`);
  return {
    ...view,
    call,
    make: trusted(here ? `${accessorName(home.method.name)}()` : `new ${type}(transport).${accessorName(home.method.name)}()`),
  };
}

interface Home {
  readonly resource: Resource;
  readonly method: Method;
}

/** Where the operation stands under its real name. */
function homeOf({ id }: Operation, { sdk }: Context): Home {
  const search = (resources: readonly Resource[]): readonly Home[] =>
    resources.flatMap((resource) => [
      ...resource.methods.filter(({ alias, operation }) => !alias && operation === id).map((method) => ({ resource, method })),
      ...search(resource.children),
    ]);
  const [home] = search(sdk.resources);
  if (home === undefined) throw new Error(`no resource has the operation ${id}`);
  return home;
}

/** Where the document says that there is more to read, as a last paragraph. */
function linked({ docs, externalDocs }: Operation): Docs {
  const paragraphs = [docs.description, externalDocs ?? ""].filter((each) => each !== "");
  return { ...docs, description: paragraphs.join("\n\n") };
}

function deprecated({ message, replacement }: Deprecation): Code {
  const said = prose(sentence(message));
  if (replacement === null) return trusted(`@deprecated ${said || "There is no need for it any more."}`);
  const path = [...replacement.resources, replacement.method].map((name) => `${accessorName(name)}()`).join(".");
  return trusted(`@deprecated ${said === "" ? "" : `${said} `}Use {@code ${path}} instead.`);
}

const callName = ({ name }: Method, { taken }: Context): Code => callType(name, taken);

function callView(method: Method, context: Context, imports: Imports): CallView {
  const operation = found(context.operations, method.operation);
  const name = callName(method, context);
  const response = imports.use(operations(context, typeName(operation.response.type)));
  const setters = settersOf(operation, context);
  const parts = [
    { head: `extends ${parent(operation, context, imports)}`, args: [name, ...generics(operation, context, imports), response] },
    ...(setters === null ? [] : [{ head: `implements ${imports.use(setters)}.Setters`, args: [name] }]),
  ];
  return {
    doc: trusted(`/** A call of {@link #${accessorName(method.name)}}. */`),
    header: classHeader(`public static final class ${name}`, parts, 2),
    constant: operationConstant(operation, context, imports),
    name,
    presets: presetsOf(operation, context),
  };
}

/** Whose setters the call has: its request's, or its body's. */
function settersOf({ request }: Operation, context: Context): string | null {
  switch (request.kind) {
    case "none":
      return null;
    case "object":
      return operations(context, typeName(request.type));
    case "body":
      return request.spread === null ? null : shared(context, found(context.names, request.spread));
  }
}

function presetsOf({ request }: Operation, context: Context): readonly Code[] {
  const model = request.kind === "body" && request.spread !== null ? found(context.models, request.spread) : null;
  return model?.kind === "object" ? presets(model) : [];
}

function parent({ paging, request }: Operation, context: Context, imports: Imports): Code {
  return imports.use(runtime(context, paging !== null ? "PagedCall" : request.kind === "none" ? "Call" : "RequestCall"));
}

/** What stands between the call's own type and its response's: the request's type, then an item's. */
function generics(operation: Operation, context: Context, imports: Imports): readonly Code[] {
  const { paging, request } = operation;
  if (paging === null) return request.kind === "none" ? [] : [requestType(operation, context, imports)];
  return [requestType(operation, context, imports), outputType(paging.item, context, imports)];
}

function requestType(operation: Operation, context: Context, imports: Imports): Code {
  const setters = settersOf(operation, context);
  if (setters !== null) return imports.use(setters);
  if (operation.body === null) return trusted("Void");
  const { type } = operation.body;
  return type.kind === "scalar" ? outputType(type, context, imports) : inputType(type, context, imports);
}
