import type { ModelType } from "../../../model/types.ts";
import { type Code, trusted } from "../../code.ts";
import type { Types } from "../types.ts";
import { type EnumView, enumView } from "./enum.ts";
import { type ObjectView, objectView } from "./object.ts";
import { type UnionView, unionView } from "./union.ts";

export interface ModelView {
  readonly namespace: Code;
  readonly object: ObjectView | null;
  readonly enum: EnumView | null;
  readonly union: UnionView | null;
}

export function modelView(model: ModelType, types: Types, namespace: string): ModelView {
  const empty = { namespace: trusted(namespace), object: null, enum: null, union: null };
  switch (model.kind) {
    case "object":
      return { ...empty, object: objectView(model, types, namespace) };
    case "enum":
      return { ...empty, enum: enumView(model) };
    case "union":
      return { ...empty, union: unionView(model, types, namespace) };
  }
}
