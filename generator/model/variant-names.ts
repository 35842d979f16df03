import type { ModelType, UnionModel } from "./types.ts";
import { uniqueNames } from "./unique-names.ts";
import type { ModelId } from "./words.ts";

/** Variants that are models take their models' final names, where those tell the variants apart. */
export function namedVariants(models: ReadonlyMap<ModelId, ModelType>): ReadonlyMap<ModelId, ModelType> {
  return new Map([...models].map(([id, model]) => [id, model.kind === "union" ? renamed(model, models) : model]));
}

function renamed(union: UnionModel, models: ReadonlyMap<ModelId, ModelType>): UnionModel {
  const wishes = union.variants.map((variant) => {
    const type = variant.type.kind === "nullable" ? variant.type.of : variant.type;
    const name = type.kind === "model" ? models.get(type.id)?.name.words : undefined;
    return { item: variant, candidates: [...(name ? [name] : []), variant.name.words, [...variant.name.words, "variant"]] };
  });
  const names = uniqueNames(wishes, new Set());
  return {
    ...union,
    variants: union.variants.map((variant) => ({ ...variant, name: { wire: "", words: names.get(variant) ?? variant.name.words } })),
  };
}
