import type { Payload, StatusRange } from "../../../model/http.ts";
import type { Operation, RequestMember } from "../../../model/sdk.ts";
import type { ModelType, UnionModel } from "../../../model/types.ts";
import { type Code, join, list, trusted } from "../../code.ts";
import { comment } from "../comments.ts";
import type { Context } from "../context.ts";
import { importOf, present } from "../imports.ts";
import { literal } from "../literals.ts";
import { memberName, typeName } from "../naming.ts";
import { union, width } from "../pretty.ts";
import { alternatives, fileInput, type Spot, typeText } from "../types.ts";

/** `types.ts`: every type a user can name. */
export interface ModelsView {
  readonly imports: readonly Code[];
  /** Whether any type comes from `schema.ts`. */
  readonly hasModels: boolean;
  readonly models: readonly AliasView[];
  readonly requests: readonly RequestView[];
  readonly responses: readonly ResponseView[];
}

export interface AliasView {
  readonly doc: readonly Code[];
  readonly declaration: Code;
}

export interface RequestView {
  readonly doc: readonly Code[];
  readonly name: Code;
  readonly members: readonly AliasView[];
}

/** A whole declaration; what has members of its own is written line by line. */
export interface ResponseView {
  readonly lines: readonly Code[];
}

const sent: Spot = { direction: "input", prefix: "" };
const received: Spot = { direction: "output", prefix: "" };

export function modelsView(context: Context): ModelsView {
  const { sdk } = context;
  const requests = sdk.operations.flatMap((operation) => requestViews(operation, context));
  const responses = sdk.operations.map((operation) => ({ lines: responseLines(operation, context) }));
  const text = [
    ...requests.flatMap(({ members }) => members.map(({ declaration }) => declaration)),
    ...responses.flatMap(({ lines }) => lines),
  ].join("\n");
  const core = ["Envelope", fileInput, "Page", "Stream"].filter((name) => new RegExp(`\\b${name}\\b`).test(text));
  const models = sdk.models.flatMap((model) => aliasViews(model, context));
  const hasModels = sdk.models.some(({ id }) => !context.recursive.has(id));
  return {
    imports: present([
      importOf({ from: "./core.js", types: core }),
      hasModels ? trusted('import type { components } from "./schema.js";') : null,
    ]),
    hasModels,
    models,
    requests,
    responses,
  };
}

function aliasViews(model: ModelType, context: Context): readonly AliasView[] {
  const name = typeName(model.name);
  const input = context.inputs.get(model.id);
  const own = { doc: comment({ docs: model.docs, deprecated: model.deprecated }), declaration: alias(name, model, received, context) };
  if (input === undefined) return [own];
  const docs = { summary: `A \`${name}\` as it is sent.`, description: "" };
  return [own, { doc: comment({ docs, deprecated: model.deprecated }), declaration: alias(input, model, sent, context) }];
}

function alias(name: Code, model: ModelType, spot: Spot, context: Context): Code {
  if (model.kind === "union" && context.recursive.has(model.id))
    return union(join`export type ${name} =`, recursiveAlternatives(model, spot, context), 0);
  const line = `export type ${name} = schemas[${literal(name)}];`;
  return trusted(line.length <= width ? line : line.replace(" = ", " =\n  "));
}

/** Whatever leads straight back says nothing. */
function recursiveAlternatives({ variants }: UnionModel, spot: Spot, context: Context): readonly Code[] {
  const types = variants.map(({ type }) => type).filter((type) => !(type.kind === "model" && context.recursive.has(type.id)));
  const texts = [...new Set(types.flatMap((type) => alternatives(type, spot, context)))];
  return texts.length === 0 ? [trusted("unknown")] : texts;
}

function requestViews({ request }: Operation, context: Context): readonly RequestView[] {
  if (request.kind !== "object") return [];
  return [{ doc: [], name: typeName(request.type), members: request.members.map((member) => memberView(member, context)) }];
}

function memberView(member: RequestMember, context: Context): AliasView {
  const { required, docs } = member;
  const parameter = member.kind === "parameter" ? member.parameter : null;
  const type = member.kind === "parameter" ? member.parameter.type : member.body.type;
  const types = [...alternatives(type, sent, context), ...(required ? [] : [trusted("undefined")])];
  const unique = types.includes(trusted("unknown")) ? [trusted("unknown")] : types;
  const stated = parameter?.default === null || parameter === null ? [] : [`Default: \`${JSON.stringify(parameter.default)}\``];
  return {
    doc: comment({
      docs,
      deprecated: parameter?.deprecated ?? false,
      facts: [...(parameter?.constraints ?? []), ...stated].map((fact) => `- ${fact}`),
    }),
    declaration: union(join`${memberName(member.name)}${trusted(required ? "" : "?")}:`, unique, 2),
  };
}

function responseLines(operation: Operation, context: Context): readonly Code[] {
  const { response, paging } = operation;
  const name = typeName(response.type);
  const [first, ...others] = response.payloads;
  if (first === undefined) return [join`export type ${name} = Envelope<undefined>;`];
  const data = payloadType(first, context);
  if (paging !== null) {
    const item = typeText(paging.item, received, context);
    return interfaceLines(name, [trusted("Page"), data, item, name], [memberOf(first, data)]);
  }
  if (others.length === 0 && response.emptyStatuses.length === 0) {
    if (first.member === null) return aliasLines(name, join`Envelope<${data}>`);
    return interfaceLines(name, [trusted("Envelope"), data], [memberOf(first, data)]);
  }
  return [join`export type ${name} =`, ...armLines(operation, context)];
}

function aliasLines(name: Code, type: Code): readonly Code[] {
  return [join`export type ${name} = ${type};`];
}

/** An interface that extends one type; several arguments go one a line where they are too long. */
function interfaceLines(name: Code, [base, ...args]: readonly [Code, ...Code[]], members: readonly (Code | null)[]): readonly Code[] {
  const body = present(members).map((member) => join`  ${member}`);
  const end = body.length === 0 ? [] : [trusted("}")];
  const open = body.length === 0 ? "{}" : "{";
  const line = `export interface ${name} extends ${base}<${args.join(", ")}> ${open}`;
  if (line.length <= width || args.length === 1) return [trusted(line), ...body, ...end];
  const lines = args.map((argument, index) => `  ${argument}${index < args.length - 1 ? "," : ""}`);
  return [...[`export interface ${name} extends ${base}<`, ...lines, `> ${open}`].map(trusted), ...body, ...end];
}

const memberOf = ({ member }: Payload, type: Code): Code | null =>
  member === null ? null : join`readonly ${memberName(member)}: ${type};`;

/** One alternative a payload, told apart by their status. */
function armLines({ response }: Operation, context: Context): readonly Code[] {
  const { payloads, emptyStatuses } = response;
  const arms = payloads.map((payload) => {
    const data = payloadType(payload, context);
    const others = payloads.flatMap(({ member }) =>
      member === null || member === payload.member ? [] : [join`readonly ${memberName(member)}?: undefined;`],
    );
    return { data, members: present([statusMember(payload.statuses), memberOf(payload, data), ...others]) };
  });
  const none = payloads.flatMap(({ member }) => (member === null ? [] : [join`readonly ${memberName(member)}?: undefined;`]));
  const empty = emptyStatuses.length === 0 ? [] : [{ data: trusted("undefined"), members: [statusMember(emptyStatuses), ...none] }];
  return [...arms, ...empty].flatMap(({ data, members }, index, all) => [
    join`  | (Envelope<${data}> & {`,
    ...members.map((member) => join`      ${member}`),
    trusted(index === all.length - 1 ? "    });" : "    })"),
  ]);
}

function statusMember(ranges: readonly StatusRange[]): Code {
  const exact = ranges.every(({ from, to }) => from === to);
  return join`readonly statusCode: ${
    exact
      ? list(
          ranges.map(({ from }) => trusted(String(from))),
          " | ",
        )
      : trusted("number")
  };`;
}

function payloadType({ kind, type }: Payload, context: Context): Code {
  const text = typeText(type, received, context);
  return kind === "events" || kind === "lines" ? join`Stream<${text}>` : text;
}
