import type { RawParameter, RawSchema } from "./raw-document.ts";

export type Pairs = readonly (readonly [name: string, value: string])[];

/** A parameter's value as the schema would see it, read back from the wire by its style; undefined when it was not sent. */
export function readParameter(parameter: RawParameter, pairs: Pairs): unknown {
  const name = parameter.in === "header" ? parameter.name.toLowerCase() : parameter.name;
  const { style = defaultStyles[parameter.in], shape } = parameter;
  const { explode = style === "form" } = parameter;
  if (style === "deepObject") return fromPairs(pairs, shape, (key) => (key.startsWith(`${name}[`) ? key.slice(name.length + 1, -1) : null));
  if (style === "form" && explode && shape["type"] === "object")
    return fromPairs(pairs, shape, (key) => (key in properties(shape) ? key : null));
  const texts = pairs.filter(([each]) => each === name).map(([, value]) => value);
  const [text] = texts;
  if (text === undefined) return undefined;
  if (parameter.content !== undefined) return JSON.parse(text);
  const written = { name, style, explode };
  if (shape["type"] === "object") return object(text, written, shape);
  if (shape["type"] !== "array") return typed(bare(text, written), shape);
  const items = style === "form" && explode ? texts : bare(text, written).split(separator(written));
  return items.map((item) => typed(item, shape["items"] as RawSchema));
}

interface Written {
  readonly name: string;
  readonly style: string;
  readonly explode: boolean;
}

const defaultStyles: Readonly<Record<RawParameter["in"], string>> = { path: "simple", query: "form", header: "simple", cookie: "form" };

/** Without what a style puts in front: `.a` of label, `;name=a` of matrix. */
function bare(text: string, { name, style }: Written): string {
  const prefix = style === "label" ? "." : style === "matrix" ? `;${name}=` : "";
  if (!text.startsWith(prefix)) throw new Error(`${name} is ${text}, and does not start with ${prefix}`);
  return text.slice(prefix.length);
}

function separator({ name, style, explode }: Written): string {
  if (style === "label") return explode ? "." : ",";
  if (style === "matrix") return explode ? `;${name}=` : ",";
  return { spaceDelimited: " ", pipeDelimited: "|" }[style] ?? ",";
}

function object(text: string, written: Written, schema: RawSchema): unknown {
  if (!written.explode) return entries(pairsOf(bare(text, written).split(",")), schema);
  const between = { label: ".", matrix: ";" }[written.style] ?? ",";
  const parts = text.slice(between === "," ? 0 : 1).split(between);
  return entries(
    parts.map((part) => part.split("=", 2) as [string, string]),
    schema,
  );
}

function pairsOf(flat: readonly string[]): Pairs {
  return flat.flatMap((key, index) => (index % 2 === 0 ? [[key, flat[index + 1] ?? ""] as const] : []));
}

function fromPairs(pairs: Pairs, schema: RawSchema, inner: (key: string) => string | null): unknown {
  const found = pairs.flatMap(([key, value]) => {
    const name = inner(key);
    return name === null ? [] : [[name, value] as const];
  });
  return found.length === 0 ? undefined : entries(found, schema);
}

function entries(pairs: Pairs, schema: RawSchema): unknown {
  return Object.fromEntries(pairs.map(([key, value]) => [key, typed(value, properties(schema)[key])]));
}

function properties(schema: RawSchema): Readonly<Record<string, RawSchema>> {
  return (schema["properties"] ?? {}) as Record<string, RawSchema>;
}

/** Text on the wire is a number or a flag only where the schema says so, and only when it is spelled like one. */
function typed(text: string, schema: RawSchema | undefined): unknown {
  const [type] = [schema?.["type"]].flat();
  if ((type === "integer" || type === "number") && /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text)) return Number(text);
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
}
