import type { Body, Parameter } from "./http.ts";
import type { RequestMember, RequestShape } from "./sdk.ts";
import type { TypeBuilder } from "./type-builder.ts";
import { uniqueNames } from "./unique-names.ts";
import type { ModelId, Name } from "./words.ts";

export interface RequestParts {
  readonly parameters: readonly Parameter[];
  readonly body: Body | null;
  readonly type: Name;
  readonly builder: TypeBuilder;
}

/** Nothing, the body itself, or a request type of its own with the parameters and the body as one member. */
export function requestShape({ parameters, body, type, builder }: RequestParts): RequestShape {
  if (parameters.length === 0) return body ? { kind: "body", required: body.required, spread: spreadOf(body, builder) } : { kind: "none" };
  const names = uniqueNames<Parameter | Body>(
    [
      ...parameters.map((parameter) => ({ item: parameter, candidates: [parameter.name.words] })),
      ...(body ? [{ item: body, candidates: [body.name.words, [...body.name.words, "body"]] }] : []),
    ],
    new Set(),
  );
  const nameOf = (item: Parameter | Body): Name => ({ wire: item.name.wire, words: names.get(item) ?? item.name.words });
  const members: RequestMember[] = parameters.map((parameter) => ({
    kind: "parameter",
    name: nameOf(parameter),
    required: parameter.required && !parameter.idempotencyKey,
    docs: parameter.docs,
    parameter,
  }));
  if (body) members.push({ kind: "body", name: nameOf(body), required: body.required, docs: body.docs, body });
  return { kind: "object", type, required: members.some(({ required }) => required), members };
}

/** An object whose properties can be given one by one. */
function spreadOf(body: Body, builder: TypeBuilder): ModelId | null {
  const type = body.type;
  return type.kind === "model" && builder.models.get(type.id)?.kind === "object" ? type.id : null;
}
