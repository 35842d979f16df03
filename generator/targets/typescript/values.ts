import type { ObjectModel, TypeRef } from "../../model/types.ts";
import type { Json } from "../../model/words.ts";
import { trusted } from "../code.ts";
import type { Context } from "./context.ts";
import { key, literal, scalarLiteral } from "./literals.ts";
import { type Doc, listOf, object } from "./pretty.ts";

type JsonObject = { readonly [key: string]: Json };

/** An example's value, as the type wants it. */
export function value(type: TypeRef, json: Json, context: Context): Doc {
  if (json === null) return trusted("null");
  switch (type.kind) {
    case "any":
      return plain(json);
    case "nullable":
      return value(type.of, json, context);
    case "list":
      return Array.isArray(json) ? listOf(json.map((item: Json) => value(type.items, item, context))) : plain(json);
    case "map":
      return isObject(json)
        ? object(Object.entries(json).map(([name, each]) => [key(name), value(type.values, each, context)]))
        : plain(json);
    case "scalar":
      return type.scalar === "binary" ? trusted(`new Blob([${literal(text(json))}])`) : plain(json);
    case "model": {
      const model = context.models.get(type.id);
      return model?.kind === "object" && isObject(json) ? objectValue(model, json, context) : plain(json);
    }
  }
}

/** Only what the type has: an example may know more than its schema, and null where none is allowed. */
function objectValue(model: ObjectModel, json: JsonObject, context: Context): Doc {
  const entries = Object.entries(json).flatMap(([name, each]) => {
    const property = model.properties.find(({ name: own }) => own.wire === name);
    if (!property) return model.extraDeclared ? [[key(name), value(model.extra, each, context)] as const] : [];
    if (each === null && property.type.kind !== "nullable" && property.type.kind !== "any") return [];
    return [[key(name), value(property.type, each, context)] as const];
  });
  return object(entries);
}

function plain(json: Json): Doc {
  if (json === null) return trusted("null");
  if (Array.isArray(json)) return listOf(json.map((item: Json) => plain(item)));
  if (isObject(json)) return object(Object.entries(json).map(([name, each]) => [key(name), plain(each)]));
  return scalarLiteral(json as string | number | boolean);
}

const isObject = (json: Json): json is JsonObject => typeof json === "object" && json !== null && !Array.isArray(json);
const text = (json: Json): string => (typeof json === "string" ? json : JSON.stringify(json));
