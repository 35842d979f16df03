import type { EnumModel } from "../../../model/types.ts";
import { type Code, trusted } from "../../code.ts";
import { summary } from "../comments.ts";
import { integer, literal } from "../literals.ts";
import { Members, modelName } from "../naming.ts";

export interface EnumView {
  readonly doc: readonly Code[];
  readonly name: Code;
  readonly base: Code;
  readonly shape: Code;
  readonly text: Code;
  readonly members: readonly { readonly doc: readonly Code[]; readonly type: Code; readonly name: Code; readonly value: Code }[];
}

export function enumView(model: EnumModel): EnumView {
  const bases = {
    string: ["string", "Text"],
    int64: ["long", "Int64"],
    double: ["double", "Double"],
    boolean: ["bool", "Boolean"],
  } as const;
  const [base, shape] = bases[model.base];
  const members = new Members(modelName(model.name), [
    "Value",
    "JsonShape",
    "JsonTypes",
    "Deconstruct",
    "EqualityContract",
    "PrintMembers",
  ]);
  return {
    doc: summary(
      `${modelName(model.name)} of the API.`,
      model.docs,
      model.open ? ["The server may send values that are not listed here."] : [],
    ),
    name: modelName(model.name),
    base: trusted(base),
    shape: trusted(shape),
    text: trusted(
      base === "string"
        ? 'Value ?? ""'
        : base === "bool"
          ? 'Value ? "true" : "false"'
          : "Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture)",
    ),
    members: model.members.map((member) => ({
      doc: summary(`${member.name.words.join(" ")}.`, member.docs),
      type: modelName(model.name),
      name: members.name(member.name),
      value: memberValue(member.value),
    })),
  };
}

function memberValue(value: string | number | boolean): Code {
  if (typeof value === "string") return literal(value);
  return typeof value === "number" && Number.isInteger(value) ? integer(value) : trusted(String(value));
}
