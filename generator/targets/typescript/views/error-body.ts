import { type Code, trusted } from "../../code.ts";
import type { Context } from "../context.ts";
import { present } from "../imports.ts";
import { union } from "../pretty.ts";
import { typeText } from "../types.ts";

/** `error-body.ts`: what the document declares for errors, all of it together. */
export interface ErrorBodyView {
  readonly imports: readonly Code[];
  readonly declaration: Code;
}

export function errorBodyView(context: Context): ErrorBodyView {
  const declared = context.sdk.operations.flatMap(({ response }) => response.errors.flatMap(({ type }) => (type === null ? [] : [type])));
  const texts = [...new Set(declared.map((type) => typeText(type, { direction: "output", prefix: "types." }, context)))].sort();
  const isKnown = texts.length > 0 && !texts.includes(trusted("unknown"));
  return {
    imports: present([
      isKnown && texts.some((text) => text.includes("types.")) ? trusted('import type * as types from "./types.js";') : null,
    ]),
    declaration: union(trusted("export type ErrorBody ="), isKnown ? texts : [trusted("unknown")], 0),
  };
}
