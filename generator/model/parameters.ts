import type { NormalParameter } from "../normalise/document.ts";
import { asText } from "./binary.ts";
import { docsOf } from "./docs.ts";
import type { Parameter } from "./http.ts";
import { wordsOf } from "./split-words.ts";
import type { TypeBuilder } from "./type-builder.ts";
import { uniqueNames } from "./unique-names.ts";

/** An operation's parameters: path first and in the path's order, then required ones, then as written. */
export function buildParameters(
  parameters: readonly NormalParameter[],
  stem: readonly string[],
  builder: TypeBuilder,
): readonly Parameter[] {
  const names = uniqueNames(
    parameters.map((parameter) => ({ item: parameter, candidates: candidates(parameter) })),
    new Set(),
  );
  const built = parameters.map((parameter) => buildParameter(parameter, { words: names.get(parameter) ?? ["value"], stem, builder }));
  const rank = ({ in: where, required }: Parameter) => (where === "path" ? 0 : required ? 1 : 2);
  return built.sort((a, b) => rank(a) - rank(b));
}

function candidates({ wire, in: where, extensions }: NormalParameter): readonly (readonly string[])[] {
  const given = extensions["x-sdk-name"] ?? extensions["x-speakeasy-name-override"];
  return [
    ...(typeof given === "string" && given !== "" ? [wordsOf(given)] : []),
    wordsOf(wire),
    [...wordsOf(wire), where],
    [...wordsOf(wire), where, "parameter"],
  ];
}

interface Naming {
  readonly words: readonly string[];
  readonly stem: readonly string[];
  readonly builder: TypeBuilder;
}

function buildParameter(parameter: NormalParameter, { words, stem, builder }: Naming): Parameter {
  const { wire, in: where, schema, content } = parameter;
  const target = builder.resolved(schema);
  const shared = parameter.place.pointer.startsWith("/components/parameters/") || parameter.place.pointer.startsWith("/parameters/");
  return {
    name: { wire, words },
    in: where,
    type: asText(builder.type(schema, shared ? [words, [...words, where]] : [[...stem, ...words]], words)),
    required: parameter.required,
    style: styleOf(parameter),
    explode: parameter.explode,
    allowReserved: parameter.allowReserved,
    content,
    default: schema.default ?? target.default ?? null,
    docs: docsOf("", parameter.description || schema.description),
    deprecated: parameter.deprecated || schema.deprecated,
    constraints: target.constraints,
    idempotencyKey: where === "header" && wire.toLowerCase() === "idempotency-key",
  };
}

/** A style that its place does not know is the place's default. */
function styleOf({ in: where, style }: NormalParameter): Parameter["style"] {
  const allowed: Record<NormalParameter["in"], readonly Parameter["style"][]> = {
    path: ["simple", "label", "matrix"],
    query: ["form", "spaceDelimited", "pipeDelimited", "deepObject"],
    header: ["simple"],
    cookie: ["form"],
  };
  return allowed[where].find((name) => name === style) ?? allowed[where][0] ?? "form";
}
