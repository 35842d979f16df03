import { type Context, entries, examplesIn, member, members, type Node } from "./context.ts";
import type { NormalContent, NormalEncoding, NormalResponse } from "./document.ts";
import { extensionsOf, flag, isObject, object, text, textOrNull } from "./read.ts";

/** `content` of OpenAPI 3: media type → schema, examples, encoding. A key that is no media type is passed over. */
export function readContents(node: Node, context: Context): readonly NormalContent[] {
  const all = context.follow(member(node, "content")); // some documents refer to the whole map
  return (all ? entries(all) : []).flatMap(([mediaType, located]) => {
    const content = context.follow(located);
    if (!mediaType.includes("/")) {
      context.diagnostics.report("not-a-media-type", located.place, { name: mediaType });
      return [];
    }
    if (!content) return [{ mediaType, schema: null, examples: [], encoding: {}, extensions: {} }];
    // OpenAPI 3.2 describes one item of a stream instead of the whole.
    const key = "itemSchema" in content.raw && !("schema" in content.raw) ? "itemSchema" : "schema";
    const schema =
      key in content.raw && (isObject(content.raw[key]) || typeof content.raw[key] === "boolean")
        ? context.schemas.use([member(content, key)])
        : null;
    return [
      { mediaType, schema, examples: examplesIn(content, context), encoding: readEncoding(content), extensions: extensionsOf(content.raw) },
    ];
  });
}

function readEncoding(content: Node): Readonly<Record<string, NormalEncoding>> {
  return Object.fromEntries(
    Object.entries(object(content.raw["encoding"])).map(([name, value]) => {
      const raw = object(value);
      const explode = typeof raw["explode"] === "boolean" ? raw["explode"] : null;
      return [
        name,
        {
          contentType: textOrNull(raw["contentType"]),
          style: textOrNull(raw["style"]),
          explode,
          allowReserved: flag(raw["allowReserved"]),
        },
      ];
    }),
  );
}

/** `responses`, each with what `read` makes of its body. Extensions are not statuses. */
export function readResponses(
  operation: Node,
  context: Context,
  read: (response: Node) => readonly NormalContent[],
): readonly NormalResponse[] {
  return members(operation, "responses").flatMap(([status, located]) => {
    if (status.startsWith("x-")) return [];
    const name = /^[1-5]xx$/i.test(status) ? status.toUpperCase() : status.toLowerCase() === "default" ? "default" : status;
    if (!/^([1-5]\d\d|[1-5]XX|default)$/.test(name)) {
      context.diagnostics.report("not-a-status", located.place, { status });
      return [];
    }
    const response = context.follow(located);
    if (!response) return [{ status: name, description: "", contents: [], headers: [], component: null, place: located.place }];
    const headers = members(response, "headers").map(([wire, header]) => ({
      wire,
      description: text(context.follow(header)?.raw["description"]),
    }));
    return [
      {
        status: name,
        description: text(response.raw["description"]),
        contents: read(response),
        headers,
        component: response.reference,
        place: located.place,
      },
    ];
  });
}
