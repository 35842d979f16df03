import type { EnumMember, ModelType } from "../../model/types.ts";
import { type Code, trusted } from "../code.ts";
import { constant, typeName } from "./naming.ts";

/** All enums' constants share one package with all types, whose names are taken: Status + Code may not be StatusCode. */
export function constantNames(models: readonly ModelType[]): ReadonlyMap<EnumMember, Code> {
  const taken = new Set<string>(models.map(({ name }) => typeName(name)));
  const names = new Map<EnumMember, Code>();
  for (const model of models) {
    if (model.kind !== "enum") continue;
    for (const member of model.members) {
      const free = unused(constant(model.name, member.name), taken);
      taken.add(free);
      names.set(member, free);
    }
  }
  return names;
}

function unused(wanted: Code, taken: ReadonlySet<string>): Code {
  let name: string = wanted;
  while (taken.has(name)) name += "Value";
  return trusted(name);
}
