import type { Operation, RequestShape } from "../../../model/sdk.ts";
import type { Property, TypeRef } from "../../../model/types.ts";
import type { Docs, Json } from "../../../model/words.ts";
import { type Code, join, trusted } from "../../code.ts";
import { docstring, facts as notes } from "../comments.ts";
import { type Facts, fieldOf, modelOf } from "../facts.ts";
import * as naming from "../naming.ts";
import { optional, type Place, takesNull, typeCode } from "../types.ts";

/** What a caller gives, one thing after the other: fields of the request type, and keywords of the method. */
export interface Given {
  readonly name: Code;
  readonly type: TypeRef;
  readonly required: boolean;
  readonly docs: Docs;
  readonly constraints: readonly string[];
  readonly default: Json | null;
  readonly deprecated: boolean;
  /** Its value in the operation's example; undefined when there is none. */
  readonly example: Json | undefined;
}

export function givenOf(facts: Facts, operation: Operation): readonly Given[] {
  const { request } = operation;
  switch (request.kind) {
    case "none":
      return [];
    case "object":
      return request.members.map((member) => fromMember(operation, member));
    case "body":
      return request.spread === null ? [] : spread(facts, request.spread, operation.example.body);
  }
}

type Member = (RequestShape & { kind: "object" })["members"][number];

function fromMember({ example }: Operation, member: Member): Given {
  const shared = { name: naming.argument(member.name), required: member.required, docs: member.docs };
  switch (member.kind) {
    case "body":
      return { ...shared, type: member.body.type, constraints: [], default: null, deprecated: false, example: example.body ?? undefined };
    case "parameter": {
      const { parameter } = member;
      const value = example.parameters[`${parameter.in}:${parameter.name.wire}`];
      return { ...shared, ...pick(parameter), required: member.required && !parameter.idempotencyKey, example: value };
    }
  }
}

const pick = ({ type, constraints, default: value, deprecated }: Pick<Property, "type" | "constraints" | "default" | "deprecated">) => ({
  type,
  constraints,
  default: value,
  deprecated,
});

function spread(facts: Facts, id: string & Parameters<typeof modelOf>[1], body: Json): readonly Given[] {
  const model = modelOf(facts, id);
  if (model.kind !== "object") return [];
  const values: Readonly<Record<string, Json>> = typeof body === "object" && body !== null && !Array.isArray(body) ? (body as never) : {};
  return model.properties
    .filter(({ access }) => access !== "read-only")
    .map((property) => ({
      name: fieldOf(facts, id, property.name),
      required: property.requiredInput && property.constant === null,
      docs: property.docs,
      ...pick(property),
      example: Object.hasOwn(values, property.name.wire) ? values[property.name.wire] : undefined,
    }));
}

/** `company_id: str`, `page: int | None = ...` */
export function keyword({ name, type, required }: Given, place: Place, facts: Facts): Code {
  const code = typeCode(type, place, facts);
  return required ? join`${name}: ${code}` : join`${name}: ${optional(code)} = ...`;
}

/** A request type's field. */
export function requestField(given: Given, place: Place, facts: Facts) {
  const code = typeCode(given.type, place, facts);
  const value = given.default === null ? null : JSON.stringify(given.default);
  return {
    code: given.required ? join`${given.name}: ${code}` : join`${given.name}: ${optional(code)} = None`,
    doc: docstring(given.docs, notes({ ...given, value }), "    "),
    nullable: takesNull(given.type),
  };
}

/** The type of the request object: the operation's own, or the body's. */
export function requestType(facts: Facts, operation: Operation, place: Place, own: (name: Code) => Code): Code {
  const { request, body } = operation;
  if (request.kind === "object") return own(naming.type(request.type));
  return body === null ? trusted("None") : typeCode(body.type, place, facts);
}
