import { createHash } from "node:crypto";
import { Diagnostics } from "./diagnostics/diagnostics.ts";
import { type Lanes, openLanes } from "./lanes.ts";
import { type Loaded, load } from "./load/load.ts";
import { type BuiltSdk, buildSdk, type SdkOptions } from "./model/build-sdk.ts";
import { only } from "./model/only.ts";
import type { Sdk } from "./model/sdk.ts";
import type { NormalDocument } from "./normalise/document.ts";
import { normalise } from "./normalise/normalise.ts";
import { targets } from "./targets/index.ts";
import type { LanguageId, Packages } from "./targets/target.ts";

/** What to generate from what; the command line and the config have been turned into this. */
export interface Request {
  readonly document: string;
  readonly overlays: readonly string[];
  readonly maxSize: number;
  readonly languages: readonly LanguageId[];
  /** Globs over operation ids and dotted names; empty for all. */
  readonly only: readonly string[];
  /** Names that may hang on the document's title. */
  readonly names: (title: string) => Names;
  /** The folder of templates. */
  readonly templates: string;
}

export interface Names {
  readonly sdk: SdkOptions;
  readonly packages: Packages;
}

/** A document as far as it could be understood. */
export interface Understood {
  readonly diagnostics: Diagnostics;
  readonly locate: Loaded["locate"];
  readonly texts: Loaded["texts"];
  /** Null when an error stands in the way. */
  readonly model: Model | null;
}

export interface Model {
  /** The document's own file as data, with the overlays applied. */
  readonly root: unknown;
  readonly normalised: NormalDocument;
  readonly built: BuiltSdk;
  /** What is written: `built.sdk`, or the part of it that `only` leaves. */
  readonly sdk: Sdk;
  readonly packages: Packages;
  readonly sha256: string;
}

/** Stages 1 to 3: files → one dialect → the SDK model. */
export async function understand(request: Request): Promise<Understood> {
  const diagnostics = new Diagnostics();
  const { documents: loaded, overlays, texts, locate } = await load(request.document, request, diagnostics);
  if (!loaded || diagnostics.failed) return { diagnostics, locate, texts, model: null };
  const documents = overlays.length === 0 ? loaded : (await import("./normalise/overlay.ts")).overlaid(loaded, overlays, diagnostics);
  const normalised = normalise(documents, diagnostics);
  if (diagnostics.failed) return { diagnostics, locate, texts, model: null };
  const { sdk: options, packages } = request.names(normalised.title);
  const built = buildSdk(normalised, options, diagnostics);
  const sha256 = createHash("sha256").update(documents.root.text).digest("hex");
  const root = documents.root.value;
  return { diagnostics, locate, texts, model: { root, normalised, built, sdk: only(built.sdk, request.only), packages, sha256 } };
}

/** Threads for the languages that are wanted; open them before `understand`, so that they load meanwhile. */
export function lanesFor({ languages }: Request): Lanes {
  return openLanes(targets.filter(({ id }) => languages.includes(id)));
}
