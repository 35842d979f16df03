import type { Operation, Sdk } from "../model/sdk.ts";
import type { Code } from "./code.ts";

export type LanguageId = "typescript" | "python" | "csharp" | "go" | "java";

/** What each package is called, from the config or derived from the document's title. */
export interface Packages {
  readonly typescript: { readonly name: string };
  readonly python: { readonly name: string; readonly module: string };
  readonly csharp: { readonly name: string };
  readonly go: { readonly module: string };
  readonly java: { readonly group: string; readonly artifact: string; readonly package: string };
}

/** One output language. Adding a language is adding one of these, and a folder of templates. */
export interface Target {
  /** The folder under templates/ and sdks/, and the value of `--language`. */
  readonly id: LanguageId;
  readonly displayName: string;
  /** Loads what the first package would have to wait for; null when that is little. */
  readonly warm: (() => unknown) | null;
  /** Every file of the package, from which template or source, and what each template sees. */
  readonly layout: (sdk: Sdk, packages: Packages) => readonly FilePlan[] | Promise<readonly FilePlan[]>;
  /** One complete program that calls one operation. */
  readonly snippet: (sdk: Sdk, operation: Operation, packages: Packages) => Snippet;
  /** What the language's own tools leave in the package folder; `check` looks past it. */
  readonly buildOutputs: readonly string[];
}

export interface Snippet {
  readonly code: Code;
  /** The language's name after a Markdown fence, and in `x-codeSamples`. */
  readonly fence: string;
}

export type FilePlan = TemplateFile | SourceFile | TextFile;

/** A template filled from a view. */
export interface TemplateFile {
  readonly kind: "template";
  readonly template: string; // "[resource].go.hbs"
  readonly path: string; // "bank_accounts.go"
  readonly view: object;
}

/** Runtime code: a real source file, copied, with the sample's own names replaced by the package's. */
export interface SourceFile {
  readonly kind: "source";
  readonly source: string; // "internal/transport/retry.go"
  readonly path: string;
  readonly names: Renames;
}

/** Text that another tool made whole (openapi-typescript). */
export interface TextFile {
  readonly kind: "text";
  readonly path: string;
  readonly text: Code;
}

/** Names that stand in the runtime sources, and what they are called in this package: AcmeClient → CodatPlatform. */
export type Renames = readonly (readonly [from: string, to: string])[];

/** What a template may see: code, flags, and lists and records of them. A plain string is neither. */
export type View<T> = T extends Code | boolean | null ? T : T extends string | number ? never : { readonly [K in keyof T]: View<T[K]> };

/**
 * Plans one file from a template. The output path is the template's path with `[placeholders]` filled
 * and `.hbs` dropped, so a listing of templates/<language> reads like a listing of the package.
 */
export function file<T extends object>(template: string, view: View<T> & T, names: Record<string, string> = {}): TemplateFile {
  return { kind: "template", template, path: filled(template.replace(/\.hbs$/, ""), names), view };
}

/** Plans one runtime source file; its path is its place under templates/<language>, `[placeholders]` filled. */
export function source(path: string, renames: Renames, names: Record<string, string> = {}): SourceFile {
  return { kind: "source", source: path, path: filled(path, names), names: renames };
}

function filled(path: string, names: Record<string, string>): string {
  return path.replace(/\[(\w+)\]/g, (_, key: string) => {
    const name = names[key];
    if (name === undefined) throw new Error(`${path}: no name given for [${key}]`);
    return name;
  });
}
