import type { LanguageId } from "../targets/target.ts";

/** `gen-sdks.yaml` as docs/reference/gen-sdks.schema.json allows it. */
export interface ConfigFile {
  readonly document: string;
  readonly overlays?: readonly string[];
  readonly out?: string;
  readonly name?: string;
  readonly version?: string;
  readonly license?: string;
  readonly repository?: string;
  readonly client?: { readonly name?: string; readonly environment?: string };
  readonly languages?: readonly LanguageId[];
  readonly packages?: {
    readonly typescript?: { readonly name?: string };
    readonly python?: { readonly name?: string; readonly module?: string };
    readonly csharp?: { readonly name?: string };
    readonly go?: { readonly module?: string };
    readonly java?: { readonly group?: string; readonly artifact?: string; readonly package?: string };
  };
}
