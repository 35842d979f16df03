import type { Operation } from "../../../model/sdk.ts";
import { type Code, join, trusted } from "../../code.ts";
import { literal } from "../literals.ts";
import { typeName } from "../naming.ts";
import type { Types } from "../types.ts";
import { securityLiteral, serverLiteral } from "./client.ts";

export const pathOf = ({ path }: Operation): string => path.map((part) => (part.kind === "text" ? part.text : `{${part.wire}}`)).join("");
export const operationName = ({ name }: Operation): Code => join`${typeName(name)}Operation`;

/** The field that says what all calls of an operation have in common. */
export function operationLiteral(operation: Operation, types: Types): Code {
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
