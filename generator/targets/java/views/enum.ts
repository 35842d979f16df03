import type { EnumModel } from "../../../model/types.ts";
import { type Code, trusted } from "../../code.ts";
import { javadoc } from "../comments.ts";
import { type Context, found, runtime } from "../context.ts";
import { Imports } from "../imports.ts";
import { double, integer, string } from "../literals.ts";
import { constantName } from "../naming.ts";
import { invoke, statement } from "../pretty.ts";

export interface EnumView {
  readonly package: Code;
  readonly imports: readonly Code[];
  readonly doc: readonly Code[];
  readonly name: Code;
  readonly constants: readonly { readonly doc: readonly Code[]; readonly line: readonly Code[] }[];
  /** The Java type of a value. */
  readonly type: Code;
}

const types: Readonly<Record<EnumModel["base"], Code>> = {
  string: trusted("String"),
  int64: trusted("long"),
  double: trusted("double"),
  boolean: trusted("boolean"),
};

export function enumView(model: EnumModel, context: Context): EnumView {
  const name = found(context.names, model.id);
  const imports = new Imports(`${context.packages.package}.models.shared`);
  imports.use("com.fasterxml.jackson.databind.JsonNode");
  imports.use(runtime(context, "OpenEnum"));
  imports.use(runtime(context, "Json"));
  return {
    package: trusted(`${context.packages.package}.models.shared`),
    imports: imports.lines(),
    doc: javadoc(model.docs, 0, model.deprecated ? [trusted("<p>Deprecated.")] : []),
    name,
    type: types[model.base],
    constants: model.members.map((member) => ({
      doc: javadoc(member.docs, 2),
      line: statement(`public static final ${name} ${constantName(member.name)} = `, invoke("of", [literal(member.value, model.base)]), 2),
    })),
  };
}

export function literal(value: string | number | boolean, base: EnumModel["base"]): Code {
  if (base === "string") return string(String(value));
  if (base === "boolean") return trusted(String(value === true || value === "true"));
  return base === "int64" ? integer(Number(value)) : double(Number(value));
}
