import type { Place } from "../load/documents.ts";
import type { Json } from "../model/words.ts";

/**
 * The normalised document: every version of OpenAPI in one dialect. References to parameters, responses and the
 * like are followed, path-level facts stand on each operation, `allOf` is merged, and each schema that something
 * refers to stands once in `schemas`. It is plain JSON; `gen-sdks inspect --stage normalised` prints it.
 */
export interface NormalDocument {
  readonly title: string;
  readonly version: string;
  readonly description: string;
  readonly servers: readonly NormalServer[];
  readonly tags: readonly NormalTag[];
  readonly security: readonly SecurityRequirement[] | null;
  readonly securitySchemes: readonly NormalSecurityScheme[];
  readonly operations: readonly NormalOperation[];
  readonly webhooks: readonly NormalWebhook[];
  /** By canonical place, in the order of first use. */
  readonly schemas: Readonly<Record<SchemaId, NormalSchema>>;
  /** `x-*` of the root. */
  readonly extensions: Extensions;
}

export type SchemaId = string;
export type Extensions = Readonly<Record<string, Json>>;

/** Scheme name → scopes; all of them together. */
export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

export interface NormalServer {
  readonly url: string;
  readonly name: string | null;
  readonly description: string;
  readonly variables: readonly {
    readonly name: string;
    readonly default: string;
    readonly values: readonly string[];
    readonly description: string;
  }[];
}

export interface NormalTag {
  readonly name: string;
  readonly description: string;
}

export interface NormalSecurityScheme {
  readonly name: string;
  readonly description: string;
  readonly extensions: Extensions;
  readonly place: Place;
  readonly scheme:
    | { readonly kind: "api-key"; readonly in: "header" | "query" | "cookie"; readonly wire: string }
    | { readonly kind: "bearer" }
    | { readonly kind: "basic" }
    | { readonly kind: "oauth2"; readonly tokenUrl: string; readonly scopes: readonly string[] };
}

export interface NormalOperation {
  /** As written, or "" when the document gives none. */
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly deprecated: boolean;
  readonly tags: readonly string[];
  readonly parameters: readonly NormalParameter[];
  readonly body: NormalBody | null;
  readonly responses: readonly NormalResponse[];
  readonly security: readonly SecurityRequirement[] | null;
  readonly servers: readonly NormalServer[];
  readonly externalDocs: string | null;
  readonly extensions: Extensions;
  readonly place: Place;
}

export interface NormalParameter {
  readonly wire: string;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly required: boolean;
  readonly deprecated: boolean;
  readonly description: string;
  readonly style: string;
  readonly explode: boolean;
  readonly allowReserved: boolean;
  readonly content: string | null;
  readonly schema: NormalSchema;
  readonly examples: readonly Json[];
  readonly extensions: Extensions;
  readonly place: Place;
}

export interface NormalBody {
  readonly required: boolean;
  readonly description: string;
  readonly contents: readonly NormalContent[];
  readonly place: Place;
}

export interface NormalContent {
  readonly mediaType: string;
  /** Null: the document gives none. */
  readonly schema: NormalSchema | null;
  readonly examples: readonly Json[];
  readonly encoding: Readonly<Record<string, NormalEncoding>>;
  readonly extensions: Extensions;
}

export interface NormalEncoding {
  readonly contentType: string | null;
  readonly style: string | null;
  readonly explode: boolean | null;
  readonly allowReserved: boolean;
}

export interface NormalResponse {
  /** "200", "2XX" or "default". */
  readonly status: string;
  readonly description: string;
  readonly contents: readonly NormalContent[];
  readonly headers: readonly { readonly wire: string; readonly description: string }[];
  /** The response component it refers to, or null. */
  readonly component: string | null;
  readonly place: Place;
}

export interface NormalWebhook {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly contents: readonly NormalContent[];
  readonly place: Place;
}

export type JsonType = "object" | "array" | "string" | "integer" | "number" | "boolean";

/** One schema. With `ref` it is the schema of that id, and only the annotations here count on top of it. */
export interface NormalSchema {
  readonly ref: SchemaId | null;
  readonly nullable: boolean;
  /** Declared or inferred, never more than one; null is "any value". Several types are variants. */
  readonly type: JsonType | null;
  readonly format: string | null;
  readonly enum: readonly Json[] | null;
  readonly properties: readonly { readonly name: string; readonly schema: NormalSchema }[];
  readonly required: readonly string[];
  /** Type of further properties; null when the document is silent, false when it forbids them. */
  readonly additional: NormalSchema | false | null;
  readonly items: NormalSchema | null;
  /** Null: not a union. Never fewer than two. */
  readonly variants: readonly NormalSchema[] | null;
  readonly discriminator: { readonly property: string; readonly mapping: Readonly<Record<string, SchemaId>> } | null;
  readonly title: string;
  readonly description: string;
  readonly deprecated: boolean;
  readonly access: "read-write" | "read-only" | "write-only";
  readonly default: Json | undefined;
  readonly examples: readonly Json[];
  readonly constraints: readonly string[];
  readonly extensions: Extensions;
  /** Why this is raw JSON although the document said more, or null. */
  readonly degraded: string | null;
  readonly place: Place;
}
