import type { NormalSchema } from "../normalise/document.ts";
import type { Scalar } from "./types.ts";

const strings: Readonly<Record<string, Scalar>> = {
  date: "date",
  "date-time": "date-time",
  datetime: "date-time",
  timestamp: "date-time",
  time: "time",
  duration: "duration",
  uuid: "uuid",
  guid: "uuid",
  uri: "uri",
  url: "uri",
  byte: "bytes",
  base64: "bytes",
  binary: "binary",
  decimal: "decimal",
  int64: "string",
  int32: "string",
};

const numbers: Readonly<Record<string, Scalar>> = {
  float: "float",
  decimal: "decimal",
  int32: "int32",
  int64: "int64",
  integer: "int64",
  long: "int64",
};

/** The scalar of a schema that is neither object, list nor union. A format nobody knows says nothing. */
export function scalarOf({ type, format }: Pick<NormalSchema, "type" | "format">): Scalar {
  const name = (format ?? "").toLowerCase();
  const known = (table: Readonly<Record<string, Scalar>>) => (Object.hasOwn(table, name) ? table[name] : undefined);
  switch (type) {
    case "boolean":
      return "boolean";
    case "integer":
      return name === "int32" || name === "int16" || name === "int8" || name === "uint8" || name === "uint16" ? "int32" : "int64";
    case "number":
      return known(numbers) ?? "double";
    case "string":
    case "object":
    case "array":
    case null:
      return known(strings) ?? "string";
  }
}
