import type { Operation, RequestMember } from "../../../model/sdk.ts";
import { type Code, trusted } from "../../code.ts";
import { note } from "../comments.ts";
import { type Context, runtime } from "../context.ts";
import { Imports } from "../imports.ts";
import { memberName, typeName } from "../naming.ts";
import { parameterKey } from "./keys.ts";
import { type Member, type SettableView, settableView, setter } from "./members.ts";

/** A request type: only setters, because nobody reads one. */
export interface RequestView {
  readonly package: Code;
  readonly imports: readonly Code[];
  readonly doc: readonly Code[];
  readonly name: Code;
  readonly settable: SettableView;
}

export function requestView(operation: Operation, context: Context): RequestView | null {
  const { request } = operation;
  if (request.kind !== "object") return null;
  const name = typeName(request.type);
  const imports = new Imports(`${context.packages.package}.models.operations`);
  imports.use("com.fasterxml.jackson.databind.JsonNode");
  imports.use(runtime(context, "Model"));
  return {
    package: trusted(`${context.packages.package}.models.operations`),
    doc: note(
      `What ${operation.method} ${operation.path.map((part) => (part.kind === "text" ? part.text : `{${part.wire}}`)).join("")} takes.`,
      0,
    ),
    name,
    settable: settableView(
      name,
      request.members.map((each) => setter(member(operation, each), context, imports)),
      [],
    ),
    imports: imports.lines(),
  };
}

function member(operation: Operation, given: RequestMember): Member {
  const { name, docs } = given;
  if (given.kind === "body") {
    return { name, docs, key: memberName(name), type: given.body.type, constraints: [], default: null, deprecated: false };
  }
  const { parameter } = given;
  return { ...parameter, name, docs, key: parameterKey(operation, parameter) };
}
