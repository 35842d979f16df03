import type { Body, Parameter } from "./http.ts";
import type { RequestExample } from "./sdk.ts";
import type { ModelType, ObjectModel, Property, Scalar, TypeRef, UnionModel } from "./types.ts";
import type { Json, ModelId } from "./words.ts";

type Models = ReadonlyMap<ModelId, ModelType>;

/** Believable values for one call: what the document shows where it fits the type, else what the type suggests. */
export function requestExample(request: ExampleSource, models: Models): RequestExample {
  const parameters: Record<string, Json> = {};
  for (const parameter of request.parameters) {
    const shown = request.shown.get(parameter) ?? [];
    if (parameter.required)
      parameters[`${parameter.in}:${parameter.name.wire}`] = fitting(parameter.type, shown, { models, name: parameter.name.wire });
  }
  const body =
    request.body && ["json", "form", "multipart"].includes(request.body.kind)
      ? fitting(request.body.type, request.bodyShown, { models, name: "body" })
      : null;
  return { parameters, body };
}

export interface ExampleSource {
  readonly parameters: readonly Parameter[];
  readonly shown: ReadonlyMap<Parameter, readonly Json[]>;
  readonly body: Body | null;
  readonly bodyShown: readonly Json[];
}

interface Making {
  readonly models: Models;
  /** What the value is for, as a hint: companyId, email. */
  readonly name: string;
  readonly depth?: number;
}

function fitting(type: TypeRef, shown: readonly Json[], making: Making): Json {
  for (const value of shown) {
    const fit = conform(type, value, making);
    if (fit !== undefined) return fit;
  }
  return invent(type, making);
}

const maxDepth = 6;

/** The value as far as it fits the type: what is not sent or does not fit is left out. Undefined when it cannot fit. */
function conform(type: TypeRef, value: Json, making: Making): Json | undefined {
  const { models, depth = 0 } = making;
  if (depth > 20) return undefined;
  const deeper = { ...making, depth: depth + 1 };
  switch (type.kind) {
    case "any":
      return value;
    case "nullable":
      return value === null ? null : conform(type.of, value, making);
    case "list": {
      const items = Array.isArray(value) ? value.map((item: Json) => conform(type.items, item, deeper)) : [undefined];
      return items.includes(undefined) ? undefined : (items as Json[]);
    }
    case "map":
      return isRecord(value)
        ? withoutUndefined(Object.entries(value).map(([key, item]) => [key, conform(type.values, item, deeper)]))
        : undefined;
    case "scalar":
      return scalarFits(type.scalar, value) ? value : undefined;
    case "model": {
      const model = models.get(type.id);
      if (!model) return undefined;
      if (model.kind === "enum") return model.members.some((member) => member.value === value) ? value : undefined;
      if (model.kind === "union")
        return model.variants.map((variant) => conform(variant.type, value, deeper)).find((fit) => fit !== undefined);
      return isRecord(value) ? conformObject(model, value, deeper) : undefined;
    }
  }
}

function conformObject(model: ObjectModel, value: Readonly<Record<string, Json>>, making: Making): Json | undefined {
  const entries = model.properties
    .filter(({ access }) => access !== "read-only")
    .map((property): readonly [string, Json | undefined] => {
      const given = Object.hasOwn(value, property.name.wire) ? value[property.name.wire] : undefined;
      const fit = given === undefined ? undefined : conform(property.type, given, { ...making, name: property.name.wire });
      return [property.name.wire, fit === undefined && property.requiredInput ? inventProperty(property, making) : fit];
    });
  return withoutUndefined(entries);
}

function withoutUndefined(entries: readonly (readonly [string, Json | undefined])[]): Json {
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as Json;
}

const isRecord = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function scalarFits(scalar: Scalar, value: Json): boolean {
  switch (scalar) {
    case "boolean":
      return typeof value === "boolean";
    case "int32":
      return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;
    case "int64":
      return Number.isSafeInteger(value);
    case "float":
    case "double":
      return typeof value === "number";
    case "decimal":
      return typeof value === "number" || (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value));
    case "date":
      return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
    case "date-time":
      return typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value);
    case "uuid":
      return typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);
    case "bytes":
      return typeof value === "string" && /^[A-Za-z0-9+/]*={0,2}$/.test(value) && value.length % 4 === 0;
    case "string":
    case "time":
    case "duration":
    case "uri":
      return typeof value === "string" && value !== "";
    case "binary":
      return false;
  }
}

function inventProperty(property: Property, making: Making): Json {
  const shown = [property.example, property.default].filter((value) => value !== null);
  if (property.constant !== null) return property.constant;
  return fitting(property.type, shown, { ...making, name: property.name.wire, depth: (making.depth ?? 0) + 1 });
}

function invent(type: TypeRef, making: Making): Json {
  const { models, name, depth = 0 } = making;
  const deeper = { ...making, depth: depth + 1 };
  switch (type.kind) {
    case "any":
      return {};
    case "nullable":
      return depth > maxDepth ? null : invent(type.of, making);
    case "list":
      return depth > maxDepth ? [] : [invent(type.items, deeper)];
    case "map":
      return depth > maxDepth ? {} : { key: invent(type.values, deeper) };
    case "scalar":
      return scalarExample(type.scalar, name);
    case "model": {
      const model = models.get(type.id);
      if (!model) return {};
      if (model.kind === "enum") return model.members[0]?.value ?? "";
      if (model.kind === "union") return depth > maxDepth + 4 ? {} : inventVariant(model, deeper);
      const shown = depth <= maxDepth && model.example !== null ? conform(type, model.example, deeper) : undefined;
      return shown ?? inventObject(model, deeper);
    }
  }
}

/** The first variant, with the tag that tells it from the others. */
function inventVariant({ variants, discriminator }: UnionModel, making: Making): Json {
  const [first] = variants;
  if (!first) return {};
  const value = invent(first.type, making);
  const [tag] = first.tags;
  return discriminator !== null && tag !== undefined && isRecord(value) ? { ...value, [discriminator]: tag } : value;
}

/** Required properties, and optional ones that come with an example, near the surface. */
function inventObject(model: ObjectModel, making: Making): Json {
  const depth = making.depth ?? 0;
  const wanted = model.properties.filter(
    ({ requiredInput, example, access }) =>
      (requiredInput && depth < maxDepth + 6) || (example !== null && access !== "read-only" && depth < 3),
  );
  return Object.fromEntries(wanted.map((property) => [property.name.wire, inventProperty(property, making)])) as Json;
}

function scalarExample(scalar: Scalar, name: string): Json {
  switch (scalar) {
    case "boolean":
      return true;
    case "int32":
    case "int64":
      return 1;
    case "float":
    case "double":
    case "decimal":
      return 9.5;
    case "date":
      return "2026-01-31";
    case "date-time":
      return "2026-01-31T09:30:00Z";
    case "time":
      return "09:30:00";
    case "duration":
      return "PT30S";
    case "uuid":
      return "8a210b68-6988-11ed-a1eb-0242ac120002";
    case "uri":
      return "https://www.example.com";
    case "bytes":
      return "aGVsbG8=";
    case "binary":
    case "string":
      return textExample(name);
  }
}

function textExample(name: string): string {
  const lower = name.toLowerCase();
  if (lower.includes("email")) return "person@example.com";
  if (lower.includes("url") || lower.includes("uri") || lower.includes("href")) return "https://www.example.com";
  return /id$/.test(lower) ? "1234" : name.replace(/[^\p{L}\p{Nd}]+/gu, "-").replace(/^-+|-+$/g, "") || "text";
}
