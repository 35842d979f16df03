import type { Body, Paging, Parameter, Response } from "./http.ts";
import type { ModelType } from "./types.ts";
import type { Deprecation, Docs, Json, ModelId, Name, OperationId, Origin, SchemeId } from "./words.ts";

/**
 * The SDK model: what every SDK offers, said once and in no language's words.
 *
 * It is plain JSON, readonly and total: no classes, no cycles, and a fact the document does not
 * state is `null` or an empty list, never `undefined`. Targets only read it. All names are unique
 * where they must be, whatever case a language puts them in (`unique-names.ts`).
 */
export interface Sdk {
  /** "Codat Platform": the product as people say it. */
  readonly title: string;
  /** The client class: codat platform → CodatPlatform. Every error class starts with it. */
  readonly client: Name;
  /** Prefix of environment variables: CODAT → CODAT_API_KEY, CODAT_LOG. */
  readonly environment: string;
  /** The packages' version, not the document's. */
  readonly version: string;
  readonly license: string;
  readonly repository: string | null;
  /** The document's own `info.version`, for prose only. */
  readonly apiVersion: string;
  readonly docs: Docs;
  /** The first is the default. Never empty: a document without servers gets one with url "/". */
  readonly servers: readonly Server[];
  readonly auth: readonly AuthScheme[];
  /** What most operations ask for, in the form of `Operation.security`; a package says it once. */
  readonly security: Operation["security"];
  /** Top of the tree, in the order of first use. */
  readonly resources: readonly Resource[];
  /** In the document's order. `resources` says by which names a user calls them. */
  readonly operations: readonly Operation[];
  /** Types a user can name, sorted by name. */
  readonly models: readonly ModelType[];
  readonly webhooks: Webhooks | null;
  /** Parts of the runtime that this API needs beyond the plain JSON call. */
  readonly features: Features;
}

/** What an API uses, so that a package carries no code for what it does not. */
export interface Features {
  readonly oauth2: boolean;
  readonly multipart: boolean;
  readonly form: boolean;
  /** text/event-stream or JSON lines in a response. */
  readonly streams: boolean;
  readonly binary: boolean;
  readonly paging: boolean;
  readonly unions: boolean;
  readonly idempotency: boolean;
}

export interface Server {
  /** May hold `{variable}`; never ends with a slash. */
  readonly url: string;
  readonly name: string | null;
  readonly docs: Docs;
  readonly variables: readonly ServerVariable[];
}

export interface ServerVariable {
  readonly name: Name;
  readonly default: string;
  readonly values: readonly string[];
  readonly docs: Docs;
}

/** One way to prove who calls, and the client options that carry its secrets. */
export type AuthScheme = { readonly id: SchemeId; readonly docs: Docs; readonly options: readonly CredentialOption[] } & (
  | { readonly kind: "api-key"; readonly in: "header" | "query" | "cookie"; readonly wire: string; readonly format: KeyFormat }
  | { readonly kind: "bearer" }
  | { readonly kind: "basic" }
  | { readonly kind: "oauth2"; readonly tokenUrl: string; readonly scopes: readonly string[] }
);

/** `basic`: a raw key goes out as `Basic base64(key)`, a value that starts with `Basic ` as it is. */
export type KeyFormat = "plain" | "basic";

/**
 * A constructor option. `api-key`: apiKey, and authHeader as a synonym, from CODAT_API_KEY.
 * basic has `username` and `password`; oauth2 `client-id`, `client-secret`, and `access-token` for a token got elsewhere.
 */
export interface CredentialOption {
  readonly role: "key" | "token" | "username" | "password" | "client-id" | "client-secret";
  readonly name: Name;
  /** Other names of the same option; two of them given together is a configuration error. */
  readonly synonyms: readonly Name[];
  readonly variable: string;
}

// ── Resources: how operations are reached ───────────────────────────────────────────────────────

export interface Resource {
  /** connection-management: the member of its parent. */
  readonly name: Name;
  /** Its class without "Resource", unique among all resources: cors-settings. */
  readonly type: Name;
  /** From the root, for prose and calls: [connection-management, cors-settings]. */
  readonly path: readonly Name[];
  readonly docs: Docs;
  readonly methods: readonly Method[];
  readonly children: readonly Resource[];
}

/** One name of an operation. Names are unique among a resource's methods and children. */
export interface Method {
  readonly name: Name;
  readonly operation: OperationId;
  /** True for all but one of an operation's names. */
  readonly alias: boolean;
  /** The operation's own, or for an alias the name that replaces it. */
  readonly deprecation: Deprecation | null;
}

export interface Operation {
  readonly id: OperationId;
  /** get-company: the stem of its request and response types. */
  readonly name: Name;
  /** Its one primary call: resource path and method name. */
  readonly call: CallPath;
  readonly docs: Docs;
  readonly deprecation: Deprecation | null;
  /** Upper case. */
  readonly method: string;
  readonly path: readonly PathPart[];
  readonly parameters: readonly Parameter[];
  readonly body: Body | null;
  readonly request: RequestShape;
  readonly response: Response;
  readonly paging: Paging | null;
  /** Alternatives; each is a set of schemes that go together. Empty: no credential is sent. `[]` as a member: may go without. */
  readonly security: readonly (readonly SchemeId[])[];
  /** Servers of its own, or empty for the client's. */
  readonly servers: readonly Server[];
  readonly retries: Retries;
  /** The header that carries an idempotency key, or null. */
  readonly idempotencyHeader: string | null;
  /** Shown first in the README. */
  readonly featured: boolean;
  /** Believable values for the request, for snippets. */
  readonly example: RequestExample;
  /** Deprecated methods of the same operation, primary name excluded. */
  readonly aliases: readonly CallPath[];
  readonly externalDocs: string | null;
  readonly origin: Origin;
}

export interface CallPath {
  readonly resources: readonly Name[];
  readonly method: Name;
}

export type PathPart = { readonly kind: "text"; readonly text: string } | { readonly kind: "parameter"; readonly wire: string };

/**
 * What a caller passes.
 * `none`: nothing. `body`: the body itself (`spread` when it is an object whose properties may be given one by one).
 * `object`: a request type of its own, named `<operation>Request`, with parameters and at most one body.
 */
export type RequestShape =
  | { readonly kind: "none" }
  | { readonly kind: "body"; readonly required: boolean; readonly spread: ModelId | null }
  | { readonly kind: "object"; readonly type: Name; readonly required: boolean; readonly members: readonly RequestMember[] };

export type RequestMember = { readonly name: Name; readonly required: boolean; readonly docs: Docs } & (
  | { readonly kind: "parameter"; readonly parameter: Parameter }
  | { readonly kind: "body"; readonly body: Body }
);

export interface RequestExample {
  /** By the parameter's `in` and wire name: "path:companyId". Required parameters always have one. */
  readonly parameters: Readonly<Record<string, Json>>;
  /** Fits the body's type; undefined members are left out. Null when there is no body or it is not JSON-like. */
  readonly body: Json;
}

export interface Retries {
  /** Statuses tried again: the usual ones, and what the document adds (409). */
  readonly statuses: readonly number[];
}

// ── Webhooks ────────────────────────────────────────────────────────────────────────────────────

export interface Webhooks {
  /** Where a payload says which event it is, as property names; null when the document does not say. */
  readonly discriminator: readonly string[] | null;
  /** The union over all payloads: a model of kind union, or null when no webhook has a body. */
  readonly event: ModelId | null;
  readonly events: readonly WebhookEvent[];
}

export interface WebhookEvent {
  /** "company.created"; `{dataType}.write.successful` keeps its holes. */
  readonly wire: string;
  readonly name: Name;
  readonly docs: Docs;
  readonly payload: ModelId | null;
  readonly origin: Origin;
}
