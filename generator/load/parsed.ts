import type { Offsets } from "./offsets.ts";

/** Counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What a text holds, or why it holds nothing. */
export type Parsed =
  | { readonly kind: "value"; readonly value: unknown; readonly duplicates: readonly DuplicateKey[]; readonly offsets: () => Offsets }
  | { readonly kind: "syntax"; readonly message: string; readonly position: Position }
  | Limit;

export interface Limit {
  readonly kind: "limit";
  readonly what: "aliases" | "depth" | "cycle";
  readonly limit: number;
}

export interface DuplicateKey extends Position {
  readonly key: string;
}
