import type { JsonKind, UnionModel, Variant } from "./types.ts";
import type { Json } from "./words.ts";

/** The variant that an example value is, by the same facts that SDKs read unions by; null when it is none. */
export function chooseVariant(union: UnionModel, value: Json): Variant | null {
  const record = typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, Json>>) : null;
  const tag = record && union.discriminator !== null ? record[union.discriminator] : undefined;
  const tagged = typeof tag === "string" ? union.variants.find(({ tags }) => tags.includes(tag)) : undefined;
  if (tagged) return tagged;
  const fitting = union.variants.filter(
    (variant) => fits(variant.json, value) && (!record || variant.required.every((name) => Object.hasOwn(record, name))),
  );
  const score = (variant: Variant) =>
    record ? variant.known.filter((name) => Object.hasOwn(record, name)).length : variant.json === "integer" ? 1 : 0;
  return fitting.reduce<Variant | null>((best, variant) => (best === null || score(variant) > score(best) ? variant : best), null);
}

function fits(kind: JsonKind, value: Json): boolean {
  if (kind === "any") return true;
  if (kind === "integer") return Number.isInteger(value);
  if (Array.isArray(value)) return kind === "array";
  return value === null ? kind === "null" : typeof value === kind;
}
