import type { Method, Resource } from "../../../model/sdk.ts";
import { type Code, join, trusted } from "../../code.ts";
import { comment } from "../comments.ts";
import type { Context } from "../context.ts";
import { importOf, present } from "../imports.ts";
import { methodName, resourceClass } from "../naming.ts";
import { callText, signature, width } from "../pretty.ts";
import { callOf, coreTypes, functionOf, linksOf } from "./operation.ts";

export interface ResourceView {
  readonly imports: readonly Code[];
  readonly doc: readonly Code[];
  readonly name: Code;
  readonly client: Code;
  readonly children: readonly ChildView[];
  readonly methods: readonly MethodView[];
  readonly hasMethods: boolean;
}

export interface ChildView {
  readonly doc: readonly Code[];
  readonly member: Code;
  readonly type: Code;
  /** As a property that makes it. */
  readonly property: Code;
}

export interface MethodView {
  readonly doc: readonly Code[];
  readonly head: Code;
  readonly result: Code;
}

export function resourceView(resource: Resource, context: Context): ResourceView {
  return {
    imports: importsOf(resource, context),
    doc: comment({ docs: resource.docs }),
    name: resourceClass(resource),
    client: join`${context.client}Core`,
    children: childViews(resource.children),
    methods: resource.methods.map((method) => methodView(method, context)),
    hasMethods: resource.methods.length > 0,
  };
}

export function childViews(resources: readonly Resource[]): readonly ChildView[] {
  return resources.map((child) => {
    const [member, type] = [methodName(child.name), resourceClass(child)];
    const line = `readonly ${member} = new ${type}(this);`;
    const property = trusted(2 + line.length <= width ? line : line.replace(" = ", " =\n  "));
    return { doc: comment({ docs: child.docs }), member, type, property };
  });
}

function methodView({ name, operation: id, deprecation }: Method, context: Context): MethodView {
  const operation = operationOf(id, context);
  const values = ["this.#client", "request", "options"].map(trusted);
  return {
    doc: comment({ docs: operation.docs, deprecation, facts: linksOf(operation) }),
    head: signature(methodName(name), callOf(operation, context), 2),
    result: callText(functionOf(operation, context), values, { indent: 2, before: 11, after: 1 }),
  };
}

function importsOf({ methods, children }: Resource, context: Context): readonly Code[] {
  const operations = [...new Set(methods.map(({ operation }) => operation))].map((id) => operationOf(id, context));
  const parameters = operations.flatMap((operation) => callOf(operation, context).parameters).join();
  const core = [
    `${context.client}Core`,
    ...(operations.length > 0 ? ["RequestOptions"] : []),
    ...(operations.some(({ paging }) => paging !== null) ? ["PagedCall"] : []),
    ...(operations.some(({ request }) => request.kind === "none") ? ["NoRequest"] : []),
    ...coreTypes(parameters),
  ];
  const functions = operations.map((operation) => functionOf(operation, context)).sort();
  const classes = children.map(resourceClass).sort();
  return present([
    importOf({ from: "../core.js", types: core }),
    ...functions.map((name) => importOf({ from: `../operations/${name}.js`, values: [name] })),
    operations.length > 0 ? trusted('import type * as types from "../types.js";') : null,
    ...classes.map((name) => importOf({ from: `./${name}.js`, values: [name] })),
  ]);
}

function operationOf(id: Method["operation"], { operations }: Context) {
  const operation = operations.get(id);
  if (!operation) throw new Error(`no operation ${id}`);
  return operation;
}
