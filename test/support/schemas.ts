import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { RawDocument } from "./raw-document.ts";

/** Answers whether a value fits the schema under a pointer of the document, by a validator that knows nothing of us. */
export class Schemas {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true, ownProperties: true, logger: false });
  readonly #compiled = new Map<string, ValidateFunction>();

  /** In a request nothing read-only is required, in a response nothing write-only. */
  constructor(document: RawDocument, exempt: "readOnly" | "writeOnly") {
    addFormats.default(this.#ajv);
    for (const format of ["decimal", "uri", "url", "guid"]) this.#ajv.addFormat(format, true);
    this.#ajv.addSchema(dialect(document, exempt) as object, "document");
  }

  /** What is wrong with the value, a sentence each. Empty: it fits. */
  problems(value: unknown, pointer: string): readonly string[] {
    const validate = this.#compiled.get(pointer) ?? this.#ajv.compile({ $ref: `document${pointer}` });
    this.#compiled.set(pointer, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || "the value"} ${message}`);
  }
}

/** `nullable` is 3.0's word, and real 3.1 documents use it too; the validator only knows 2020-12. Pointers stay as they are. */
function dialect(node: unknown, exempt: string): unknown {
  if (Array.isArray(node)) return node.map((each) => dialect(each, exempt));
  if (typeof node !== "object" || node === null) return node;
  const schema = withoutExempt(Object.fromEntries(Object.entries(node).map(([key, value]) => [key, dialect(value, exempt)])), exempt);
  if (typeof schema["nullable"] !== "boolean") return schema;
  const { nullable, ...rest } = schema;
  return nullable ? orNull(rest) : rest;
}

function withoutExempt(schema: Record<string, unknown>, exempt: string): Record<string, unknown> {
  const { required, properties } = schema;
  if (!Array.isArray(required) || typeof properties !== "object" || properties === null) return schema;
  const isExempt = (name: string) => (properties as Record<string, Record<string, unknown> | undefined>)[name]?.[exempt] === true;
  return { ...schema, required: required.filter((name: string) => !isExempt(name)) };
}

function orNull(schema: Record<string, unknown>): Record<string, unknown> {
  if (typeof schema["$ref"] === "string") {
    const { $ref, ...rest } = schema;
    return { ...rest, anyOf: [{ $ref }, { type: "null" }] };
  }
  const type = typeof schema["type"] === "string" ? { type: [schema["type"], "null"] } : {};
  const values = Array.isArray(schema["enum"]) ? { enum: [...schema["enum"], null] } : {};
  return { ...schema, ...type, ...values };
}
