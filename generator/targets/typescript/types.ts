import type { Scalar, TypeRef } from "../../model/types.ts";
import type { ModelId } from "../../model/words.ts";
import { type Code, join, list, trusted } from "../code.ts";
import type { Context } from "./context.ts";
import { typeName } from "./naming.ts";

/** Values are sent, or received: what may be given is often more than what comes. */
export type Direction = "input" | "output";

/** Alternatives of a type; the first is what it is when it is received. */
export const scalars: Readonly<Record<Scalar, readonly string[]>> = {
  string: ["string"],
  boolean: ["boolean"],
  int32: ["number"],
  int64: ["number", "bigint"],
  float: ["number"],
  double: ["number"],
  decimal: ["number", "string"],
  date: ["string"],
  "date-time": ["string", "Date"],
  time: ["string"],
  duration: ["string"],
  uuid: ["string"],
  uri: ["string"],
  bytes: ["string", "Uint8Array"],
  binary: ["ReadableStream<Uint8Array>"],
};

/** Binary content to be sent. */
export const fileInput = "FileInput";

/** Where a type is written: in `types.ts` models stand by their own names, elsewhere in a namespace. */
export interface Spot {
  readonly direction: Direction;
  readonly prefix: "" | "types.";
}

/** What a type is, as alternatives of a union. */
export function alternatives(type: TypeRef, spot: Spot, context: Context): readonly Code[] {
  switch (type.kind) {
    case "any":
      return [trusted("unknown")];
    case "scalar":
      if (type.scalar === "binary" && spot.direction === "input") return [trusted(fileInput)];
      return scalars[type.scalar].slice(0, spot.direction === "input" ? 2 : 1).map(trusted);
    case "nullable": {
      const inner = alternatives(type.of, spot, context);
      return inner.some((each) => each === "unknown" || each === "null") ? inner : [...inner, trusted("null")];
    }
    case "list": {
      const items = alternatives(type.items, spot, context);
      return [items.length === 1 ? join`${list(items, "")}[]` : join`(${list(items, " | ")})[]`];
    }
    case "map":
      return [join`{ [key: string]: ${typeText(type.values, spot, context)} }`];
    case "model":
      return [modelType(type.id, spot, context)];
  }
}

export const typeText = (type: TypeRef, spot: Spot, context: Context): Code => list(alternatives(type, spot, context), " | ");

function modelType(id: ModelId, { direction, prefix }: Spot, { models, inputs }: Context): Code {
  const model = models.get(id);
  if (!model) return trusted("unknown");
  const name = (direction === "input" ? inputs.get(id) : undefined) ?? typeName(model.name);
  return join`${trusted(prefix)}${name}`;
}
