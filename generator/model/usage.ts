import type { Operation, WebhookEvent } from "./sdk.ts";
import type { ModelType, TypeRef } from "./types.ts";
import type { ModelId } from "./words.ts";

type Models = ReadonlyMap<ModelId, ModelType>;

/** Every model that a type leads to, itself included. */
export function reach(types: readonly TypeRef[], models: Models): ReadonlySet<ModelId> {
  const found = new Set<ModelId>();
  const waiting = types.flatMap(idsIn);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const model = models.get(id);
    if (!model || found.has(id)) continue;
    found.add(id);
    waiting.push(...parts(model).flatMap(idsIn));
  }
  return found;
}

/** The types that a model is made of. */
export function parts(model: ModelType): readonly TypeRef[] {
  switch (model.kind) {
    case "object":
      return [...model.properties.map(({ type }) => type), model.extra];
    case "union":
      return model.variants.map(({ type }) => type);
    case "enum":
      return [];
  }
}

function idsIn(type: TypeRef): readonly ModelId[] {
  switch (type.kind) {
    case "model":
      return [type.id];
    case "list":
      return idsIn(type.items);
    case "map":
      return idsIn(type.values);
    case "nullable":
      return idsIn(type.of);
    case "scalar":
    case "any":
      return [];
  }
}

/** Which models are sent and which received; what neither reaches is left out. */
export function withUsage(
  models: Models,
  operations: readonly Operation[],
  events: readonly WebhookEvent[],
  extra: readonly ModelId[],
): readonly ModelType[] {
  const sent = reach(
    operations.flatMap(({ parameters, body }) => [
      ...parameters.map(({ type }) => type),
      ...(body ? [body.type, ...body.parts.map(({ type }) => type)] : []),
    ]),
    models,
  );
  const received = reach(
    [
      ...operations.flatMap(({ response }) => [
        ...response.payloads.map(({ type }) => type),
        ...response.errors.flatMap(({ type }) => (type ? [type] : [])),
      ]),
      ...[...events.flatMap(({ payload }) => (payload ? [payload] : [])), ...extra].map((id): TypeRef => ({ kind: "model", id })),
    ],
    models,
  );
  return [...models.values()]
    .filter(({ id }) => sent.has(id) || received.has(id))
    .map((model) => ({ ...model, usage: { input: sent.has(model.id), output: received.has(model.id) } }))
    .sort((a, b) => compare(a.name.words.join(" "), b.name.words.join(" ")));
}

/** By code unit: the same order whatever the machine's language. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
