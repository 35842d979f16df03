import type { Operation } from "./sdk.ts";
import type { ModelType, TypeRef } from "./types.ts";

/** Files exist only as bodies and parts: inside JSON, `format: binary` is text like any other. */
export function binaryOnlyInParts(models: readonly ModelType[], operations: readonly Operation[]): readonly ModelType[] {
  const forms = new Set(
    operations.flatMap(({ body }) =>
      body?.type.kind === "model" && (body.kind === "multipart" || body.kind === "form") ? [body.type.id] : [],
    ),
  );
  return models.map((model) => (forms.has(model.id) ? model : withoutBinary(model)));
}

function withoutBinary(model: ModelType): ModelType {
  switch (model.kind) {
    case "object":
      return {
        ...model,
        extra: asText(model.extra),
        properties: model.properties.map((property) => ({ ...property, type: asText(property.type) })),
      };
    case "union":
      return { ...model, variants: model.variants.map((variant) => ({ ...variant, type: asText(variant.type) })) };
    case "enum":
      return model;
  }
}

/** A type as JSON and parameters can carry it. */
export function asText(type: TypeRef): TypeRef {
  switch (type.kind) {
    case "scalar":
      return type.scalar === "binary" ? { kind: "scalar", scalar: "string" } : type;
    case "list":
      return { kind: "list", items: asText(type.items) };
    case "map":
      return { kind: "map", values: asText(type.values) };
    case "nullable":
      return { kind: "nullable", of: asText(type.of) };
    case "model":
    case "any":
      return type;
  }
}
