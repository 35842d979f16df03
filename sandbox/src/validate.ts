import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { type Operation, type Parameter, platform } from "./platform.ts";
import { Problem, type ProblemDetails } from "./problem.ts";

type Item = NonNullable<ProblemDetails["errors"]>[number];

/** What a request carries, read and found right. */
export interface Read {
  readonly query: Readonly<Record<string, string | number | boolean>>;
  readonly body: unknown;
}

interface Sent {
  readonly operation: Operation;
  readonly values: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly contentType: string | null;
  readonly text: string;
}

const ajv = new Ajv2020({ allErrors: true, strict: false, coerceTypes: false, verbose: true });
addFormats.default(ajv);
ajv.addSchema({ $id: "platform", components: { schemas: platform.schemas } });

const compiled = new Map<object, ValidateFunction>();

/** A schema is compiled when the first request needs it, so that the start costs nothing. */
function validatorOf(schema: object): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  const validate = ajv.compile(schema);
  compiled.set(schema, validate);
  return validate;
}

/** Holds a request against the model; what is wrong is told all at once, in the words of the document. */
export function validated(sent: Sent): Read {
  const errors: Item[] = [];
  for (const parameter of sent.operation.parameters.filter((each) => each.in === "path"))
    errors.push(...wrong(parameter, sent.values[parameter.name] ?? ""));
  const query = readQuery(sent, errors);
  const body = readBody(sent, errors);
  if (errors.length === 0) return { query, body };
  throw refused(sent.operation, errors);
}

/** An id that is no id names nothing. */
function refused({ statuses }: Operation, errors: readonly Item[]): Problem {
  const namesNothing = errors.some(({ validatorName }) => validatorName === "path") && statuses.includes(404);
  return new Problem(namesNothing ? 404 : 400, errors.map(({ message }) => message).join(" "), { errors });
}

function readQuery({ operation, query }: Sent, errors: Item[]): Read["query"] {
  const known = operation.parameters.filter((each) => each.in === "query");
  const read: Record<string, string | number | boolean> = {};
  for (const parameter of known) {
    const text = query.get(parameter.name);
    if (text === null) {
      if (parameter.required)
        errors.push({ itemId: parameter.name, message: `The query parameter ${parameter.name} is missing.`, validatorName: "required" });
      continue;
    }
    errors.push(...wrong(parameter, text));
    read[parameter.name] = typedValue(text, parameter.schema) as string | number | boolean;
  }
  return read;
}

function wrong({ name, in: where, schema }: Parameter, text: string): readonly Item[] {
  // No name holds a NUL, and PostgreSQL would not even look for one.
  if (where === "path" && text.includes("\0"))
    return [{ itemId: name, message: `The path parameter ${name} holds a NUL.`, validatorName: "path" }];
  const validate = validatorOf(schema);
  if (validate(typedValue(text, schema))) return [];
  return (validate.errors ?? []).map((error) => ({
    itemId: name,
    message: `The ${where} parameter ${name} ${error.message ?? "is wrong"}, but is ${JSON.stringify(text)}.`,
    validatorName: where === "path" ? "path" : error.keyword,
  }));
}

/** Text of a URL as the schema's type: "12" is the number twelve where a number is wanted. */
function typedValue(text: string, schema: object): unknown {
  const { type } = schema as { readonly type?: string };
  if ((type === "integer" || type === "number") && /^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (type === "boolean" && (text === "true" || text === "false")) return text === "true";
  return text;
}

function readBody({ operation, contentType, text }: Sent, errors: Item[]): unknown {
  if (operation.body === null) return undefined;
  const { required, schemas } = operation.body;
  if (text === "") {
    if (required) errors.push({ itemId: "", message: "The request has no body.", validatorName: "required" });
    return undefined;
  }
  const mediaType = (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const schema = Object.hasOwn(schemas, mediaType) ? schemas[mediaType] : undefined;
  if (!schema) {
    const given = contentType === null ? "the request has no Content-Type" : `the Content-Type is ${contentType}`;
    errors.push({ itemId: "", message: `The body must be ${Object.keys(schemas).join(" or ")}; ${given}.`, validatorName: "content-type" });
    return undefined;
  }
  return readJson(text, schema, errors);
}

function readJson(text: string, schema: object, errors: Item[]): unknown {
  try {
    const value: unknown = JSON.parse(text);
    const validate = validatorOf(schema);
    if (!validate(value)) errors.push(...(validate.errors ?? []).map(bodyError));
    return value;
  } catch (error) {
    errors.push({ itemId: "", message: `The body is not JSON: ${error instanceof Error ? error.message : error}.`, validatorName: "json" });
    return undefined;
  }
}

function bodyError({ instancePath, message, keyword, params, data }: ErrorObject): Item {
  const at = instancePath === "" ? "The body" : `The body's ${instancePath.slice(1).replaceAll("/", ".")}`;
  const allowed = keyword === "enum" ? `: ${(params["allowedValues"] as readonly string[]).join(", ")}` : "";
  const extra = keyword === "additionalProperties" ? `: ${params["additionalProperty"]}` : "";
  const given = keyword === "format" ? `, but is ${JSON.stringify(data).slice(0, 200)}` : "";
  return { itemId: instancePath.slice(1), message: `${at} ${message ?? "is wrong"}${allowed}${extra}${given}.`, validatorName: keyword };
}
