import type { Body, StatusRange } from "../../../model/http.ts";
import type { Operation } from "../../../model/sdk.ts";
import { type Code, join, trusted } from "../../code.ts";
import { literal } from "../literals.ts";
import type { Types } from "../types.ts";
import { operationName } from "./descriptor.ts";
import { requestMembers } from "./request.ts";
import { rangesLiteral, statusesOf } from "./statuses.ts";

/** The lines that make the call. */
export interface CallView {
  readonly check: boolean;
  readonly parameters: readonly Code[];
  readonly made: Code;
}

export function callView(operation: Operation, types: Types, check: boolean): CallView {
  const { request, body } = operation;
  const parameters = parameterLiterals(operation, types, request.kind === "object" && !request.required);
  const given = [
    operationName(operation),
    parameters.length > 0 ? trusted("parameters") : trusted("[]"),
    ...(body ? [bodyLiteral(body, operation, types)] : []),
  ];
  const streams = streamedStatuses(operation);
  const options = streams.length === 0 ? "" : ` { Streams = [${rangesLiteral(streams)}] }`;
  return { check, parameters, made: join`new Call(${trusted(given.join(", "))})${trusted(options)}` };
}

/** An only payload comes with every success. */
function streamedStatuses(operation: Operation): readonly StatusRange[] {
  const { payloads, emptyStatuses } = operation.response;
  const streamed = payloads.filter(({ kind }) => ["binary", "events", "lines"].includes(kind));
  if (payloads.length === 1 && emptyStatuses.length === 0) return streamed.map(() => ({ from: 200, to: 399 }));
  return streamed.flatMap((payload) => statusesOf(operation, payload));
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
      const value = isModel ? given : join`Parameter.Of(${given}, ${use.shape})`;
      return join`Body.${trusted(body.kind === "form" ? "Form" : "Multipart")}(${mediaType}, ${value}, ${partsLiteral(body)})`;
    }
  }
}

function partsLiteral({ parts }: Body): Code {
  const entries = parts.map((part) => {
    const facts = [
      ...(part.contentType === null ? [] : [`ContentType = ${literal(part.contentType)}`]),
      ...(part.style === "form" ? [] : [`Style = ${literal(part.style)}`]),
      ...(part.explode ? ["Explode = true"] : []),
      ...(part.allowReserved ? ["AllowReserved = true"] : []),
    ];
    return `new(${literal(part.wire)}, ${literal(part.kind)})${facts.length === 0 ? "" : ` { ${facts.join(", ")} }`}`;
  });
  return trusted(`[${entries.join(", ")}]`);
}
