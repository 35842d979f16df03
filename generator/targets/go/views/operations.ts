import type { Payload } from "../../../model/http.ts";
import type { Operation, RequestMember } from "../../../model/sdk.ts";
import type { ModelType, TypeRef } from "../../../model/types.ts";
import { type Code, join, trusted } from "../../code.ts";
import { deprecatedWords, factsOf } from "../../facts.ts";
import { comment, lines } from "../comments.ts";
import { type ImportsView, importsView } from "../imports.ts";
import { member, typeName } from "../naming.ts";
import type { Types, TypeUse } from "../types.ts";

export interface FieldView {
  readonly doc: readonly Code[];
  readonly line: Code;
}

export interface OperationTypesView {
  readonly usesDeprecated: boolean;
  readonly imports: ImportsView;
  readonly request: { readonly doc: readonly Code[]; readonly name: Code; readonly fields: readonly FieldView[] } | null;
  readonly response: {
    readonly doc: readonly Code[];
    readonly name: Code;
    readonly paged: boolean;
    readonly fields: readonly FieldView[];
    readonly data: Code | null;
    readonly member: Code | null;
  };
}

/** One operation's file in models/operations: what goes in and what comes out. */
export function operationTypesView(operation: Operation, types: Types): OperationTypesView {
  const { request, response, paging } = operation;
  const members = request.kind === "object" ? request.members.map((each) => ({ each, use: memberUse(each, types) })) : [];
  const fields = payloadFields(operation, types);
  const [only] = fields;
  const named = fields.length === 1 && only && response.payloads[0]?.member ? only : null;
  const pages = paging ? [`${types.module}/internal/page`] : [];
  return {
    usesDeprecated: usesDeprecated(operation, types),
    imports: importsView([...members.flatMap(({ use }) => use.imports), ...fields.flatMap(({ use }) => use.imports), ...pages]),
    request:
      request.kind === "object"
        ? {
            doc: lines([`${typeName(request.type)} is what ${spelledCall(operation)} takes.`]),
            name: typeName(request.type),
            fields: members.map(({ each, use }) => ({ doc: memberDoc(each), line: join`${member(each.name)} ${use.code}` })),
          }
        : null,
    response: {
      doc: lines([`${typeName(response.type)} is what ${spelledCall(operation)} returns.`]),
      name: typeName(response.type),
      paged: paging !== null,
      fields: fields.map(({ name, use, payload }) => ({ doc: comment("", payload.docs), line: join`${name} ${use.code}` })),
      data: named ? named.use.code : null,
      member: named ? named.name : null,
    },
  };
}

/** True where a file of an operation that is current names what is deprecated: staticcheck would tell whoever has the package. */
export function usesDeprecated({ parameters, body, response, paging }: Operation, types: Types): boolean {
  const named = [...(body ? [body] : []), ...response.payloads, ...response.errors].flatMap(({ type }) => type ?? []);
  // Files and the items of pages are taken from the properties of a model.
  const opened = [...(body?.kind === "multipart" ? [body] : []), ...(paging ? response.payloads : [])].map(({ type }) => type);
  return (
    parameters.some(({ deprecated }) => deprecated) ||
    named.some((type) => modelsIn(type, types).some(({ deprecated }) => deprecated)) ||
    opened.some((type) =>
      modelsIn(type, types).some((model) => model.kind === "object" && model.properties.some((each) => each.deprecated)),
    )
  );
}

/** The model that a type names, whatever stands around it. */
function modelsIn(type: TypeRef, types: Types): readonly ModelType[] {
  switch (type.kind) {
    case "list":
      return modelsIn(type.items, types);
    case "map":
      return modelsIn(type.values, types);
    case "nullable":
      return modelsIn(type.of, types);
    case "model":
      return [types.model(type.id)];
    case "scalar":
    case "any":
      return [];
  }
}

/** Companies.List: a call as Go users write it. */
export const spelledCall = ({ call }: Pick<Operation, "call">): string =>
  [...call.resources.map(typeName), typeName(call.method)].join(".");

export function memberUse(each: RequestMember, types: Types): TypeUse {
  if (each.kind === "body") return bodyUse(each.body.type, each.required, types);
  const { type } = each.parameter;
  const bare = type.kind === "nullable" ? type.of : type;
  return each.required ? types.plain(bare) : types.optional(bare);
}

export function bodyUse(type: TypeRef, required: boolean, types: Types): TypeUse {
  if (type.kind === "scalar" && type.scalar === "binary") return { code: trusted("io.Reader"), imports: ["io"] };
  return required ? types.plain(type) : types.optional(type);
}

function memberDoc(each: RequestMember): readonly Code[] {
  if (each.kind === "body") return comment("", each.docs);
  const { deprecated } = each.parameter;
  const facts = factsOf(each.parameter);
  const own = comment("", each.docs, facts.length > 0 ? [facts.join(" ")] : []);
  return deprecated ? [...own, ...(own.length > 0 ? [trusted("//")] : []), trusted(`// ${deprecatedWords}`)] : own;
}

export interface PayloadField {
  readonly name: Code;
  readonly use: TypeUse;
  readonly payload: Payload;
  /** A pointer that is nil for other statuses. */
  readonly pointer: boolean;
}

/** One field a payload; several are pointers, so that nil tells which one came. */
export function payloadFields({ response: { payloads } }: Operation, types: Types): readonly PayloadField[] {
  const several = payloads.length > 1;
  const unnamed = payloads.filter(({ member: name }) => name === null);
  return payloads.map((payload) => {
    const place = unnamed.indexOf(payload);
    const name = payload.member ? member(payload.member) : trusted(place > 0 ? `Data${place + 1}` : "Data");
    const stream = streamUse(payload, types);
    if (stream) return { name, use: stream, payload, pointer: false };
    const bare = payload.type.kind === "nullable" ? payload.type.of : payload.type;
    const pointer = (several || payload.type.kind === "nullable") && !types.hasZero(bare);
    return { name, use: pointer ? types.optional(bare) : types.plain(bare), payload, pointer };
  });
}

function streamUse({ kind, type }: Payload, types: Types): TypeUse | null {
  switch (kind) {
    case "binary":
      return { code: trusted("io.ReadCloser"), imports: ["io"] };
    case "events":
    case "lines": {
      const item = types.plain(type);
      return { code: join`iter.Seq2[${item.code}, error]`, imports: [...item.imports, "iter"] };
    }
    case "json":
    case "text":
      return null;
  }
}
