import type { ObjectModel, Property } from "../../../model/types.ts";
import { type Code, trusted } from "../../code.ts";
import { javadoc, note } from "../comments.ts";
import { type Context, found, runtime, shared } from "../context.ts";
import { Imports } from "../imports.ts";
import { double, integer, string } from "../literals.ts";
import { invoke, statement } from "../pretty.ts";
import { outputType, reader } from "../types.ts";
import { getter, type Member, type MemberView, type SettableView, settableView, setter } from "./members.ts";

export interface ObjectView {
  readonly package: Code;
  readonly imports: readonly Code[];
  readonly doc: readonly Code[];
  readonly name: Code;
  readonly getters: readonly MemberView[];
  /** Null for what only the server makes: a user reads it, and builds one for a test from JSON. */
  readonly settable: SettableView | null;
}

export function objectView(model: ObjectModel, context: Context): ObjectView {
  const name = found(context.names, model.id);
  const imports = new Imports(`${context.packages.package}.models.shared`);
  imports.use("com.fasterxml.jackson.databind.JsonNode");
  imports.use(runtime(context, "Model"));
  const getters = model.properties.map((property) => getter(member(property), property.requiredOutput, context, imports));
  const extra = model.extraDeclared ? [others(model, context, imports)] : [];
  return {
    package: trusted(`${context.packages.package}.models.shared`),
    doc: javadoc(model.docs, 0, model.deprecated ? [trusted("<p>Deprecated.")] : []),
    name,
    getters: [...getters, ...extra],
    settable: model.usage.input
      ? settableView(
          name,
          settable(model).map((property) => setter(member(property), context, imports)),
          presets(model),
        )
      : null,
    imports: imports.lines(),
  };
}

/** What a caller may set: all that the server does not set itself. */
export const settable = (model: ObjectModel): readonly Property[] => model.properties.filter(({ access }) => access !== "read-only");

/** Properties that allow one value only, which nobody should have to type. */
export function presets(model: ObjectModel): readonly Code[] {
  return model.properties
    .filter(({ constant, requiredInput }) => constant !== null && requiredInput)
    .map(({ name, constant }) => trusted(`set(${string(name.wire)}, ${constantLiteral(constant)});`));
}

function constantLiteral(value: Property["constant"]): Code {
  if (typeof value === "string") return string(value);
  if (typeof value === "number") return Number.isInteger(value) ? integer(value) : double(value);
  return trusted(String(value));
}

export const setters = (model: ObjectModel, context: Context): string => shared(context, found(context.names, model.id));

function member(property: Property): Member {
  return { ...property, key: property.name.wire };
}

function others(model: ObjectModel, context: Context, imports: Imports): MemberView {
  const named = model.properties.map(({ name }) => string(name.wire));
  const call = invoke("others", [reader(model.extra, context, imports), ...named]);
  return {
    gap: [],
    doc: note("The fields besides the named ones.", 2),
    head: [trusted(`public ${imports.use("java.util.Map")}<String, ${outputType(model.extra, context, imports)}> ${free(model)}() {`)],
    body: statement("return ", call, 4),
  };
}

function free(model: ObjectModel): string {
  const taken = new Set(model.properties.map(({ name }) => name.words.join("").toLowerCase()));
  return (
    ["additionalProperties", "furtherProperties", "unnamedProperties"].find((name) => !taken.has(name.toLowerCase())) ??
    "allOtherProperties"
  );
}
