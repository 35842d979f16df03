import type { Paging, Payload } from "../../../model/http.ts";
import type { Operation } from "../../../model/sdk.ts";
import { type Code, trusted } from "../../code.ts";
import { javadoc, note } from "../comments.ts";
import { type Context, runtime } from "../context.ts";
import { Imports } from "../imports.ts";
import { integer, pointer, string } from "../literals.ts";
import { memberName, typeName } from "../naming.ts";
import { classHeader, type Expression, flat, type HeaderPart, invoke, statement } from "../pretty.ts";
import { outputType, reader } from "../types.ts";
import { parameterKey } from "./keys.ts";
import { optional } from "./members.ts";
import { statusText } from "./statuses.ts";

export interface ResponseView {
  readonly package: Code;
  readonly imports: readonly Code[];
  readonly doc: readonly Code[];
  readonly header: readonly Code[];
  readonly name: Code;
  /** The constant that describes the pages, or nothing. */
  readonly pages: readonly Code[];
  readonly reads: readonly Code[];
  readonly members: readonly { readonly doc: readonly Code[]; readonly head: Code; readonly body: Code }[];
}

export function responseView(operation: Operation, context: Context): ResponseView {
  const imports = new Imports(`${context.packages.package}.models.operations`);
  imports.use(runtime(context, "Exchange"));
  const name = typeName(operation.response.type);
  const { payloads, emptyStatuses } = operation.response;
  const none = emptyStatuses.length === 0 ? [] : [call(context, imports, "none", [string(statusText(emptyStatuses))])];
  const read = [
    trusted("exchange"),
    ...(operation.paging === null ? [] : [trusted("PAGES")]),
    ...payloads.map((each) => payload(each, context, imports)),
    ...none,
  ];
  return {
    package: trusted(`${context.packages.package}.models.operations`),
    doc: note(
      `What ${operation.method} ${operation.path.map((part) => (part.kind === "text" ? part.text : `{${part.wire}}`)).join("")} answers.`,
      0,
    ),
    header: classHeader(`public final class ${name}`, [parent(operation, name, context, imports)], 0),
    name,
    pages: operation.paging === null ? [] : pages(operation, operation.paging, context, imports),
    reads: statement("", invoke("super", read), 4),
    members: payloads.flatMap((each, index) => member(each, payloads.length > 1 ? String(index) : "", context, imports)),
    imports: imports.lines(),
  };
}

function parent({ response, paging }: Operation, name: Code, context: Context, imports: Imports): HeaderPart {
  const [only, second] = response.payloads;
  const data = only === undefined ? "Void" : second === undefined ? payloadType(only, context, imports) : "Object";
  if (paging === null) return { head: `extends ${imports.use(runtime(context, "ApiResponse"))}`, args: [data] };
  return { head: `extends ${imports.use(runtime(context, "ApiPage"))}`, args: [data, outputType(paging.item, context, imports), name] };
}

/** What a user gets: the value, a stream of values, or a stream of bytes. */
export function payloadType({ kind, type }: Payload, context: Context, imports: Imports): Code {
  switch (kind) {
    case "binary":
      return imports.use("java.io.InputStream");
    case "events":
    case "lines":
      return trusted(`${imports.use(runtime(context, "EventStream"))}<${outputType(type, context, imports)}>`);
    case "text":
      return trusted("String");
    case "json":
      return outputType(type, context, imports);
  }
}

function payload({ kind, type, statuses, mediaType }: Payload, context: Context, imports: Imports): Expression {
  const where = string(statusText(statuses));
  switch (kind) {
    case "binary":
    case "text":
      return call(context, imports, kind, [where, string(mediaType)]);
    case "events":
    case "lines":
      return invoke(`${imports.use(runtime(context, "EventStream"))}.${kind}`, [where, string(mediaType), reader(type, context, imports)]);
    case "json":
      return call(context, imports, "json", [where, reader(type, context, imports)]);
  }
}

function call(context: Context, imports: Imports, method: string, args: readonly Expression[]): Expression {
  return invoke(`${imports.use(runtime(context, "Payload"))}.${method}`, args);
}

function member(given: Payload, index: string, context: Context, imports: Imports): ResponseView["members"] {
  if (given.member === null) return [];
  const type = optional(payloadType(given, context, imports), imports);
  return [
    {
      doc: javadoc(given.docs, 2),
      head: trusted(`public ${type} ${memberName(given.member)}() {`),
      body: trusted(`return data(${index});`),
    },
  ];
}

function pages(operation: Operation, { items, item, style }: Paging, context: Context, imports: Imports): readonly Code[] {
  const shape = imports.use(runtime(context, "PageShape"));
  const args = [pointer(items), reader(item, context, imports), paging(operation, style, imports.use(runtime(context, "Paging")))];
  const type = outputType(item, context, imports);
  return statement(`private static final ${shape}<${type}> PAGES = `, invoke(`new ${shape}<>`, args), 2);
}

function paging(operation: Operation, style: Paging["style"], type: Code): Code {
  const key = (wire: string | null) => (wire === null ? trusted("null") : string(queryKey(operation, wire)));
  const place = (path: readonly string[] | null) => (path === null ? trusted("null") : pointer(path));
  const make = (method: string, args: readonly Code[]) => trusted(flat(invoke(`${type}.${method}`, args)));
  switch (style.kind) {
    case "next-url":
      return make("link", [pointer(style.next)]);
    case "link-header":
      return make("header", []);
    case "page":
      return make("page", [key(style.parameter), key(style.size), integer(style.first), place(style.pages), place(style.total)]);
    case "offset":
      return make("offset", [key(style.parameter), key(style.limit), place(style.total)]);
    case "cursor":
      return make("cursor", [key(style.parameter), pointer(style.next), place(style.more)]);
  }
}

function queryKey(operation: Operation, wire: string): string {
  const parameter = operation.parameters.find(({ name, in: place }) => name.wire === wire && place === "query");
  return parameter === undefined ? wire : parameterKey(operation, parameter);
}
