import type { Operation, Sdk } from "../../model/sdk.ts";
import type { ModelType, ObjectModel, TypeRef } from "../../model/types.ts";
import type { ModelId, OperationId } from "../../model/words.ts";
import { type Code, join, trusted } from "../code.ts";
import { once } from "../once.ts";
import type { Packages } from "../target.ts";
import { functionName, typeName } from "./naming.ts";
import { clientName } from "./parts.ts";

/** The SDK with the look-ups that views need. */
export interface Context {
  readonly sdk: Sdk;
  readonly packageName: string;
  readonly client: Code;
  readonly models: ReadonlyMap<ModelId, ModelType>;
  /** Models that are sent with other presence than they are received with: each has a second type, `UserInput`. */
  readonly inputs: ReadonlyMap<ModelId, Code>;
  /** Unions that lead back to themselves through lists, maps and unions alone: TypeScript wants an alias for each. */
  readonly recursive: ReadonlySet<ModelId>;
  readonly functions: ReadonlyMap<OperationId, Code>;
  readonly operations: ReadonlyMap<OperationId, Operation>;
}

export const contextOf = once((sdk: Sdk, packages: Packages): Context => {
  const models = new Map(sdk.models.map((model) => [model.id, model]));
  return {
    sdk,
    packageName: packages.typescript.name,
    client: clientName(sdk),
    models,
    inputs: inputNames(sdk, models),
    recursive: recursiveUnions(models),
    functions: functionNames(sdk),
    operations: new Map(sdk.operations.map((operation) => [operation.id, operation])),
  };
});

/** Names of functions are names of files: unique, whatever a file system makes of capitals. */
function functionNames({ operations }: Sdk): ReadonlyMap<OperationId, Code> {
  const taken = new Set<string>();
  return new Map(operations.map(({ id, call }) => [id, free(functionName(call), taken)]));
}

function inputNames(sdk: Sdk, models: ReadonlyMap<ModelId, ModelType>): ReadonlyMap<ModelId, Code> {
  const requests = sdk.operations.flatMap(({ request }) => (request.kind === "object" ? [request.type] : []));
  const names = [...sdk.models.map(({ name }) => name), ...requests, ...sdk.operations.map(({ response }) => response.type)];
  const taken = new Set(names.map((name) => typeName(name).toLowerCase()));
  const differing = differingModels(sdk, models);
  return new Map(
    sdk.models.flatMap(({ id, name }) => (differing.has(id) ? [[id, free(join`${typeName(name)}Input`, taken)] as const] : [])),
  );
}

function free(wanted: Code, taken: Set<string>): Code {
  let name = wanted;
  for (let count = 2; taken.has(name.toLowerCase()); count++) name = trusted(`${wanted}${count}`);
  taken.add(name.toLowerCase());
  return name;
}

/** Two-way models with a property that only one way requires, and all that lead to one. */
function differingModels(sdk: Sdk, models: ReadonlyMap<ModelId, ModelType>): ReadonlySet<ModelId> {
  const twoWay = sdk.models.filter(({ usage }) => usage.input && usage.output);
  const differing = new Set(twoWay.filter((model) => model.kind === "object" && differs(model)).map(({ id }) => id));
  for (let before = -1; before !== differing.size; ) {
    before = differing.size;
    for (const model of twoWay) if (referred(model).some((id) => differing.has(id) && models.has(id))) differing.add(model.id);
  }
  return differing;
}

const differs = ({ properties }: ObjectModel): boolean =>
  properties.some(({ requiredInput, requiredOutput }) => requiredInput !== requiredOutput);

function recursiveUnions(models: ReadonlyMap<ModelId, ModelType>): ReadonlySet<ModelId> {
  const next = new Map([...models.values()].flatMap((model) => (model.kind === "union" ? [[model.id, referred(model)] as const] : [])));
  return new Set([...next.keys()].filter((id) => leadsTo(id, next)));
}

function leadsTo(target: ModelId, next: ReadonlyMap<ModelId, readonly ModelId[]>): boolean {
  const seen = new Set<ModelId>();
  const waiting = [...(next.get(target) ?? [])];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === target) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...(next.get(id) ?? []));
  }
  return false;
}

function referred(model: ModelType): readonly ModelId[] {
  switch (model.kind) {
    case "enum":
      return [];
    case "union":
      return model.variants.flatMap(({ type }) => modelsIn(type));
    case "object":
      return [...model.properties.flatMap(({ type }) => modelsIn(type)), ...modelsIn(model.extra)];
  }
}

function modelsIn(type: TypeRef): readonly ModelId[] {
  switch (type.kind) {
    case "scalar":
    case "any":
      return [];
    case "list":
      return modelsIn(type.items);
    case "map":
      return modelsIn(type.values);
    case "nullable":
      return modelsIn(type.of);
    case "model":
      return [type.id];
  }
}
