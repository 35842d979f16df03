import type { Body, Parameter, StatusRange } from "../../../model/http.ts";
import type { Operation, Server } from "../../../model/sdk.ts";
import { type Code, trusted } from "../../code.ts";
import type { Context } from "../context.ts";
import { runtime } from "../context.ts";
import type { Imports } from "../imports.ts";
import { integer, string } from "../literals.ts";
import { memberName, typeName } from "../naming.ts";
import { type Expression, flat, invoke, statement } from "../pretty.ts";
import { reader } from "../types.ts";

/** The constant that says how the values of a call become a request. */
export function operationConstant(operation: Operation, context: Context, imports: Imports): readonly Code[] {
  const type = imports.use(runtime(context, "Operation"));
  const response = typeName(operation.response.type);
  const args: readonly Expression[] = [
    string(operation.method),
    string(pathTemplate(operation)),
    trusted(`${response}::new`),
    ...operation.parameters.map((each) => parameter(each, parameterKey(operation, each), context, imports)),
    ...(operation.body === null ? [] : [body(operation.body, operation, context, imports)]),
    ...traits(operation, context, imports),
  ];
  return statement(`private static final ${type}<${response}> OPERATION = `, invoke(`new ${type}<>`, args), 4);
}

/** Where a call keeps a parameter: under its own name, unless another has it too. */
export function parameterKey(operation: Operation, { name, in: place }: Parameter): string {
  const same = operation.parameters.filter((each) => each.name.wire === name.wire);
  return same.length > 1 || name.wire === bodyKey(operation) ? `${place}:${name.wire}` : name.wire;
}

/** Where a call keeps its body; null when all its values are the body. */
export function bodyKey({ request }: Operation): string | null {
  switch (request.kind) {
    case "none":
      return null;
    case "body":
      return request.spread === null ? "body" : null;
    case "object":
      return request.members.flatMap((member) => (member.kind === "body" ? [memberName(member.name) as string] : []))[0] ?? null;
  }
}

function pathTemplate({ path }: Operation): string {
  return path
    .map((part) =>
      part.kind === "text"
        ? encodeURI(wellFormed(part.text))
            .replace(/%25(?=[\da-fA-F]{2})/g, "%")
            .replaceAll("#", "%23")
        : `{${part.wire}}`,
    )
    .join("");
}

const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, "\ufffd");

const styles: Readonly<Record<Parameter["style"], string>> = {
  simple: "SIMPLE",
  label: "LABEL",
  matrix: "MATRIX",
  form: "FORM",
  spaceDelimited: "SPACE",
  pipeDelimited: "PIPE",
  deepObject: "DEEP_OBJECT",
};

const usual: Readonly<Record<Parameter["in"], string>> = {
  path: "simple false",
  query: "form true",
  header: "simple false",
  cookie: "form false",
};

type Written = Pick<Parameter, "style" | "explode" | "allowReserved">;

function parameter(given: Parameter, key: string, context: Context, imports: Imports): Code {
  const wire = given.name.wire;
  return trusted(
    [
      `${imports.use(runtime(context, "Parameter"))}.${given.in}(${string(wire)})`,
      ...(key === wire ? [] : [`.key(${string(key)})`]),
      ...(given.required && given.in !== "path" ? [".required()"] : []),
      ...(given.content === null ? written(given, usual[given.in], context, imports) : [".json()"]),
    ].join(""),
  );
}

function written({ style, explode, allowReserved }: Written, unless: string, context: Context, imports: Imports): readonly string[] {
  const plain = `${style} ${explode}` === unless;
  return [
    ...(plain ? [] : [`.style(${imports.use(runtime(context, "Style"))}.${styles[style]}, ${explode})`]),
    ...(allowReserved ? [".reserved()"] : []),
  ];
}

function body(given: Body, operation: Operation, context: Context, imports: Imports): Expression {
  const name = bodyKey(operation);
  const key = name === null ? trusted("null") : string(name);
  const tail = given.required ? ".required()" : "";
  const make = (type: string, args: readonly Expression[]) => invoke(`new ${imports.use(runtime(context, type))}`, [key, ...args], tail);
  switch (given.kind) {
    case "json":
    case "events":
    case "lines":
      return make("JsonBody", [string(given.mediaType)]);
    case "text":
      return make("TextBody", [string(given.mediaType)]);
    case "binary":
      return make("BinaryBody", [string(given.mediaType)]);
    case "form":
      return make("FormBody", fields(given, context, imports));
    case "multipart":
      return make("MultipartBody", mediaTypes(given));
  }
}

function fields({ parts }: Body, context: Context, imports: Imports): readonly Code[] {
  return parts.flatMap((part) => {
    const how = part.kind === "json" ? [".json()"] : written(part, usual.query, context, imports);
    return how.length === 0 ? [] : [trusted(`${imports.use(runtime(context, "Parameter"))}.query(${string(part.wire)})${how.join("")}`)];
  });
}

function mediaTypes({ parts }: Body): readonly Code[] {
  return parts.flatMap(({ wire, contentType, kind, list }) => {
    const type = contentType ?? (kind === "json" && !list ? "application/json" : null);
    return type === null ? [] : [string(wire), string(type)];
  });
}

function traits(operation: Operation, context: Context, imports: Imports): readonly Expression[] {
  const use = (name: string) => imports.use(runtime(context, name));
  const { payloads } = operation.response;
  const media = [...new Set(payloads.map(({ mediaType }) => mediaType))];
  const streamed = payloads.some(({ kind }) => kind === "binary" || kind === "events" || kind === "lines");
  const statuses = operation.retries.statuses.map(integer);
  return [
    ...(media.every((each) => each === "application/json")
      ? []
      : [invoke(`new ${use("Accept")}`, [string(media.join(", "))], streamed ? ".streamed()" : "")]),
    ...errors(operation, context, imports),
    ...(security(operation.security) === security(usualSecurity(context))
      ? []
      : [trusted(`${use("Security")}.any(${security(operation.security)})`)]),
    ...(statuses.join() === "408,425,429,500,502,503,504" ? [] : [invoke(`${use("Retries")}.on`, statuses)]),
    ...(operation.idempotencyHeader === null ? [] : [invoke(`${use("IdempotencyKey")}.header`, [string(operation.idempotencyHeader)])]),
    ...operation.servers.slice(0, 1).map((each) => server(each, context, imports)),
  ];
}

function errors({ response }: Operation, context: Context, imports: Imports): readonly Expression[] {
  const byReader = new Map<string, { readonly read: Expression; readonly ranges: StatusRange[] }>();
  const ordered = [...response.errors].sort((a, b) => a.statuses.to - a.statuses.from - (b.statuses.to - b.statuses.from));
  for (const { type, statuses } of ordered) {
    if (type === null) continue;
    const read = reader(type, context, imports);
    const known = byReader.get(flat(read)) ?? { read, ranges: [] };
    byReader.set(flat(read), known);
    known.ranges.push(statuses);
  }
  return [...byReader.values()].map(({ read, ranges }) =>
    invoke(`new ${imports.use(runtime(context, "Errors"))}`, [read, string(statusText(ranges))]),
  );
}

/** "200 4XX default". */
export function statusText(ranges: readonly StatusRange[]): string {
  return ranges.map(range).join(" ");
}

function range({ from, to }: StatusRange): string {
  if (from === to) return String(from);
  if (from <= 100 && to >= 599) return "default";
  return from % 100 === 0 && to === from + 99 ? `${from / 100}XX` : `${from}-${to}`;
}

type Alternatives = Operation["security"];

/** The security of most operations is the client's. */
export function usualSecurity({ sdk }: Context): Alternatives {
  const counts = new Map<string, { count: number; readonly security: Alternatives }>();
  for (const { security: each } of sdk.operations) {
    const known = counts.get(security(each)) ?? { count: 0, security: each };
    counts.set(security(each), known);
    known.count += 1;
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.security ?? [];
}

export const security = (alternatives: Alternatives): Code =>
  trusted(alternatives.map((ids) => string(ids.map(schemeId).join(" "))).join(", "));

/** Ids of schemes stand in one text with spaces between. */
export const schemeId = (id: string): string => id.replace(/\s/g, "+");

export function server({ name, url, variables }: Server, context: Context, imports: Imports): Expression {
  const pairs = variables.flatMap((variable) => [string(variable.name.wire), string(variable.default)]);
  return invoke(`new ${imports.use(runtime(context, "Server"))}`, [name === null ? trusted("null") : string(name), string(url), ...pairs]);
}
