import type { TypeRef } from "./types.ts";
import type { Docs, Json, Name } from "./words.ts";

/** What goes over the wire: parameters, bodies, responses, pages. */

export interface Parameter {
  readonly name: Name;
  readonly in: "path" | "query" | "header" | "cookie";
  readonly type: TypeRef;
  readonly required: boolean;
  readonly style: "simple" | "label" | "matrix" | "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  readonly explode: boolean;
  readonly allowReserved: boolean;
  /** A media type: the value is written in it (JSON) instead of by style. */
  readonly content: string | null;
  readonly default: Json | null;
  readonly docs: Docs;
  readonly deprecated: boolean;
  readonly constraints: readonly string[];
  /** The runtime fills it when the caller does not. */
  readonly idempotencyKey: boolean;
}

export interface Body {
  /** The member of the request type that carries it: company-update-request, or request-body. */
  readonly name: Name;
  readonly mediaType: string;
  readonly kind: BodyKind;
  readonly type: TypeRef;
  readonly required: boolean;
  readonly docs: Docs;
  /** For form and multipart: how each property is written. Empty otherwise. */
  readonly parts: readonly Part[];
}

/** `events` is text/event-stream, `lines` JSON lines: both only in responses. */
export type BodyKind = PayloadKind | "form" | "multipart";

/** How an answer is read: a form is text, and of a multipart answer the bytes are handed on. */
export type PayloadKind = "json" | "text" | "binary" | "events" | "lines";

export interface Part {
  readonly wire: string;
  readonly type: TypeRef;
  /** `file`: bytes with a file name. `json`: written as JSON. `text`: as a parameter would be. */
  readonly kind: "file" | "json" | "text";
  readonly list: boolean;
  /** The document's, or null for the default of its kind. */
  readonly contentType: string | null;
  readonly style: "form" | "spaceDelimited" | "pipeDelimited" | "deepObject";
  readonly explode: boolean;
  readonly allowReserved: boolean;
}

export interface Response {
  /** Its type: `<operation>Response`. */
  readonly type: Name;
  /** Success payloads, one per type. Empty: no call of this operation returns a body. */
  readonly payloads: readonly Payload[];
  /** Success statuses for which no body is declared: an empty body is right. */
  readonly emptyStatuses: readonly StatusRange[];
  /** Statuses with one success type: a number; several: what a user switches on. */
  readonly statuses: readonly StatusRange[];
  readonly errors: readonly ErrorCase[];
  /** Response headers the document names, for docs. */
  readonly headers: readonly { readonly wire: string; readonly docs: Docs }[];
}

/** 200, or 2XX as [200, 299]; `default` as [0, 999]. */
export interface StatusRange {
  readonly from: number;
  readonly to: number;
}

export interface Payload {
  /** Envelope member, unique in it: company-access-token. Null for lists and primitives: they have `data` only. */
  readonly member: Name | null;
  readonly statuses: readonly StatusRange[];
  readonly mediaType: string;
  readonly kind: PayloadKind;
  /** For events and lines: the type of one of them. */
  readonly type: TypeRef;
  readonly docs: Docs;
}

export interface ErrorCase {
  readonly statuses: StatusRange;
  /** The declared body, or null. */
  readonly type: TypeRef | null;
  readonly docs: Docs;
}

/** How an operation's pages follow each other. Paths are property names into the payload. */
export interface Paging {
  /** The list in the payload; empty when the payload itself is the list. */
  readonly items: readonly string[];
  readonly item: TypeRef;
  /** The payload type's member name, words of what one item is: company. */
  readonly itemName: Name;
  readonly style: /** The body holds the next page's URL, absolute or relative (HAL `_links.next.href`). */
    | { readonly kind: "next-url"; readonly next: readonly string[] }
    /** `Link: <…>; rel="next"`. */
    | { readonly kind: "link-header" }
    /** Page numbers, counted from `first`; the last is an empty or short page, or what `pages`/`total` says. */
    | {
        readonly kind: "page";
        readonly parameter: string;
        readonly size: string | null;
        readonly first: number;
        readonly pages: readonly string[] | null;
        readonly total: readonly string[] | null;
      }
    | { readonly kind: "offset"; readonly parameter: string; readonly limit: string | null; readonly total: readonly string[] | null }
    | { readonly kind: "cursor"; readonly parameter: string; readonly next: readonly string[]; readonly more: readonly string[] | null };
}
