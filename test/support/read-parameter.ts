import type { RawParameter, RawSchema } from "./raw-document.ts";

export type Pairs = readonly (readonly [name: string, value: string])[];

/** A parameter's value as the schema would see it, read back from the wire by its style; undefined when it was not sent. */
export function readParameter(parameter: RawParameter, pairs: Pairs): unknown {
  const name = parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name;
  if (parameter.style === "deepObject") return deepObject(name, pairs, parameter.shape);
  const texts = pairs.filter(([each]) => each === name).map(([, value]) => value);
  if (texts[0] === undefined) return undefined;
  if (parameter.content !== undefined) return JSON.parse(texts[0]);
  if (parameter.shape["type"] !== "array") return typed(texts[0], parameter.shape);
  const exploded = parameter.explode ?? (parameter.style ?? (parameter.in === "query" ? "form" : "simple")) === "form";
  const items = exploded && parameter.in === "query" ? texts : texts[0].split(separators[parameter.style ?? "form"] ?? ",");
  return items.map((item) => typed(item, parameter.shape["items"] as RawSchema));
}

const separators: Readonly<Record<string, string>> = { spaceDelimited: " ", pipeDelimited: "|" };

function deepObject(name: string, pairs: Pairs, schema: RawSchema): unknown {
  const properties = (schema["properties"] ?? {}) as Record<string, RawSchema>;
  const found = pairs.flatMap(([key, value]) => {
    const inner = key.startsWith(`${name}[`) && key.endsWith("]") ? key.slice(name.length + 1, -1) : null;
    return inner === null ? [] : [[inner, typed(value, properties[inner])]];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** Text on the wire is a number or a flag only where the schema says so, and only when it is spelled like one. */
function typed(text: string, schema: RawSchema | undefined): unknown {
  const [type] = [schema?.["type"]].flat();
  if ((type === "integer" || type === "number") && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return Number(text);
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
}
