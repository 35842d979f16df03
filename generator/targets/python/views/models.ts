import type { EnumModel, ModelType, ObjectModel, Property } from "../../../model/types.ts";
import type { ModelId } from "../../../model/words.ts";
import { type Code, join, list, trusted } from "../../code.ts";
import { docstring, facts as notes } from "../comments.ts";
import { type Facts, fieldOf } from "../facts.ts";
import { Imports } from "../imports.ts";
import { frozen, json, text } from "../literals.ts";
import * as naming from "../naming.ts";
import { importedModels, optional, type Place, takesNull, typeCode } from "../types.ts";
import { unionCode } from "./unions.ts";

/** One module of models/shared. */
export function modelsView(facts: Facts, head: ModelId, members: readonly ModelType[]) {
  const imports = new Imports();
  const own = moduleName(facts, head);
  const place: Place = { model: importedModels(facts, imports, ".", own), imports, root: "...", list: "list" };
  const later = new Set(members.map(({ id }) => id));
  const items = members.map((model) => {
    const item = itemView(facts, model, { place, later });
    later.delete(model.id);
    return item;
  });
  return { imports: imports.empty ? null : imports.code, items };
}

export interface Standing {
  readonly place: Place;
  /** Models of this module that are not defined yet. */
  readonly later: ReadonlySet<ModelId>;
}

export function moduleName(facts: Facts, head: ModelId): Code {
  const model = facts.models.get(head);
  return naming.module(model?.name ?? { words: ["model"] });
}

function itemView(facts: Facts, model: ModelType, { place, later }: Standing) {
  switch (model.kind) {
    case "object":
      return { object: objectView(facts, model, place), alias: null };
    case "enum":
      return { object: null, alias: aliasView(model, enumCode(model, place), place) };
    case "union":
      return { object: null, alias: aliasView(model, unionCode(facts, model, { place, later }), place) };
  }
}

function aliasView(model: ModelType, code: Code, { imports }: Place) {
  imports.name("typing", "TypeAlias");
  const members = model.kind === "enum" ? memberNotes(model) : [];
  return { name: naming.type(model.name), code, doc: docstring(model.docs, [...members, model.deprecated ? "Deprecated." : ""]) };
}

function memberNotes({ members }: EnumModel): readonly string[] {
  const told = members.filter(({ docs }) => docs.summary !== "" || docs.description !== "");
  return told.length === 0 ? [] : [told.map(({ value, docs }) => `- ${value}: ${docs.summary || docs.description}`).join("\n")];
}

const bases: Readonly<Record<EnumModel["base"], string>> = { string: "str", int64: "int", double: "float", boolean: "bool" };

function enumCode({ base, members, open }: EnumModel, { imports }: Place): Code {
  const values = members.filter(({ value }) => isLiteral(value)).map(({ value }) => json(value));
  if (values.length === 0 || base === "double") return trusted(bases[base]);
  imports.name("typing", "Literal");
  const literal = join`Literal[${list([...new Set(values)], ", ")}]`;
  return open && base !== "boolean" ? join`${literal} | ${trusted(bases[base])}` : literal;
}

export function objectView(facts: Facts, model: ObjectModel, place: Place) {
  place.imports.name("..._model", "Model");
  const fields = model.properties.map((property) => fieldView(facts, model, { property, place }));
  const nullable = model.properties.filter(({ type }) => takesNull(type)).map(({ name }) => fieldOf(facts, model.id, name));
  if (nullable.length > 0) place.imports.name("typing", "ClassVar");
  const doc = docstring(model.docs, model.deprecated ? ["Deprecated."] : [], "    ");
  const extra = model.extraDeclared ? typeCode(model.extra, place, facts) : null;
  return {
    name: naming.type(model.name),
    doc,
    fields,
    nullable: nullable.length === 0 ? null : frozen(nullable),
    extra,
    empty: doc === null && fields.length === 0 && extra === null,
  };
}

interface FieldPlace {
  readonly property: Property;
  readonly place: Place;
}

function fieldView(facts: Facts, model: ObjectModel, { property, place }: FieldPlace) {
  const name = fieldOf(facts, model.id, property.name);
  const required = model.usage.input ? property.requiredInput : property.requiredOutput;
  const preset = property.constant !== null && required && model.usage.input ? json(property.constant) : null;
  const type = typeCode(property.type, place, facts);
  const default_ = preset ?? (required ? null : trusted("None"));
  const shown = required ? type : optional(type);
  return {
    code: join`${name}: ${shown}${assigned(name, property.name.wire, default_, place)}`,
    doc: docstring(
      property.docs,
      notes({ ...property, value: property.default === null ? null : JSON.stringify(property.default) }),
      "    ",
    ),
  };
}

/** Literals are whole numbers, flags, and texts that UTF-8 can carry. */
function isLiteral(value: string | number | boolean): boolean {
  return typeof value === "string" ? !/\p{Cs}/u.test(value) : typeof value === "boolean" || Number.isInteger(value);
}

/** What follows the type: a default, and the name on the wire where the runtime would guess another. */
function assigned(name: Code, wire: string, value: Code | null, { imports }: Place): Code {
  if (wire === guessed(name)) return value === null ? trusted("") : join` = ${value}`;
  imports.name("pydantic", "Field");
  const known = text(wire.replace(/\p{Cs}/gu, "\ufffd"));
  const alias = join`validation_alias=${known}, serialization_alias=${known}`;
  return value === null ? join` = Field(${alias})` : join` = Field(default=${value}, ${alias})`;
}

/** The runtime writes plain words in camel case; of other names it guesses nothing. */
function guessed(name: Code): string | null {
  return /^[a-z]+(_[a-z]+)*$/.test(name) ? name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()) : null;
}
