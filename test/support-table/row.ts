import type { Code } from "../../generator/diagnostics/catalogue.ts";
import type { LanguageId } from "../../generator/targets/target.ts";

/** Text of a generated package: one for all languages, or one each for TypeScript, Python, C#, Go and Java. */
export type Text = string | readonly [typescript: string, python: string, csharp: string, go: string, java: string];

/** Members laid over the object at a pointer; `undefined` takes one away. */
export type Members = Readonly<Record<string, unknown>>;

/** What may become of a keyword, in words the page explains. */
export type Verdict =
  | "typed"
  | "named"
  | "sent"
  | "read"
  | "documented"
  | "warned"
  | "same"
  | "ignored"
  | "raw JSON"
  | "refused"
  | "left out";

/** One keyword: the smallest document that has it, beside the same document without it, and what the difference must be. */
export interface Row {
  readonly keyword: string;
  /** The value it is about, where one keyword has several rows: `style: deepObject`. */
  readonly value?: string;
  /** The object of the specification that it belongs to: "Schema", "Parameter", … */
  readonly of: string;
  /** Where `given` and `set` are laid: a pointer into the base document. */
  readonly at: string;
  /** What both documents have. */
  readonly given?: Members;
  /** What only the document with the keyword has. */
  readonly set: Members;
  /** Further places that both documents have, or, under `also`, only the one with the keyword. */
  readonly around?: Readonly<Record<string, Members>>;
  readonly also?: Readonly<Record<string, Members>>;
  readonly base?: "openapi" | "swagger";
  readonly verdict: Verdict;
  /** Languages in which it is otherwise. */
  readonly except?: Readonly<Partial<Record<LanguageId, Verdict>>>;
  /** Text that appears in the package with the keyword and is in no line without it. */
  readonly shows?: Text;
  /** Text that only the package without the keyword has. */
  readonly drops?: Text;
  /** Diagnostics that the keyword causes; all others are a failure. */
  readonly reports?: readonly Code[];
  /** For the reader: why, or in which words. */
  readonly note?: string;
}

export interface Group {
  readonly title: string;
  readonly about: string;
  readonly rows: readonly Row[];
}

type Placed = Omit<Row, "of" | "at"> & Partial<Pick<Row, "at">>;

/** The rows of one object of the specification that stand at one place. */
export function rowsOf(of: string, at: string, rows: readonly Placed[]): readonly Row[] {
  return rows.map((row) => ({ of, at, ...row }));
}

/** The same for documents of Swagger 2.0. */
export function swaggerRows(of: string, at: string, rows: readonly Placed[]): readonly Row[] {
  return rowsOf(
    of,
    at,
    rows.map((row) => ({ base: "swagger", ...row })),
  );
}
