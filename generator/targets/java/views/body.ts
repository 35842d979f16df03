import type { Body } from "../../../model/http.ts";
import type { Operation } from "../../../model/sdk.ts";
import { type Code, trusted } from "../../code.ts";
import { type Context, runtime } from "../context.ts";
import type { Imports } from "../imports.ts";
import { string } from "../literals.ts";
import { type Expression, invoke } from "../pretty.ts";
import { bodyKey } from "./keys.ts";
import { usual, written } from "./parameter.ts";

/** How the body of a call becomes bytes. */
export function body(given: Body, operation: Operation, context: Context, imports: Imports): Expression {
  const name = bodyKey(operation);
  const key = name === null ? trusted("null") : string(name);
  const tail = given.required ? ".required()" : "";
  const make = (type: string, args: readonly Expression[]) => invoke(`new ${imports.use(runtime(context, type))}`, [key, ...args], tail);
  switch (given.kind) {
    case "json":
    case "events":
    case "lines":
      return make("JsonBody", [string(given.mediaType)]);
    case "text":
      return make("TextBody", [string(given.mediaType)]);
    case "binary":
      return make("BinaryBody", [string(given.mediaType)]);
    case "form":
      return make("FormBody", fields(given, context, imports));
    case "multipart":
      return make("MultipartBody", mediaTypes(given));
  }
}

function fields({ parts }: Body, context: Context, imports: Imports): readonly Code[] {
  return parts.flatMap((part) => {
    const how = part.kind === "json" ? [".json()"] : written(part, usual.query, context, imports);
    return how.length === 0 ? [] : [trusted(`${imports.use(runtime(context, "Parameter"))}.query(${string(part.wire)})${how.join("")}`)];
  });
}

function mediaTypes({ parts }: Body): readonly Code[] {
  return parts.flatMap(({ wire, contentType, kind, list }) => {
    const type = contentType ?? (kind === "json" && !list ? "application/json" : null);
    return type === null ? [] : [string(wire), string(type)];
  });
}
