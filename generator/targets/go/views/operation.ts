import type { Parameter } from "../../../model/http.ts";
import type { Operation } from "../../../model/sdk.ts";
import { type Code, join, trusted } from "../../code.ts";
import { literal } from "../literals.ts";
import { member, typeName } from "../naming.ts";
import type { Types } from "../types.ts";
import { securityLiteral, serverLiteral } from "./client.ts";
import { type MethodContext, pathOf } from "./method-context.ts";
import { payloadFields } from "./operations.ts";

/** The package-level description of an operation. */
export function operationLiteral(operation: Operation, types: Types, imports: Set<string>): Code {
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

export function callLines(operation: Operation, body: Code | null, { types, imports }: MethodContext): readonly Code[] {
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

/** Where each status's body goes. */
export function resultLiteral(operation: Operation, { types }: MethodContext): Code {
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
