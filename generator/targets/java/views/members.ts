import type { TypeRef } from "../../../model/types.ts";
import type { Docs, Json, Name } from "../../../model/words.ts";
import { type Code, trusted } from "../../code.ts";
import { javadoc, prose, sentence } from "../comments.ts";
import type { Context } from "../context.ts";
import type { Imports } from "../imports.ts";
import { string } from "../literals.ts";
import { memberName } from "../naming.ts";
import { classHeader, flat, invoke, signature, statement } from "../pretty.ts";
import { inputType, isPrimitive, outputType, plainType, reader } from "../types.ts";

/** A getter or a setter: its comment, its annotations, its first line and the statement in it. */
export interface MemberView {
  /** A blank line before all but the first, where the first has none. */
  readonly gap: readonly Code[];
  readonly doc: readonly Code[];
  readonly head: readonly Code[];
  readonly body: readonly Code[];
}

export interface Member {
  readonly name: Name;
  /** Under which name the tree keeps the value. */
  readonly key: string;
  readonly type: TypeRef;
  readonly docs: Docs;
  readonly constraints: readonly string[];
  readonly default: Json;
  readonly deprecated: boolean;
}

export function getter(member: Member, required: boolean, context: Context, imports: Imports): MemberView {
  const { type } = member;
  const sure = required && type.kind !== "nullable";
  const result = sure ? plainType(type, context, imports) : optional(outputType(type, context, imports), imports);
  const call = invoke(sure ? "required" : "optional", [string(member.key), reader(type, context, imports)]);
  return {
    gap: [],
    doc: javadoc(bounded(member.docs, member), 2, tags(member)),
    head: [...deprecated(member), trusted(`public ${result} ${memberName(member.name)}() {`)],
    body: statement("return ", call, 4),
  };
}

/** A default method: the same setter serves a builder and a call. */
export function setter(member: Member, context: Context, imports: Imports): MemberView {
  const { type } = member;
  const name = memberName(member.name);
  const nullable = type.kind === "nullable" || type.kind === "any" || isPrimitive(type);
  const call = trusted(flat(invoke(nullable ? "set" : "setUnlessNull", [string(member.key), name])));
  return {
    gap: [],
    doc: javadoc(bounded(brief(member.docs), member), 4, tags(member)),
    head: [...deprecated(member), ...signature(`default S ${name}`, `${inputType(type, context, imports)} ${name}`, 4)],
    body: statement("return ", call, 6),
  };
}

/** Everything a class has whose fields can be set: setters shared with the call, and a builder. */
export interface SettableView {
  readonly name: Code;
  readonly setters: readonly MemberView[];
  readonly builder: readonly Code[];
  /** Values a builder begins with. */
  readonly presets: readonly Code[];
}

export function settableView(name: Code, setters: readonly MemberView[], presets: readonly Code[]): SettableView {
  return {
    name,
    setters: setters.map((each, index) => ({ ...each, gap: index === 0 ? [] : [trusted("")] })),
    builder: classHeader(
      "public static final class Builder",
      [part("extends Model.Builder", [name, "Builder"]), part("implements Setters", ["Builder"])],
      2,
    ),
    presets,
  };
}

const part = (head: string, args: readonly string[]) => ({ head, args });

export const optional = (type: string, imports: Imports): Code => trusted(`${imports.use("java.util.Optional")}<${type}>`);

const deprecated = ({ deprecated: old }: Member): readonly Code[] => (old ? [trusted("@Deprecated")] : []);

/** The getter says it all; the setter repeats the first sentence. */
function brief({ summary, description }: Docs): Docs {
  const first =
    summary !== ""
      ? summary
      : (/^[\s\S]*?[.!?](?=\s|$)/.exec(description.split(/\n\s*\n/)[0] ?? "")?.[0] ?? description.split("\n")[0] ?? "");
  return { summary: "", description: first };
}

/** The document's limits and default, as one more sentence each. */
function bounded({ summary, description }: Docs, { constraints, default: usual }: Member): Docs {
  const said = `${summary} ${description}`.toLowerCase();
  const limits = constraints.filter((each) => !said.includes(each.toLowerCase())).join(", ");
  const told = [
    ...(limits === "" ? [] : [`${limits.charAt(0).toUpperCase()}${limits.slice(1)}.`]),
    ...(usual === null ? [] : [`Default: ${JSON.stringify(usual)}.`]),
  ];
  if (told.length === 0) return { summary, description };
  const last = told.join(" ");
  return { summary, description: description === "" ? last : `${sentence(description)} ${last}` };
}

function tags({ deprecated: old, docs }: Member): readonly Code[] {
  return old ? [trusted(`@deprecated ${prose(sentence(docs.summary)) || "There is no need for it any more."}`)] : [];
}
