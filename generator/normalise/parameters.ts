import type { Located } from "../load/documents.ts";
import { type Context, examplesIn, items, member, members, type Node } from "./context.ts";
import type { NormalParameter } from "./document.ts";
import { extensionsOf, flag, isObject, text, textOrNull } from "./read.ts";
import { anything } from "./schemas/keywords.ts";

export type ReadParameter = (parameter: Node) => NormalParameter | null;

/** An operation's parameters and its path's: the operation's own win, and a name written twice counts once. */
export function readParameters(pathItem: Node, operation: Node, context: Context, read: ReadParameter): readonly NormalParameter[] {
  const found = new Map<string, NormalParameter>();
  for (const located of [...items(pathItem, "parameters"), ...items(operation, "parameters")]) {
    const node = context.follow(located);
    const parameter = node && read(node);
    if (parameter) found.set(`${parameter.in} ${parameter.wire}`, parameter);
  }
  return [...found.values()];
}

/** Headers that the specification takes out of parameters: they follow from the media types and the security schemes. */
const ignoredHeaders: ReadonlySet<string> = new Set(["accept", "content-type", "authorization"]);

/** A parameter of OpenAPI 3. */
export function readParameter(node: Node, context: Context): NormalParameter | null {
  const { raw, place } = node;
  const wire = text(raw["name"]);
  const where = text(raw["in"]);
  if (wire === "" || !isPlace(where)) {
    context.diagnostics.report("not-a-parameter", place, { name: wire, in: where });
    return null;
  }
  if (where === "header" && ignoredHeaders.has(wire.toLowerCase())) return null;
  const style = textOrNull(raw["style"]) ?? (where === "query" || where === "cookie" ? "form" : "simple");
  const [content] = members(node, "content");
  const schema = content
    ? contentSchema(content[1], context)
    : isObject(raw["schema"])
      ? context.schemas.use([member(node, "schema")])
      : { ...anything, place };
  return {
    wire,
    in: where,
    required: where === "path" || flag(raw["required"]),
    deprecated: flag(raw["deprecated"]),
    description: text(raw["description"]),
    style,
    explode: typeof raw["explode"] === "boolean" ? raw["explode"] : style === "form" || style === "cookie",
    allowReserved: flag(raw["allowReserved"]),
    content: content?.[0] ?? null,
    schema,
    examples: examplesIn(node, context),
    extensions: extensionsOf(raw),
    place,
  };
}

const isPlace = (where: string): where is NormalParameter["in"] => ["path", "query", "header", "cookie"].includes(where);

function contentSchema(located: Located, context: Context) {
  const content = context.follow(located);
  return content && isObject(content.raw["schema"])
    ? context.schemas.use([member(content, "schema")])
    : { ...anything, place: located.place };
}
