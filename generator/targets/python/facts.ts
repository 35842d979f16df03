import type { Operation, Sdk } from "../../model/sdk.ts";
import type { ModelType, TypeRef } from "../../model/types.ts";
import type { ModelId, Name } from "../../model/words.ts";
import type { Code } from "../code.ts";
import { once } from "../once.ts";
import type { Packages } from "../target.ts";
import { type Groups, groupsOf } from "./groups.ts";
import * as naming from "./naming.ts";

/** What all views of one package look up. */
export interface Facts {
  readonly sdk: Sdk;
  readonly package: Packages["python"];
  readonly models: ReadonlyMap<ModelId, ModelType>;
  /** Which module a model stands in. */
  readonly groups: Groups;
  /** Models whose fields may be given as keywords of a method. */
  readonly spread: ReadonlySet<ModelId>;
}

export const factsOf = once((sdk: Sdk, packages: Packages): Facts => {
  const models = new Map(sdk.models.map((model) => [model.id, model]));
  const spread = new Set(sdk.operations.flatMap(({ request }) => (request.kind === "body" && request.spread ? [request.spread] : [])));
  return { sdk, package: packages.python, models, groups: groupsOf(sdk.models), spread };
});

export function modelOf({ models }: Facts, id: ModelId): ModelType {
  const model = models.get(id);
  if (!model) throw new Error(`the model has no type ${id}`);
  return model;
}

/** A field of a model, as it is called there and as a keyword. */
export const fieldOf = ({ spread }: Facts, model: ModelId, name: Name): Code =>
  spread.has(model) ? naming.argument(name) : naming.field(name);

/** The file that an operation's types stand in, in each of the folders: that of its resource. */
export function moduleOf({ call }: Operation): Code {
  const [first] = call.resources;
  return naming.module(first ?? { words: ["api"] });
}

/** Every type that stands inside a type, itself included. */
export function within(type: TypeRef): readonly TypeRef[] {
  switch (type.kind) {
    case "scalar":
    case "model":
    case "any":
      return [type];
    case "list":
      return [type, ...within(type.items)];
    case "map":
      return [type, ...within(type.values)];
    case "nullable":
      return [type, ...within(type.of)];
  }
}
