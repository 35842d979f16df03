import type { Docs, Json, ModelId, Name, Origin } from "./words.ts";

/** A type as it stands somewhere. Presence belongs to the property or parameter, nullability to the type. */
export type TypeRef =
  | { readonly kind: "scalar"; readonly scalar: Scalar }
  | { readonly kind: "list"; readonly items: TypeRef }
  | { readonly kind: "map"; readonly values: TypeRef }
  | { readonly kind: "model"; readonly id: ModelId }
  | { readonly kind: "nullable"; readonly of: TypeRef }
  /** Any JSON value, kept whole. `{type: object}` without properties is a map of these. */
  | { readonly kind: "any" };

/**
 * `int64` also stands for an integer without a format. `decimal` is exact. `date` is a calendar date,
 * `date-time` keeps what it was given. `bytes` is base64 text on the wire. `binary` is a file or a
 * whole body: it occurs only as a body, a response or a multipart part, never inside JSON.
 */
export type Scalar =
  | "string"
  | "boolean"
  | "int32"
  | "int64"
  | "float"
  | "double"
  | "decimal"
  | "date"
  | "date-time"
  | "time"
  | "duration"
  | "uuid"
  | "uri"
  | "bytes"
  | "binary";

/** A type with a name of its own. `name` is unique among all models, requests and responses. */
export type ModelType = ObjectModel | EnumModel | UnionModel;

interface Named {
  readonly id: ModelId;
  readonly name: Name;
  readonly docs: Docs;
  readonly deprecated: boolean;
  /** Sent, received, or both: where `required` must hold. */
  readonly usage: { readonly input: boolean; readonly output: boolean };
  readonly example: Json | null;
  readonly origin: Origin;
}

export interface ObjectModel extends Named {
  readonly kind: "object";
  readonly properties: readonly Property[];
  /** Type of fields the document does not name: `any` when it is silent. Always kept and written back. */
  readonly extra: TypeRef;
  /** The document declares a type for extra fields (a typed map beside the properties). */
  readonly extraDeclared: boolean;
}

export interface EnumModel extends Named {
  readonly kind: "enum";
  readonly base: "string" | "int64" | "double" | "boolean";
  readonly members: readonly EnumMember[];
  /** False only where the document says `x-sdk-open-enum: false`. */
  readonly open: boolean;
}

export interface EnumMember {
  readonly name: Name;
  readonly value: string | number | boolean;
  readonly docs: Docs;
}

/**
 * A value of one of several types. Reading: by discriminator, else by JSON kind, else by the variant
 * whose required keys are all there and that knows most of the keys, else raw JSON.
 * There is always an unknown arm that keeps the raw JSON.
 */
export interface UnionModel extends Named {
  readonly kind: "union";
  /** Wire name of the property that tells variants apart, or null. */
  readonly discriminator: string | null;
  readonly variants: readonly Variant[];
}

export interface Variant {
  /** Unique in its union: company-webhook, string, list-of-company. */
  readonly name: Name;
  readonly type: TypeRef;
  /** Discriminator values that mean this variant. */
  readonly tags: readonly string[];
  readonly json: JsonKind;
  /** Wire names that must be there, for the fingerprint; empty unless `json` is object. */
  readonly required: readonly string[];
  /** Wire names it knows; empty unless `json` is object. */
  readonly known: readonly string[];
  /** Properties that allow one value only: key → value. */
  readonly constants: Readonly<Record<string, string | number | boolean>>;
}

export type JsonKind = "object" | "array" | "string" | "integer" | "number" | "boolean" | "null" | "any";

export interface Property {
  readonly name: Name;
  readonly type: TypeRef;
  /** Must be given when sent: required and not read-only. */
  readonly requiredInput: boolean;
  /** Promised when received: required and not write-only. */
  readonly requiredOutput: boolean;
  readonly access: "read-write" | "read-only" | "write-only";
  readonly default: Json | null;
  /** The only value allowed, or null. */
  readonly constant: string | number | boolean | null;
  readonly docs: Docs;
  readonly deprecated: boolean;
  /** "1 to 100", "at most 50 characters": constraints in words, for docs. */
  readonly constraints: readonly string[];
  readonly example: Json | null;
}
