import type { Operation } from "../../../model/sdk.ts";
import type { ModelType } from "../../../model/types.ts";
import type { ModelId } from "../../../model/words.ts";
import { type Code, join, list } from "../../code.ts";
import { sortedMembers, sortedModules } from "../imports.ts";
import { text } from "../literals.ts";
import * as naming from "../naming.ts";
import { asyncResponseName, isTwofold, responseName } from "./operations.ts";

/** An __init__.py that imports a module when one of its names is asked for. */
export function lazyView(modules: ReadonlyMap<Code, readonly Code[]>) {
  const all = sortedModules([...modules.keys()]).map((module) => [module, modules.get(module) ?? []] as const);
  const names = all.flatMap(([module, own]) => own.map((name) => ({ name, module })));
  names.sort((a, b) => (a.name < b.name ? -1 : 1));
  return {
    modules: all.map(([module, own]) => ({
      code: join`from .${module} import ${list(sortedMembers(own), ", ")}`,
    })),
    entries: names.map(({ name, module }) => ({ name: text(name), module: text(module) })),
  };
}

/** Modules of models/shared with the names in them. */
export function sharedModules(
  groups: ReadonlyMap<ModelId, readonly ModelType[]>,
  moduleName: (head: ModelId) => Code,
): ReadonlyMap<Code, readonly Code[]> {
  return new Map([...groups].map(([head, members]) => [moduleName(head), members.map(({ name }) => naming.type(name))]));
}

/** Modules of models/operations with the names in them. */
export function operationModules(modules: ReadonlyMap<Code, readonly Operation[]>): ReadonlyMap<Code, readonly Code[]> {
  return new Map([...modules].map(([module, operations]) => [module, operations.flatMap(typesOf)]));
}

function typesOf(operation: Operation): readonly Code[] {
  const { request } = operation;
  return [
    ...(request.kind === "object" ? [naming.type(request.type)] : []),
    responseName(operation),
    ...(isTwofold(operation) ? [asyncResponseName(operation)] : []),
  ];
}
