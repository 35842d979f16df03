import type { StatusRange } from "../../../model/http.ts";
import type { Operation } from "../../../model/sdk.ts";
import { type Code, trusted } from "../../code.ts";
import { type Context, runtime } from "../context.ts";
import type { Imports } from "../imports.ts";
import { integer, string } from "../literals.ts";
import { typeName } from "../naming.ts";
import { type Expression, flat, invoke, statement } from "../pretty.ts";
import { reader } from "../types.ts";
import { body } from "./body.ts";
import { parameterKey } from "./keys.ts";
import { parameter } from "./parameter.ts";
import { security } from "./security.ts";
import { server } from "./server.ts";
import { statusText } from "./statuses.ts";

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
    ...(security(operation.security) === security(context.sdk.security)
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
