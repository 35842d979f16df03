import { below, operationsOf, type RawDocument, type RawOperation, type RawParameter } from "./raw-document.ts";
import { type Pairs, readParameter } from "./read-parameter.ts";
import { Schemas } from "./schemas.ts";

export interface Received {
  readonly method: string;
  /** As sent: path and query, nothing decoded. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

export interface Verdict {
  readonly operation: RawOperation | null;
  /** A sentence for each way in which the request is not what the document says. */
  readonly problems: readonly string[];
}

/** Holds requests against the document: the route, every parameter, the credential, the content type and the body. */
export class Judge {
  readonly operations: readonly RawOperation[];
  readonly schemas: Schemas;
  readonly #keys: ReadonlySet<string>;

  constructor(document: RawDocument) {
    this.operations = operationsOf(document);
    this.schemas = new Schemas(document, "readOnly");
    this.#keys = queryKeys(document);
  }

  verdict(request: Received): Verdict {
    const [path = "", query = ""] = request.target.split("?", 2);
    const found = this.#route(request.method, path);
    if (found === null) return { operation: null, problems: [`the document has no ${request.method} ${path}`] };
    const { operation, values } = found;
    return {
      operation,
      problems: [
        ...this.#parameters(operation, "path", values),
        ...this.#parameters(operation, "query", [...new URLSearchParams(query)]),
        ...unknownQuery(operation, query, this.#keys),
        ...this.#parameters(operation, "header", headerPairs(request)),
        ...credentials(operation, request),
        ...this.#body(operation, request),
      ],
    };
  }

  /** The most literal route that fits, as a server would choose it. */
  #route(method: string, path: string): { readonly operation: RawOperation; readonly values: Pairs } | null {
    const fitting = this.operations.flatMap((operation) => {
      const values = operation.method === method ? match(operation.path, path) : null;
      return values === null ? [] : [{ operation, values }];
    });
    return fitting.sort((a, b) => a.values.length - b.values.length)[0] ?? null;
  }

  #parameters(operation: RawOperation, place: RawParameter["in"], pairs: Pairs): readonly string[] {
    return operation.parameters
      .filter((parameter) => parameter.in === place)
      .flatMap((parameter) => {
        const value = readable(parameter, pairs);
        if (value instanceof Error) return [value.message];
        if (value === undefined) return parameter.required ? [`the ${place} parameter ${parameter.name} is missing`] : [];
        const schema = parameter.schema
          ? below(parameter.pointer, "schema")
          : below(parameter.pointer, "content", mediaType(parameter), "schema");
        return this.schemas
          .problems(value, schema)
          .map((problem) => `${place} parameter ${parameter.name} = ${JSON.stringify(value)}: ${problem}`);
      });
  }

  #body(operation: RawOperation, { headers, body }: Received): readonly string[] {
    const sent = headers["content-type"];
    if (body.length === 0) {
      const missing = operation.body?.required ? ["the body is missing"] : [];
      return sent === undefined ? missing : [...missing, `there is no body, but Content-Type is ${sent}`];
    }
    if (operation.body === null) return [`the operation takes no body, but got ${body.length} bytes`];
    const type = (sent ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
    const declared = Object.keys(operation.body.content).find((each) => each.toLowerCase() === type);
    if (declared === undefined) return [`Content-Type is ${sent}, the document says ${Object.keys(operation.body.content).join(" or ")}`];
    return declared.includes("json") ? this.#json(body.toString("utf8"), below(operation.body.pointer, "content", declared, "schema")) : [];
  }

  #json(text: string, pointer: string): readonly string[] {
    try {
      return this.schemas.problems(JSON.parse(text), pointer).map((problem) => `body ${text}: ${problem}`);
    } catch {
      return [`the body is not JSON: ${text}`];
    }
  }
}

function readable(parameter: RawParameter, pairs: Pairs): unknown {
  try {
    return readParameter(parameter, pairs);
  } catch (error) {
    return new Error(`the ${parameter.in} parameter ${parameter.name} cannot be read: ${String(error)}`);
  }
}

function match(template: string, path: string): Pairs | null {
  const names = [...template.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => name);
  const pattern = template.split(/\{[^}]+\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const found = new RegExp(`^${pattern.join("([^/]+)")}$`).exec(path);
  return found === null ? null : names.map((name, index) => [name, decodeURIComponent(found[index + 1] ?? "")]);
}

function mediaType(parameter: RawParameter): string {
  return Object.keys(parameter.content ?? {})[0] ?? "";
}

function headerPairs({ headers }: Received): Pairs {
  return Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}

function unknownQuery(operation: RawOperation, query: string, keys: ReadonlySet<string>): readonly string[] {
  const known = operation.parameters.filter((parameter) => parameter.in === "query");
  const open = known.some((parameter) => parameter.shape["type"] === "object" && parameter.style !== "deepObject");
  return [...new URLSearchParams(query).keys()]
    .filter(
      (name) => !open && !keys.has(name) && !known.some((parameter) => name === parameter.name || name.startsWith(`${parameter.name}[`)),
    )
    .map((name) => `the document has no query parameter ${name}`);
}

/** Query parameters that carry a credential. */
function queryKeys({ components }: RawDocument): ReadonlySet<string> {
  const schemes = Object.values(
    (components?.["securitySchemes"] ?? {}) as Record<string, { readonly in?: string; readonly name?: string }>,
  );
  return new Set(schemes.filter((scheme) => scheme.in === "query").map(({ name = "" }) => name));
}

/** Only that a credential came; which one is right is the server's business. */
function credentials({ security }: RawOperation, { headers, target }: Received): readonly string[] {
  const needed = security.length > 0 && security.every((schemes) => Object.keys(schemes).length > 0);
  const given = headers["authorization"] !== undefined || headers["cookie"] !== undefined || /[?&]\w*key=/i.test(target);
  return needed && !given && !Object.keys(headers).some((name) => /key|token/.test(name)) ? ["no credential was sent"] : [];
}
