/** The small change of the model: names, prose, places and JSON values. */

/** Words, split once: "bankAccountID" is bank account id. Casing them is a target's business. */
export interface Name {
  /** The spelling in the document and on the wire. */
  readonly wire: string;
  /** Lower case letters and digits of any script, never empty; a first word may start with a digit. */
  readonly words: readonly string[];
}

export interface Docs {
  /** One line of plain text, or "". */
  readonly summary: string;
  /** CommonMark, or "". */
  readonly description: string;
}

export interface Deprecation {
  /** Why, in the document's words, or "". */
  readonly message: string;
  /** What to call instead, to be spelled in each language's way. */
  readonly replacement: { readonly resources: readonly Name[]; readonly method: Name } | null;
}

/** A JSON pointer into the document, so that any later stage can point at the line it came from. */
export type Origin = string & { readonly brand: "origin" };
export type ModelId = string & { readonly brand: "model-id" };
export type OperationId = string & { readonly brand: "operation-id" };
export type SchemeId = string & { readonly brand: "scheme-id" };

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
