import type { Operation, Resource } from "../../../model/sdk.ts";
import type { ObjectModel, Property } from "../../../model/types.ts";
import type { Types } from "../types.ts";

export interface ResourceContext {
  readonly packageName: string;
  readonly types: Types;
  readonly operations: ReadonlyMap<string, Operation>;
}

export interface MethodContext extends ResourceContext {
  readonly imports: Set<string>;
  readonly resource: Resource;
}

export const pathOf = ({ path }: Operation): string => path.map((part) => (part.kind === "text" ? part.text : `{${part.wire}}`)).join("");

export const isSurelyThere = ({ requiredInput, requiredOutput }: Property, { usage }: ObjectModel): boolean =>
  (!usage.input || requiredInput) && (!usage.output || requiredOutput);
