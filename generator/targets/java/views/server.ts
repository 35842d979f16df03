import type { Server } from "../../../model/sdk.ts";
import { trusted } from "../../code.ts";
import { type Context, runtime } from "../context.ts";
import type { Imports } from "../imports.ts";
import { string } from "../literals.ts";
import { type Expression, invoke } from "../pretty.ts";

/** A server with its variables, and what they are where nobody says. */
export function server({ name, url, variables }: Server, context: Context, imports: Imports): Expression {
  const pairs = variables.flatMap((variable) => [string(variable.name.wire), string(variable.default)]);
  return invoke(`new ${imports.use(runtime(context, "Server"))}`, [name === null ? trusted("null") : string(name), string(url), ...pairs]);
}
