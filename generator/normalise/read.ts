import type { Json } from "../model/words.ts";
import type { Extensions } from "./document.ts";

/** Tolerant reading: what is not of the wanted kind counts as absent. */
export type Raw = Readonly<Record<string, unknown>>;

const nothing: Raw = Object.freeze({});

export function isObject(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export const object = (value: unknown): Raw => (isObject(value) ? value : nothing);
export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
export const text = (value: unknown): string => (typeof value === "string" ? value : "");
export const textOrNull = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);
/** Old documents write "true" in quotes. */
export const flag = (value: unknown): boolean => value === true || value === "true";
export const texts = (value: unknown): readonly string[] => list(value).filter((item) => typeof item === "string");

export function extensionsOf(raw: Raw): Extensions {
  return Object.fromEntries(Object.entries(raw).filter(([key]) => key.startsWith("x-"))) as Extensions;
}

/** `example`, and the values of `examples` in either shape (a list, or named Example Objects). */
export function examplesOf(raw: Raw): readonly Json[] {
  const several = Array.isArray(raw["examples"])
    ? raw["examples"]
    : Object.values(object(raw["examples"])).flatMap((item) => {
        const key = ["value", "dataValue"].find((name) => isObject(item) && name in item);
        return key === undefined ? [] : [object(item)[key]];
      });
  return (raw["example"] === undefined ? several : [raw["example"], ...several]) as readonly Json[];
}
