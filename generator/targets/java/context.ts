import type { Operation, Sdk } from "../../model/sdk.ts";
import type { ModelType } from "../../model/types.ts";
import type { ModelId, OperationId } from "../../model/words.ts";
import type { Code } from "../code.ts";
import { once } from "../once.ts";
import type { Packages } from "../target.ts";
import { clientName, modelNames } from "./naming.ts";

/** The model with what every view looks up in it. */
export interface Context {
  readonly sdk: Sdk;
  readonly packages: Packages["java"];
  readonly client: Code;
  readonly models: ReadonlyMap<ModelId, ModelType>;
  readonly names: ReadonlyMap<ModelId, Code>;
  /** All of them: no other class is called like a model. */
  readonly taken: ReadonlySet<Code>;
  readonly operations: ReadonlyMap<OperationId, Operation>;
}

export const contextOf = once((sdk: Sdk, packages: Packages): Context => {
  const names = modelNames(sdk);
  return {
    sdk,
    packages: packages.java,
    client: clientName(sdk.client),
    models: new Map(sdk.models.map((model) => [model.id, model])),
    names,
    taken: new Set(names.values()),
    operations: new Map(sdk.operations.map((operation) => [operation.id, operation])),
  };
});

export const runtime = ({ packages }: Context, name: string): string => `${packages.package}.runtime.${name}`;
export const shared = ({ packages }: Context, name: string): string => `${packages.package}.models.shared.${name}`;
export const operations = ({ packages }: Context, name: string): string => `${packages.package}.models.operations.${name}`;
export const root = ({ packages }: Context, name: string): string => `${packages.package}.${name}`;

export function found<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the model names ${String(key)}, which it does not have`);
  return value;
}
