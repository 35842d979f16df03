import type { Operation, RequestMember } from "../../../model/sdk.ts";
import type { TypeRef } from "../../../model/types.ts";
import { type Code, join, trusted } from "../../code.ts";
import { summary } from "../comments.ts";
import { Members, methodName, operationType, typeName } from "../naming.ts";
import type { Types } from "../types.ts";
import { remarksOf } from "./object.ts";

export interface RequestView {
  readonly namespace: Code;
  readonly doc: readonly Code[];
  readonly name: Code;
  readonly properties: readonly { readonly doc: readonly Code[]; readonly declaration: Code }[];
}

/** Companies.ListAsync: a call as C# users write it. */
export const spelledCall = ({ resources, method }: Operation["call"]): string => [...resources.map(typeName), methodName(method)].join(".");

/** The members of a request type, as all who name them must agree. */
export function requestMembers({ request }: Operation): ReadonlyMap<RequestMember, Code> {
  if (request.kind !== "object") return new Map();
  const members = new Members(operationType(request.type));
  return new Map(request.members.map((each) => [each, members.name(each.name)]));
}

export function requestView(operation: Operation, types: Types, namespace: string): RequestView | null {
  const { request, call } = operation;
  if (request.kind !== "object") return null;
  const names = requestMembers(operation);
  return {
    namespace: trusted(namespace),
    doc: summary(`What ${spelledCall(call)} takes.`, { summary: "", description: "" }),
    name: operationType(request.type),
    properties: request.members.map((each) => {
      const type = each.kind === "body" ? bodyType(each.body.type, types) : types.plain(each.parameter.type).code;
      const facts = each.kind === "body" ? [] : remarksOf(each.parameter);
      return {
        doc: summary(`${each.name.words.join(" ")}.`, each.docs, facts),
        declaration: join`public ${trusted(each.required ? "required " : "")}${type}${trusted(each.required ? "" : "?")} ${names.get(each) ?? trusted("Value")} { get; set; }`,
      };
    }),
  };
}

/** A whole body of bytes is a stream; a file of a form has a name as well. */
export const bodyType = (type: TypeRef, types: Types): Code =>
  type.kind === "scalar" && type.scalar === "binary" ? trusted("Stream") : types.plain(type).code;
