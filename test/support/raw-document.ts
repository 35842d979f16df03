/** An OpenAPI document as values, and the few questions tests ask of it. Shares no code with the generator: it judges it. */
export interface RawDocument {
  readonly paths?: Readonly<Record<string, PathItem>>;
  readonly components?: Readonly<Record<string, unknown>>;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
}

export interface RawOperation {
  /** "GET /companies/{companyId}" */
  readonly key: string;
  readonly method: string;
  readonly path: string;
  readonly pointer: string;
  readonly operationId: string | undefined;
  readonly parameters: readonly RawParameter[];
  readonly body: Located<RawBody> | null;
  readonly responses: Readonly<Record<string, Located<RawResponse>>>;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  /** It names a server of its own. */
  readonly elsewhere: boolean;
}

export interface RawParameter {
  readonly name: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required?: boolean;
  readonly style?: string;
  readonly explode?: boolean;
  readonly schema?: RawSchema;
  readonly content?: Readonly<Record<string, RawMedia>>;
  readonly pointer: string;
  /** Its schema with the references followed that say how it is written: its own, its items' and its properties'. */
  readonly shape: RawSchema;
}

export interface RawBody {
  readonly required?: boolean;
  readonly content: Readonly<Record<string, RawMedia>>;
}

export interface RawResponse {
  readonly content?: Readonly<Record<string, RawMedia>>;
}

export interface RawMedia {
  readonly schema?: RawSchema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value?: unknown }>>;
}

export type RawSchema = Readonly<Record<string, unknown>>;

/** A value and the pointer under which the document holds it, once references are followed. */
export type Located<T> = T & { readonly pointer: string };

type PathItem = Readonly<Record<string, unknown>>;

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"] as const;

export function operationsOf(document: RawDocument): readonly RawOperation[] {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    methods.filter((method) => item[method] !== undefined).map((method) => operationOf(document, path, method)),
  );
}

/** What stands under a JSON pointer ("#/components/…"), with its own `$ref` followed. */
export function located<T>(document: RawDocument, pointer: string): Located<T> {
  let value: unknown = document;
  for (const token of pointer.replace(/^#\/?/, "").split("/")) value = (value as Record<string, unknown>)[decode(token)];
  const reference = (value as { readonly $ref?: string } | undefined)?.$ref;
  if (reference !== undefined) return located(document, reference);
  if (typeof value !== "object" || value === null) throw new Error(`the document has nothing at ${pointer}`);
  return { ...(value as T), pointer };
}

/** Joins a pointer and keys, escaped as a URI fragment. */
export function below(pointer: string, ...keys: readonly (string | number)[]): string {
  return [pointer, ...keys.map((key) => encodeURIComponent(String(key).replaceAll("~", "~0").replaceAll("/", "~1")))].join("/");
}

function operationOf(document: RawDocument, path: string, method: string): RawOperation {
  const item = below("#/paths", path);
  const pointer = below(item, method);
  const operation = located<Record<string, unknown>>(document, pointer);
  const statuses = Object.keys((operation["responses"] as object | undefined) ?? {});
  return {
    key: `${method.toUpperCase()} ${path}`,
    method: method.toUpperCase(),
    path,
    pointer,
    operationId: operation["operationId"] as string | undefined,
    parameters: parametersOf(document, [item, pointer]),
    body: operation["requestBody"] === undefined ? null : located<RawBody>(document, below(pointer, "requestBody")),
    responses: Object.fromEntries(statuses.map((status) => [status, located<RawResponse>(document, below(pointer, "responses", status))])),
    security: (operation["security"] ?? document.security ?? []) as RawOperation["security"],
    elsewhere: operation["servers"] !== undefined || document.paths?.[path]?.["servers"] !== undefined,
  };
}

/** The path item's parameters, replaced by the operation's own where both say the same name and place. */
function parametersOf(document: RawDocument, owners: readonly string[]): readonly RawParameter[] {
  const found = new Map<string, RawParameter>();
  for (const owner of owners) {
    const { parameters = [] } = located<{ readonly parameters?: readonly unknown[] }>(document, owner);
    for (const index of parameters.keys()) {
      const parameter = located<RawParameter>(document, below(owner, "parameters", index));
      found.set(`${parameter.in} ${parameter.name}`, { ...parameter, shape: shapeOf(document, parameter.schema ?? {}) });
    }
  }
  return [...found.values()];
}

function shapeOf(document: RawDocument, schema: RawSchema): RawSchema {
  const followed = (each: RawSchema) => (typeof each["$ref"] === "string" ? located<RawSchema>(document, each["$ref"]) : each);
  const own = followed(schema);
  const properties = Object.entries((own["properties"] ?? {}) as Record<string, RawSchema>).map(([name, each]) => [name, followed(each)]);
  return { ...own, properties: Object.fromEntries(properties), items: followed((own["items"] ?? {}) as RawSchema) };
}

function decode(token: string): string {
  return decodeURIComponent(token).replaceAll("~1", "/").replaceAll("~0", "~");
}
