import type { ModelType, ObjectModel, Scalar, TypeRef, UnionModel, Variant } from "../../model/types.ts";
import type { Json } from "../../model/words.ts";
import { trusted } from "../code.ts";
import type { Context } from "./context.ts";
import { key, literal, scalarLiteral } from "./literals.ts";
import { type Doc, listOf, object } from "./pretty.ts";

type JsonObject = { readonly [key: string]: Json };

/** An example's value, as the type wants it. */
export function value(type: TypeRef, json: Json, context: Context): Doc {
  if (json === null) return allowsNull(type) ? trusted("null") : placeholder(type, context, 0);
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
      if (model?.kind === "union" && isObject(json)) return unionValue(model, json, context);
      return model?.kind === "object" && isObject(json) ? objectValue(model, json, context) : plain(json);
    }
  }
}

/** As the variant that its tag names, or that knows its keys best; a tag that no variant has becomes one that the chosen has. */
function unionValue({ discriminator, variants }: UnionModel, json: JsonObject, context: Context): Doc {
  const tag = discriminator === null ? undefined : json[discriminator];
  const keys = Object.keys(json);
  const known = ({ known: names }: Variant) => keys.filter((name) => names.includes(name)).length;
  const objects = variants.filter(({ json: kind }) => kind === "object").sort((a, b) => known(b) - known(a));
  const chosen = objects.find(({ tags }) => typeof tag === "string" && tags.includes(tag)) ?? objects[0];
  if (!chosen) return plain(json);
  const [first] = chosen.tags;
  const isTagged = discriminator !== null && first !== undefined && !(typeof tag === "string" && chosen.tags.includes(tag));
  return value(chosen.type, isTagged ? { ...json, [discriminator]: first } : json, context);
}

/** Only what the type has: an example may know more than its schema, and null where none is allowed. */
function objectValue(model: ObjectModel, json: JsonObject, context: Context): Doc {
  const entries = Object.entries(json).flatMap(([name, each]) => {
    const property = model.properties.find(({ name: own }) => own.wire === name);
    if (!property) return model.extraDeclared ? [[key(name), value(model.extra, each, context)] as const] : [];
    if (each === null && !property.requiredInput && !allowsNull(property.type)) return [];
    return [[key(name), value(property.type, each, context)] as const];
  });
  return object(entries);
}

const allowsNull = ({ kind }: TypeRef): boolean => kind === "nullable" || kind === "any";

/** Something of the right type, where the document has no example. */
function placeholder(type: TypeRef, context: Context, depth: number): Doc {
  switch (type.kind) {
    case "any":
    case "map":
      return object([]);
    case "list":
      return listOf([]);
    case "nullable":
      return trusted("null");
    case "scalar":
      return placeholders[type.scalar];
    case "model": {
      const model = context.models.get(type.id);
      return model && depth < 9 ? modelPlaceholder(model, context, depth + 1) : object([]);
    }
  }
}

function modelPlaceholder(model: ModelType, context: Context, depth: number): Doc {
  switch (model.kind) {
    case "enum":
      return scalarLiteral(model.members[0]?.value ?? "");
    case "union":
      return model.variants[0] ? placeholder(model.variants[0].type, context, depth) : object([]);
    case "object":
      return object(
        model.properties
          .filter(({ requiredInput }) => requiredInput)
          .map(({ name, type, constant }) => [
            key(name.wire),
            constant === null ? placeholder(type, context, depth) : scalarLiteral(constant),
          ]),
      );
  }
}

const texts = { text: literal("text"), number: trusted("1") };

const placeholders: Readonly<Record<Scalar, Doc>> = {
  string: texts.text,
  boolean: trusted("true"),
  int32: texts.number,
  int64: texts.number,
  float: texts.number,
  double: texts.number,
  decimal: texts.number,
  date: literal("2024-02-29"),
  "date-time": literal("2024-02-29T12:30:00Z"),
  time: literal("12:30:00Z"),
  duration: literal("PT1H"),
  uuid: literal("8a210b68-6988-11ed-a1eb-0242ac120002"),
  uri: literal("https://example.com/"),
  bytes: literal("dGV4dA=="),
  binary: trusted('new Blob(["text"])'),
};

function plain(json: Json): Doc {
  if (json === null) return trusted("null");
  if (Array.isArray(json)) return listOf(json.map((item: Json) => plain(item)));
  if (isObject(json)) return object(Object.entries(json).map(([name, each]) => [key(name), plain(each)]));
  return scalarLiteral(json as string | number | boolean);
}

const isObject = (json: Json): json is JsonObject => typeof json === "object" && json !== null && !Array.isArray(json);
const text = (json: Json): string => (typeof json === "string" ? json : JSON.stringify(json));
