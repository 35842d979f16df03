import type { Parameter } from "../../../model/http.ts";
import { type Code, trusted } from "../../code.ts";
import { type Context, runtime } from "../context.ts";
import type { Imports } from "../imports.ts";
import { string } from "../literals.ts";

const styles: Readonly<Record<Parameter["style"], string>> = {
  simple: "SIMPLE",
  label: "LABEL",
  matrix: "MATRIX",
  form: "FORM",
  spaceDelimited: "SPACE",
  pipeDelimited: "PIPE",
  deepObject: "DEEP_OBJECT",
};

/** What OpenAPI says where a document is silent. */
export const usual: Readonly<Record<Parameter["in"], string>> = {
  path: "simple false",
  query: "form true",
  header: "simple false",
  cookie: "form false",
};

type Written = Pick<Parameter, "style" | "explode" | "allowReserved">;

/** Where a parameter goes, and how its value is written there. */
export function parameter(given: Parameter, key: string, context: Context, imports: Imports): Code {
  const wire = given.name.wire;
  return trusted(
    [
      `${imports.use(runtime(context, "Parameter"))}.${given.in}(${string(wire)})`,
      ...(key === wire ? [] : [`.key(${string(key)})`]),
      ...(given.required && given.in !== "path" ? [".required()"] : []),
      ...(given.content === null ? written(given, usual[given.in], context, imports) : [".json()"]),
    ].join(""),
  );
}

/** How a value is written, as far as that is not usual. */
export function written({ style, explode, allowReserved }: Written, unless: string, context: Context, imports: Imports): readonly string[] {
  const plain = `${style} ${explode}` === unless;
  return [
    ...(plain ? [] : [`.style(${imports.use(runtime(context, "Style"))}.${styles[style]}, ${explode})`]),
    ...(allowReserved ? [".reserved()"] : []),
  ];
}
