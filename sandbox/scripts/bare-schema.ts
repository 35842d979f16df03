type Schema = Readonly<Record<string, unknown>>;

const words = new Set(["description", "title", "example", "examples", "deprecated", "readOnly", "writeOnly"]);
const schemaKeys = new Set(["items", "additionalProperties", "propertyNames", "not"]);
const listKeys = new Set(["allOf", "oneOf", "anyOf"]);

/** A schema without its words and vendor extensions, its references made absolute, for a validator to compile. */
export function bare(schema: unknown): unknown {
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema as Schema)
      .filter(([key]) => !words.has(key) && !key.startsWith("x-"))
      .map(([key, value]) => [key, bareValue(key, value)]),
  );
}

function bareValue(key: string, value: unknown): unknown {
  if (key === "$ref") return `platform${value}`;
  if (key === "properties") return Object.fromEntries(Object.entries(value as Schema).map(([name, each]) => [name, bare(each)]));
  if (schemaKeys.has(key)) return bare(value);
  return listKeys.has(key) ? (value as readonly unknown[]).map(bare) : value;
}

/** What stands under a JSON pointer, with the references on the way followed. */
export function valueAt(document: unknown, pointer: string): unknown {
  return pointer
    .replace(/^#?\//, "")
    .split("/")
    .reduce((value, token) => followed(document, (followed(document, value) as Schema)[decode(token)]), document);
}

function followed(document: unknown, value: unknown): unknown {
  const reference = typeof value === "object" && value !== null ? (value as Schema)["$ref"] : undefined;
  return typeof reference === "string" && !reference.includes("/schemas/") ? valueAt(document, reference) : value;
}

const decode = (token: string): string => decodeURIComponent(token).replaceAll("~1", "/").replaceAll("~0", "~");
