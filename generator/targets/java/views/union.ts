import type { UnionModel, Variant } from "../../../model/types.ts";
import { type Code, trusted } from "../../code.ts";
import { javadoc } from "../comments.ts";
import { type Context, found, runtime } from "../context.ts";
import { Imports } from "../imports.ts";
import { string } from "../literals.ts";
import { suffix } from "../naming.ts";
import { type Expression, invoke, statement } from "../pretty.ts";
import { inputType, outputType, reader } from "../types.ts";
import { optional } from "./members.ts";

export interface UnionView {
  readonly package: Code;
  readonly imports: readonly Code[];
  readonly doc: readonly Code[];
  readonly name: Code;
  readonly table: readonly Code[];
  readonly arms: readonly ArmView[];
}

interface ArmView {
  readonly union: Code;
  readonly suffix: Code;
  readonly input: Code;
  readonly output: Code;
  readonly make: Code;
  readonly body: readonly Code[];
}

export function unionView(model: UnionModel, context: Context): UnionView {
  const name = found(context.names, model.id);
  const imports = new Imports(`${context.packages.package}.models.shared`);
  imports.use("com.fasterxml.jackson.databind.JsonNode");
  imports.use(runtime(context, "Union"));
  imports.use(runtime(context, "Variants"));
  const table = invoke("Variants.of", [
    model.discriminator === null ? trusted("null") : string(model.discriminator),
    ...model.variants.map(variant),
  ]);
  return {
    package: trusted(`${context.packages.package}.models.shared`),
    doc: javadoc(model.docs, 0, model.deprecated ? [trusted("<p>Deprecated.")] : []),
    name,
    table: statement("private static final Variants VARIANTS = ", table, 2),
    arms: model.variants.map((each, index) => ({
      union: name,
      suffix: suffix(each.name),
      input: inputType(each.type, context, imports),
      output: optional(outputType(each.type, context, imports), imports),
      make: trusted(`return new ${name}(value, ${index});`),
      body: statement("return ", invoke("as", [trusted(String(index)), reader(each.type, context, imports)]), 4),
    })),
    imports: imports.lines(),
  };
}

function variant({ json, tags, required, known, constants }: Variant): Expression {
  return invoke("Variants.variant", [
    string(json),
    ...(tags.length > 0 ? [invoke("Variants.tags", tags.map(string))] : []),
    ...(required.length > 0 ? [invoke("Variants.required", [spaced(required)])] : []),
    ...(known.length > 0 ? [invoke("Variants.known", [spaced(known)])] : []),
    ...Object.entries(constants).map(([name, value]) => invoke("Variants.constant", [string(name), string(String(value))])),
  ]);
}

/** One text instead of an array: a class initialiser may not grow past 64 KB. */
const spaced = (names: readonly string[]): Code => string(names.map((name) => name.replace(/[\\ ]/g, "\\$&")).join(" "));
