import { child } from "../../load/pointer.ts";
import type { Json } from "../../model/words.ts";
import { isObject, list, object, type Raw, text } from "../read.ts";
import type { RawSchema } from "./facts.ts";
import { onlyAnnotates, onlyRequires } from "./keywords.ts";

/** A `oneOf` or `anyOf` without what makes no type: null, demands on keys, doubles, unions inside unions. */
export interface CleanUnion {
  readonly members: readonly RawSchema[];
  readonly nullable: boolean;
  /** One member takes any value, so the union does. */
  readonly any: boolean;
}

export function cleanUnion(union: readonly RawSchema[]): CleanUnion {
  const members = new Map<string, RawSchema>();
  let nullable = false;
  let any = false;
  for (const member of union.flatMap(expanded)) {
    const raw = object(member.value);
    if (isNull(raw)) nullable = true;
    else if (member.value === true || (isObject(member.value) && Object.keys(raw).length === 0)) any = true;
    else if (isObject(member.value) && !(onlyRequires(raw) && !("type" in raw && !("required" in raw)))) {
      nullable ||= raw["nullable"] === true && typeof raw["$ref"] !== "string";
      members.set(typeof raw["$ref"] === "string" ? raw["$ref"] : JSON.stringify(raw), member);
    }
  }
  return { members: [...members.values()], nullable, any };
}

const isNull = (raw: Raw): boolean =>
  raw["type"] === "null" || ("const" in raw && raw["const"] === null) || (list(raw["enum"]).length === 1 && list(raw["enum"])[0] === null);

/** A member that is itself only a union stands for its members. */
function expanded(member: RawSchema): readonly RawSchema[] {
  const { oneOf, anyOf, ...rest } = object(member.value);
  const [key, inner] = Array.isArray(oneOf) ? ["oneOf", oneOf] : ["anyOf", anyOf];
  if (!Array.isArray(inner) || (Array.isArray(oneOf) && Array.isArray(anyOf)) || !onlyAnnotates(rest) || "discriminator" in rest)
    return [member];
  return inner.flatMap((value, index) =>
    expanded({ value, place: { ...member.place, pointer: child(member.place.pointer, key as string, index) } }),
  );
}

/** `oneOf: [{const: a, title: …}, …]` spells an enum with names and descriptions. Null when it is not one. */
export function asEnum(
  members: readonly RawSchema[],
): { readonly values: readonly Json[]; readonly names: readonly string[]; readonly descriptions: readonly string[] } | null {
  const single = members.map(({ value }) => {
    const { const: constant, enum: values, type: _, title, description, ...rest } = object(value);
    const found = constant === undefined ? (list(values).length === 1 ? list(values)[0] : undefined) : constant;
    const plain = onlyAnnotates(rest) && ["string", "number", "boolean"].includes(typeof found);
    return plain ? { value: found as Json, name: text(title), description: text(description) } : null;
  });
  if (single.some((entry) => entry === null)) return null;
  const entries = single.filter((entry) => entry !== null);
  if (new Set(entries.map((entry) => typeof entry.value)).size !== 1) return null;
  return { values: entries.map((e) => e.value), names: entries.map((e) => e.name), descriptions: entries.map((e) => e.description) };
}
