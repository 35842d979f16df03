import type { ObjectModel, Property } from "../../../model/types.ts";
import { type Code, trusted } from "../../code.ts";
import { inherited, Members, modelName } from "../naming.ts";
import type { TypeUse } from "../types.ts";

/** What `Model` has for itself, and what its subclasses name. */
const modelMembers = [
  "FieldNames",
  "JsonTypes",
  "ToJson",
  "Node",
  "Files",
  "Item",
  "JsonShape",
  "Get",
  "GetValue",
  "Required",
  "Set",
  "SetValue",
  "SetUnlessNull",
  "SetValueUnlessNull",
  "GetPart",
  "SetPart",
];

/** The members of a model by property, as all who name them must agree. */
export function memberNames(model: ObjectModel): ReadonlyMap<Property, Code> {
  const members = new Members(modelName(model.name), modelMembers);
  return new Map(model.properties.map((property) => [property, members.name(property.name)]));
}

/** All names that a model's expressions find in its own class, its properties' among them. */
export const namesIn = (model: ObjectModel): ReadonlySet<string> =>
  new Set([...memberNames(model).values(), ...modelMembers, ...inherited]);

/** In an expression a member hides a type of the same name: then the type is written out in full. */
export function unshadowed(use: TypeUse, members: ReadonlySet<string>, namespace: string): TypeUse {
  const shape = use.shape.replace(/([^\s().,]+)\.JsonShape/g, (whole, name: string) =>
    members.has(name) ? `global::${namespace}.Models.Components.${whole}` : whole,
  );
  return { ...use, shape: trusted(shape) };
}
