/** JSON Pointer (RFC 6901): "" is the whole document, "/paths/~1pets" the member named "/pets". */

export function child(pointer: string, ...keys: readonly (string | number)[]): string {
  let result = pointer;
  for (const key of keys) result += `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
  return result;
}

export function segments(pointer: string): readonly string[] {
  if (pointer === "") return [];
  return pointer
    .slice(1)
    .split("/")
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A `$ref`'s fragment as a pointer: percent-decoding comes first, and a bad escape stays as it is. */
export function fromFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** What stands at a pointer, or undefined. Inherited members do not count. */
export function at(value: unknown, pointer: string): unknown {
  let found = value;
  for (const key of segments(pointer)) {
    if (typeof found !== "object" || found === null || !Object.hasOwn(found, key)) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  return found;
}
