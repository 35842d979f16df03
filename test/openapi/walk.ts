export type Json = Readonly<Record<string, unknown>>;

export interface Place {
  readonly pointer: string;
  readonly node: Json;
}

/** Each object of a document with its pointer. What examples show is data and is left out. */
export function places(node: unknown, pointer = "#"): readonly Place[] {
  if (typeof node !== "object" || node === null) return [];
  const inside = Object.entries(node)
    .filter(([key]) => key !== "example" && key !== "examples")
    .flatMap(([key, value]) => places(value, `${pointer}/${encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1"))}`));
  return Array.isArray(node) ? inside : [{ pointer, node: node as Json }, ...inside];
}

/** The value a local reference points to; undefined where it leads nowhere. */
export function valueAt(document: unknown, pointer: string): unknown {
  const parts = pointer.replace(/^#\/?/, "").split("/");
  return parts.reduce<unknown>(
    (value, part) => (value as Json | undefined)?.[decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~")],
    document,
  );
}

export function object(value: unknown): Json {
  return typeof value === "object" && value !== null ? (value as Json) : {};
}

export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function entries(value: unknown): readonly (readonly [string, Json])[] {
  return Object.entries(object(value)).map(([key, item]) => [key, object(item)]);
}
