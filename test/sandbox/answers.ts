import { platformFile, readRaw } from "../support/documents.ts";
import { below, operationsOf, type RawOperation } from "../support/raw-document.ts";
import { Schemas } from "../support/schemas.ts";
import type { Reply } from "./support.ts";

const document = readRaw(platformFile);
const schemas = new Schemas(document, "writeOnly");

/** Every operation of the Platform API, as the document has them. */
export const operations: readonly RawOperation[] = operationsOf(document);

/** The document's own example of a request's body. */
export function exampleOf({ body }: RawOperation): unknown {
  return body?.content["application/json"]?.example;
}

/** In which ways an answer is not what the document says, a sentence each. */
export function problemsOf({ responses }: RawOperation, { status, headers, text }: Reply): readonly string[] {
  const response = responses[String(status)];
  if (response === undefined) return [`the document knows no ${status} here: ${text}`];
  const media = Object.keys(response.content ?? {});
  if (media.length === 0) return text === "" ? [] : [`${status} has no body, but got ${text}`];
  const type = headers.get("content-type") ?? "none";
  if (!media.includes(type)) return [`Content-Type is ${type}, not ${media.join(" or ")}`];
  return schemas.problems(JSON.parse(text), below(response.pointer, "content", type, "schema"));
}
