import type { Operation } from "../../../model/sdk.ts";
import { type Code, join, trusted } from "../../code.ts";
import { comment } from "../comments.ts";
import type { Context } from "../context.ts";
import { descriptor } from "../descriptor.ts";
import { importOf, present } from "../imports.ts";
import { typeName } from "../naming.ts";
import { callText, pretty, type Signature, signature } from "../pretty.ts";
import { fileInput, type Spot, typeText } from "../types.ts";

/** One operation as a function of its own: what a resource's method calls, and what can be imported alone. */
export interface OperationView {
  readonly imports: readonly Code[];
  readonly kind: Code;
  readonly descriptor: Code;
  readonly doc: readonly Code[];
  readonly head: Code;
  readonly result: Code;
}

const sent: Spot = { direction: "input", prefix: "types." };

/** Where the document says that there is more to read. */
export const linksOf = ({ externalDocs }: Operation): readonly string[] => (externalDocs === null ? [] : [externalDocs]);

export function operationView(operation: Operation, context: Context): OperationView {
  const uses = new Set<string>();
  const kind = operation.paging === null ? "Operation" : "PagedOperation";
  const doc = descriptor(operation, context.sdk, uses);
  const text = pretty(doc, { indent: 0, before: `const operation: ${kind} = `.length, after: 1 });
  const call = callOf(operation, context);
  return {
    imports: importsOf(operation, { call, values: [...uses], kind, context }),
    kind: trusted(kind),
    descriptor: text,
    doc: comment({ docs: operation.docs, deprecation: operation.deprecation, facts: linksOf(operation) }),
    head: signature(
      join`export function ${functionOf(operation, context)}`,
      { ...call, parameters: [join`client: ${context.client}Core`, ...call.parameters] },
      0,
    ),
    result: resultOf(operation),
  };
}

function resultOf({ paging }: Operation): Code {
  if (paging === null) return trusted("client.call(operation, { request, options })");
  return callText(trusted("paged"), [trusted("client"), trusted("operation"), trusted("request"), trusted("options")], {
    indent: 2,
    before: 9,
    after: 1,
  });
}

/** Parameters and result of an operation, with models in the namespace `types`. */
export function callOf({ request, body, response, paging }: Operation, context: Context): Signature {
  const type = typeName(response.type);
  return {
    parameters: [requestParameter(request, body, context), trusted("options?: RequestOptions")],
    result: paging === null ? join`Promise<types.${type}>` : join`PagedCall<types.${type}>`,
  };
}

/** Optional where all of it is optional. Without parameters and body it takes nothing but `{}`, so that a later one breaks nobody. */
function requestParameter(request: Operation["request"], body: Operation["body"], context: Context): Code {
  switch (request.kind) {
    case "none":
      return trusted("request?: NoRequest");
    case "object":
      return join`request${trusted(request.required ? "" : "?")}: types.${typeName(request.type)}`;
    case "body":
      return join`request${trusted(request.required ? "" : "?")}: ${body === null ? trusted("unknown") : typeText(body.type, sent, context)}`;
  }
}

export function functionOf({ id }: Operation, { functions }: Context): Code {
  const name = functions.get(id);
  if (name === undefined) throw new Error(`no function for ${id}`);
  return name;
}

interface Wanted {
  readonly call: Signature;
  readonly values: readonly string[];
  readonly kind: string;
  readonly context: Context;
}

function importsOf({ paging, request }: Operation, { call, values, kind, context }: Wanted): readonly Code[] {
  const parameters = call.parameters.join();
  const types = [
    `${context.client}Core`,
    kind,
    "RequestOptions",
    ...coreTypes(parameters),
    ...(request.kind === "none" ? ["NoRequest"] : []),
  ];
  const used = paging === null ? values : [...values, "paged"];
  return present([
    importOf({ from: "../core.js", values: used, types: paging === null ? types : [...types, "PagedCall"] }),
    trusted('import type * as types from "../types.js";'),
  ]);
}

/** Types of the runtime that a parameter names. */
export function coreTypes(parameters: string): readonly string[] {
  return new RegExp(`\\b${fileInput}\\b`).test(parameters) ? [fileInput] : [];
}
