import type { EnumModel, ModelType, ObjectModel, Property, Scalar, TypeRef, UnionModel, Variant } from "../../generator/model/types.ts";
import type { ModelId, Origin } from "../../generator/model/words.ts";
import type { Spelling } from "./spelling.ts";

export const any: TypeRef = { kind: "any" };
export const scalar = (of: Scalar): TypeRef => ({ kind: "scalar", scalar: of });
export const list = (items: TypeRef): TypeRef => ({ kind: "list", items });
export const map = (values: TypeRef): TypeRef => ({ kind: "map", values });
export const nullable = (of: TypeRef): TypeRef => ({ kind: "nullable", of });
export const model = (id: string): TypeRef => ({ kind: "model", id: id as ModelId });

const jsonScalars: readonly Scalar[] = [
  "string",
  "boolean",
  "int32",
  "int64",
  "float",
  "double",
  "decimal",
  "date",
  "date-time",
  "time",
  "duration",
  "uuid",
  "uri",
  "bytes",
];

/** One model of each kind, that hold each other and themselves, all named and described in the given spelling. */
export function sampleModels(spelling: Spelling): readonly ModelType[] {
  return [thing(spelling), choice(spelling), kind(spelling), level(spelling), event(spelling), form(spelling), upload(spelling)];
}

function propertyOf(spelling: Spelling, suffix: string, facts: Partial<Property>): Property {
  return {
    name: spelling.name(suffix),
    type: scalar("string"),
    requiredInput: false,
    requiredOutput: false,
    access: "read-write",
    default: null,
    constant: null,
    docs: spelling.docs,
    deprecated: false,
    constraints: spelling.text === "" ? [] : [spelling.text],
    example: null,
    ...facts,
  };
}

function thing(spelling: Spelling): ObjectModel {
  const property = (suffix: string, type: TypeRef, facts: Partial<Property> = {}) => propertyOf(spelling, suffix, { type, ...facts });
  return {
    ...named(spelling, "thing"),
    kind: "object",
    properties: [
      property("", scalar("string"), { requiredInput: true, requiredOutput: true, default: spelling.text, example: spelling.text }),
      ...jsonScalars.map((each) => property(each, scalar(each))),
      property("list", list(nullable(map(nullable(list(nullable(scalar("string")))))))),
      property("nothing", nullable(scalar("string")), { deprecated: true }),
      property("self", model("thing")),
      property("selves", map(list(model("thing")))),
      property("kind", model("kind")),
      property("maybe kind", nullable(model("kind"))),
      property("level", model("level")),
      property("choice", model("choice")),
      property("fixed", scalar("string"), { constant: spelling.text, requiredInput: true }),
      property("free", any),
      property("id", scalar("uuid"), { access: "read-only", requiredOutput: true }),
      property("secret", scalar("string"), { access: "write-only", requiredInput: true }),
    ],
    extra: any,
    extraDeclared: false,
  };
}

function event(spelling: Spelling): ObjectModel {
  return {
    ...thing(spelling),
    ...named(spelling, "event"),
    usage: { input: false, output: true },
    properties: thing(spelling).properties.slice(0, 3),
  };
}

function form(spelling: Spelling): ObjectModel {
  const properties = ["", "id"].map((suffix) => propertyOf(spelling, suffix, { requiredInput: suffix === "" }));
  return { ...event(spelling), ...named(spelling, "form"), usage: { input: true, output: false }, properties };
}

function upload(spelling: Spelling): ObjectModel {
  const file = propertyOf(spelling, "file", { type: scalar("binary"), requiredInput: true });
  const files = propertyOf(spelling, "files", { type: list(scalar("binary")) });
  return {
    ...form(spelling),
    ...named(spelling, "upload"),
    usage: { input: true, output: false },
    properties: [file, files, propertyOf(spelling, "", {})],
  };
}

function kind(spelling: Spelling): EnumModel {
  const member = (suffix: string, value: string) => ({ name: spelling.name(suffix), value, docs: spelling.docs });
  const members = [member("", spelling.text), member("other", `${spelling.text} other`), member("plain", "plain")];
  return { ...named(spelling, "kind"), kind: "enum", base: "string", open: true, members };
}

function level(spelling: Spelling): EnumModel {
  const members = [-1, 0, 10].map((value) => ({
    name: spelling.name(`n ${value < 0 ? "minus" : ""} ${Math.abs(value)}`),
    value,
    docs: spelling.docs,
  }));
  return { ...named(spelling, "level"), kind: "enum", base: "int64", open: true, members };
}

function choice(spelling: Spelling): UnionModel {
  const variant = (suffix: string, type: TypeRef, json: Variant["json"]): Variant => ({
    name: spelling.name(suffix),
    type,
    tags: json === "object" ? [spelling.text] : [],
    json,
    required: json === "object" ? [spelling.name("").wire] : [],
    known: json === "object" ? [spelling.name("").wire, spelling.name("self").wire] : [],
    constants: json === "object" ? { [spelling.name("fixed").wire]: spelling.text } : {},
  });
  const variants = [
    variant("thing", model("thing"), "object"),
    variant("text", scalar("string"), "string"),
    variant("things", list(model("thing")), "array"),
  ];
  return { ...named(spelling, "choice"), kind: "union", discriminator: spelling.name("fixed").wire, variants };
}

function named(spelling: Spelling, id: string) {
  return {
    id: id as ModelId,
    name: spelling.name(id === "thing" ? "" : id),
    docs: spelling.docs,
    deprecated: id === "level",
    usage: { input: true, output: true },
    example: null,
    origin: `#/components/schemas/${id}` as Origin,
  };
}
