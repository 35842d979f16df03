import type { Paging } from "../../../model/http.ts";
import type { Method, Operation } from "../../../model/sdk.ts";
import type { TypeRef } from "../../../model/types.ts";
import { type Code, join, trusted } from "../../code.ts";
import { comment } from "../comments.ts";
import { literal, strings } from "../literals.ts";
import { member, methodName, typeName } from "../naming.ts";
import type { Types } from "../types.ts";
import { resourceType } from "./client.ts";
import { isSurelyThere, type MethodContext } from "./method-context.ts";
import { payloadFields } from "./operations.ts";

export interface AllView {
  readonly doc: readonly Code[];
  readonly type: Code;
  readonly name: Code;
  readonly signature: Code;
  readonly method: Code;
  readonly response: Code;
  readonly item: Code;
  readonly items: readonly Code[];
  readonly argument: Code;
}

export function pagingLiteral({ items, style }: Paging): Code {
  const path = (name: string, value: readonly string[] | null) => (value === null ? [] : [join`${trusted(name)}: ${strings(value)}`]);
  const common = [join`style: ${literal(style.kind)}`, join`items: ${strings(items)}`];
  const text = (name: string, value: string | null) => (value === null ? [] : [join`${trusted(name)}: ${literal(value)}`]);
  switch (style.kind) {
    case "next-url":
      return trusted(`paging{${[...common, ...path("next", style.next)].join(", ")}}`);
    case "link-header":
      return trusted(`paging{${common.join(", ")}}`);
    case "page":
      return trusted(
        `paging{${[...common, ...text("parameter", style.parameter), ...text("size", style.size), join`first: ${style.first}`, ...path("pages", style.pages), ...path("total", style.total)].join(", ")}}`,
      );
    case "offset":
      return trusted(
        `paging{${[...common, ...text("parameter", style.parameter), ...text("size", style.limit), ...path("total", style.total)].join(", ")}}`,
      );
    case "cursor":
      return trusted(
        `paging{${[...common, ...text("parameter", style.parameter), ...path("next", style.next), ...path("more", style.more)].join(", ")}}`,
      );
  }
}

export function allView(method: Method, operation: Operation, context: MethodContext & { readonly signature: Code }): AllView {
  const { paging } = operation;
  const item = paging ? context.types.element(paging.item) : { code: trusted("any"), imports: [] };
  for (const path of [...item.imports, "iter"]) context.imports.add(path);
  const { methods } = context.resource;
  return {
    type: resourceType(context.resource),
    name: allName(method, methods),
    signature: context.signature,
    method: methodName(method.name),
    response: join`operations.${typeName(operation.response.type)}`,
    doc: comment(
      `${allName(method, methods)} yields the items of all pages of ${methodName(method.name)}.`,
      { summary: "", description: "" },
      ["A page is fetched when the one before it is used up. After an error nothing more comes."],
    ),
    item: item.code,
    items: itemsLines(operation, context.types),
    argument: trusted(context.signature === "" ? "" : "request, "),
  };
}

/** List becomes All, ListThings AllThings; a name that is taken stays and gets All behind it. */
export function allName({ name }: Pick<Method, "name">, taken: readonly Pick<Method, "name">[]): Code {
  const [first, ...rest] = name.words;
  const wanted = first === "list" ? ["all", ...rest] : [...name.words, "all"];
  const free = !taken.some((each) => each.name.words.join("") === wanted.join(""));
  return methodName({ words: free ? wanted : [...name.words, "all"] });
}

/** The way to the items, past what may be missing. */
function itemsLines(operation: Operation, types: Types): readonly Code[] {
  const [field] = payloadFields(operation, types);
  if (!field || !operation.paging) return [trusted("return nil")];
  const result: Code[] = [];
  let type: TypeRef = field.payload.type;
  let at = join`res.${field.name}`;
  let pointer = field.pointer;
  for (const wire of operation.paging.items) {
    const bare: TypeRef = type.kind === "nullable" ? type.of : type;
    const model = bare.kind === "model" ? types.model(bare.id) : null;
    const property = model?.kind === "object" ? model.properties.find(({ name }) => name.wire === wire) : undefined;
    if (!property || model?.kind !== "object") return [trusted("return nil")];
    if (pointer) result.push(join`if ${at} == nil {\n\treturn nil\n}`);
    at = join`${at}.${member(property.name)}`;
    type = property.type;
    const use = types.property(model.id, { type, required: isSurelyThere(property, model), sent: model.usage.input });
    if (use.code.startsWith("nullable.")) return [trusted(`items, _ := ${at}.Get()`), trusted("return items")];
    pointer = use.code.startsWith("*");
  }
  return [...result, join`return ${at}`];
}
