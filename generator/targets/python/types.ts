import type { Scalar, TypeRef } from "../../model/types.ts";
import { type Code, join, trusted } from "../code.ts";
import { type Facts, modelOf } from "./facts.ts";
import type { Imports } from "./imports.ts";
import * as naming from "./naming.ts";

/** A type expression, and what it takes to write it in one place. */
export interface Place {
  /** How models are named here: imported one by one, or through `shared.`. */
  readonly model: (name: Code, type: TypeRef & { kind: "model" }) => Code;
  readonly imports: Imports;
  /** Dots up to the package. */
  readonly root: string;
  /** `list`, or what it is called where a method has that name. */
  readonly list: string;
}

/** Texts stay texts: UUIDs, URIs, times and durations come out as they came in. */
const scalars: Readonly<Record<Scalar, string>> = {
  string: "str",
  boolean: "bool",
  int32: "int",
  int64: "int",
  float: "float",
  double: "float",
  decimal: "_types.Decimal",
  date: "_types.Date",
  "date-time": "_types.DateTime",
  time: "str",
  duration: "str",
  uuid: "str",
  uri: "str",
  bytes: "_types.Bytes",
  binary: "_types.File",
};

export function typeCode(type: TypeRef, place: Place, facts: Facts): Code {
  switch (type.kind) {
    case "scalar":
      return scalar(scalars[type.scalar], place);
    case "list":
      if (place.list === "builtins.list") place.imports.module("builtins");
      return join`${trusted(place.list)}[${typeCode(type.items, place, facts)}]`;
    case "map":
      return join`dict[str, ${typeCode(type.values, place, facts)}]`;
    case "nullable":
      return optional(typeCode(type.of, place, facts));
    case "any":
      place.imports.name("typing", "Any");
      return trusted("Any");
    case "model":
      return place.model(naming.type(modelOf(facts, type.id).name), type);
  }
}

function scalar(code: string, { imports, root }: Place): Code {
  if (code.startsWith("_types.")) imports.name(root, "_types");
  return trusted(code);
}

export const optional = (code: Code): Code => (code.endsWith("| None") || code === "Any" ? code : join`${code} | None`);

/** Null is a value of this type: given as None it is sent. */
export function takesNull(type: TypeRef): boolean {
  return type.kind === "nullable" || type.kind === "any";
}

/** Models by name, each imported from its own module of `models.shared`. */
export function importedModels(facts: Facts, imports: Imports, shared: string, except: Code | null): Place["model"] {
  return (name, { id }) => {
    const module = naming.module(modelOf(facts, facts.groups.head.get(id) ?? id).name);
    if (module !== except) imports.name(`${shared}${module}`, name);
    return name;
  };
}

/** Models as `shared.Name`. */
export function qualifiedModels(imports: Imports, root: string): Place["model"] {
  return (name) => {
    imports.name(`${root}models`, "shared");
    return join`shared.${name}`;
  };
}
