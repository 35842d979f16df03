import type { Scalar, TypeRef } from "../../model/types.ts";
import { type Code, trusted } from "../code.ts";
import { type Context, found, root, runtime, shared } from "./context.ts";
import type { Imports } from "./imports.ts";
import { type Expression, invoke } from "./pretty.ts";

interface ScalarUse {
  /** As it stands in a generic type. */
  readonly boxed: string;
  /** As a parameter that cannot be null. */
  readonly plain: string;
  /** The constant of the runtime's `Types` that reads it. */
  readonly reader: string;
  readonly import?: string;
}

const text: ScalarUse = { boxed: "String", plain: "String", reader: "TEXT" };

const scalars: Readonly<Record<Scalar, ScalarUse>> = {
  string: text,
  boolean: { boxed: "Boolean", plain: "boolean", reader: "BOOLEAN" },
  int32: { boxed: "Integer", plain: "int", reader: "INT32" },
  int64: { boxed: "Long", plain: "long", reader: "INT64" },
  float: { boxed: "Double", plain: "double", reader: "DOUBLE" },
  double: { boxed: "Double", plain: "double", reader: "DOUBLE" },
  decimal: { boxed: "BigDecimal", plain: "BigDecimal", reader: "DECIMAL", import: "java.math.BigDecimal" },
  date: { boxed: "LocalDate", plain: "LocalDate", reader: "DATE", import: "java.time.LocalDate" },
  "date-time": { boxed: "OffsetDateTime", plain: "OffsetDateTime", reader: "DATE_TIME", import: "java.time.OffsetDateTime" },
  time: text,
  duration: text,
  uuid: text,
  uri: text,
  bytes: { boxed: "byte[]", plain: "byte[]", reader: "BYTES" },
  binary: { boxed: "Upload", plain: "Upload", reader: "UPLOAD" },
};

/** The type of a value that is read, as it stands between `<` and `>`. */
export function outputType(type: TypeRef, context: Context, imports: Imports): Code {
  switch (type.kind) {
    case "scalar":
      return scalarType(type.scalar, context, imports).boxed;
    case "list":
      return trusted(`${imports.use("java.util.List")}<${outputType(type.items, context, imports)}>`);
    case "map":
      return trusted(`${imports.use("java.util.Map")}<String, ${outputType(type.values, context, imports)}>`);
    case "model":
      return imports.use(shared(context, found(context.names, type.id)));
    case "nullable":
      return outputType(type.of, context, imports);
    case "any":
      return imports.use("com.fasterxml.jackson.databind.JsonNode");
  }
}

/** The type of a value that is given: a primitive where it cannot be null, anything at all where any JSON will do. */
export function inputType(type: TypeRef, context: Context, imports: Imports): Code {
  switch (type.kind) {
    case "scalar":
      return scalarType(type.scalar, context, imports).plain;
    case "nullable":
      return type.of.kind === "scalar" ? scalarType(type.of.scalar, context, imports).boxed : inputType(type.of, context, imports);
    case "any":
      return trusted("Object");
    case "list":
      return trusted(`${imports.use("java.util.List")}<${element(type.items, context, imports)}>`);
    case "map":
      return trusted(`${imports.use("java.util.Map")}<String, ${element(type.values, context, imports)}>`);
    case "model":
      return outputType(type, context, imports);
  }
}

function element(type: TypeRef, context: Context, imports: Imports): Code {
  switch (type.kind) {
    case "any":
      return trusted("?");
    case "nullable":
      return element(type.of, context, imports);
    case "list":
    case "map":
      return inputType(type, context, imports);
    case "scalar":
    case "model":
      return outputType(type, context, imports);
  }
}

export function isPrimitive(type: TypeRef): boolean {
  return type.kind === "scalar" && scalars[type.scalar].plain !== scalars[type.scalar].boxed;
}

/** What is returned when a value must be there. */
export function plainType(type: TypeRef, context: Context, imports: Imports): Code {
  return type.kind === "scalar" ? scalarType(type.scalar, context, imports).plain : outputType(type, context, imports);
}

function scalarType(scalar: Scalar, context: Context, imports: Imports): { readonly boxed: Code; readonly plain: Code } {
  const use = scalars[scalar];
  if (use.import !== undefined) imports.use(use.import);
  if (scalar === "binary") imports.use(root(context, "Upload"));
  return { boxed: trusted(use.boxed), plain: trusted(use.plain) };
}

/** A function from JSON to the type. */
export function reader(type: TypeRef, context: Context, imports: Imports): Expression {
  switch (type.kind) {
    case "scalar":
      return constant(scalars[type.scalar].reader, context, imports);
    case "list":
      return invoke(`${imports.use(runtime(context, "Types"))}.list`, [reader(type.items, context, imports)]);
    case "map":
      return invoke(`${imports.use(runtime(context, "Types"))}.map`, [reader(type.values, context, imports)]);
    case "model":
      return trusted(`${outputType(type, context, imports)}::new`);
    case "nullable":
      return reader(type.of, context, imports);
    case "any":
      return constant("ANY", context, imports);
  }
}

const constant = (name: string, context: Context, imports: Imports): Code => trusted(`${imports.use(runtime(context, "Types"))}.${name}`);
