import { readFile, stat } from "node:fs/promises";
import { basename, dirname, relative, resolve, sep } from "node:path";
import type { Diagnostics } from "../diagnostics/diagnostics.ts";
import { beside, Documents, isRemote, type Place } from "./documents.ts";
import { parse } from "./parse.ts";
import type { Position } from "./parsed.ts";
import { child } from "./pointer.ts";
import { Source } from "./source.ts";
import { walk } from "./walk.ts";

export interface LoadOptions {
  /** Overlay files, applied in this order. */
  readonly overlays: readonly string[];
  /** Bytes; a larger file is refused before it is read. */
  readonly maxSize: number;
}

export interface Loaded {
  /** Null when the document itself cannot be read. */
  readonly documents: Documents | null;
  readonly overlays: readonly Source[];
  /** Text of every file that was understood, by absolute path. */
  readonly texts: ReadonlyMap<string, string>;
  /** Where a place stands, as the user would write its file. */
  readonly locate: (place: Place) => Location;
}

export interface Location extends Position {
  readonly file: string;
  /** The line's text. */
  readonly sourceLine: string;
}

/** Reads a document and every local file it refers to. Inside, files are named from the document's folder. */
export async function load(path: string, options: LoadOptions, diagnostics: Diagnostics): Promise<Loaded> {
  const home = dirname(resolve(path));
  const sources = new Map<string, Source>();
  const read = (file: string, from: Place | null) => readSource({ home, file, from, options, diagnostics });
  const locate = locator(home, sources);
  const root = await read(basename(path), null);
  if (!root) return { documents: null, overlays: [], texts: new Map(), locate };
  sources.set(root.path, root);
  const waiting = [root];
  for (let source = waiting.pop(); source; source = waiting.pop()) {
    for (const { file, place } of filesOf(source, diagnostics)) {
      if (sources.has(file)) continue;
      if (file.startsWith("../")) {
        diagnostics.report("ref-outside-folder", place, { file });
        continue;
      }
      const found = await read(file, place);
      if (!found) continue;
      sources.set(file, found);
      waiting.push(found);
    }
  }
  const overlays: Source[] = [];
  for (const overlay of options.overlays) {
    const found = await read(relative(home, resolve(overlay)).split(sep).join("/"), null);
    if (!found) continue;
    sources.set(found.path, found);
    overlays.push(found);
  }
  const texts = new Map([...sources].map(([file, { text }]) => [resolve(home, file), text]));
  return { documents: new Documents(root, sources), overlays, texts, locate };
}

function locator(home: string, sources: ReadonlyMap<string, Source>): Loaded["locate"] {
  return ({ file, pointer }) => {
    const source = sources.get(file);
    const { line, column } = source?.locate(pointer) ?? { line: 1, column: 1 };
    return { file: displayed(home, file), line, column, sourceLine: source?.line(line) ?? "" };
  };
}

const displayed = (home: string, file: string): string => relative(process.cwd(), resolve(home, file)).split(sep).join("/");

interface Reading {
  readonly home: string;
  readonly file: string;
  readonly from: Place | null;
  readonly options: LoadOptions;
  readonly diagnostics: Diagnostics;
}

async function readSource(reading: Reading): Promise<Source | null> {
  const { home, file, diagnostics } = reading;
  const text = await textOf(reading);
  if (text === null) return null;
  const parsed = parse(text);
  const shown = displayed(home, file);
  switch (parsed.kind) {
    case "value":
      if (typeof parsed.value !== "object" || parsed.value === null || Array.isArray(parsed.value)) {
        diagnostics.report("not-an-object", { file: shown, line: 1, column: 1 }, {});
        return null;
      }
      for (const { key, ...position } of parsed.duplicates) diagnostics.report("duplicate-key", { file: shown, ...position }, { key });
      return new Source(file, text, parsed.value, parsed.offsets);
    case "syntax":
      diagnostics.report("syntax", { file: shown, ...parsed.position }, { message: parsed.message });
      return null;
    case "limit":
      diagnostics.report("too-complex", { file: shown, line: 1, column: 1 }, { what: parsed.what, limit: parsed.limit });
      return null;
  }
}

async function textOf({ home, file, from, options: { maxSize }, diagnostics }: Reading): Promise<string | null> {
  const path = displayed(home, file);
  try {
    const { size } = await stat(path);
    if (size > maxSize) {
      diagnostics.report("file-too-large", from, { path, size, maxSize });
      return null;
    }
    return new TextDecoder("utf-8", { fatal: true }).decode(await readFile(path));
  } catch (error) {
    const reason = error instanceof TypeError ? "it is not UTF-8 text" : reasonOf(error as NodeJS.ErrnoException);
    diagnostics.report("unreadable-file", from, { path, reason });
    return null;
  }
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case "ENOENT":
      return "there is no such file";
    case "EISDIR":
      return "it is a folder";
    case "EACCES":
      return "reading it is not allowed";
    default:
      return message;
  }
}

/** Other files that `$ref`s name. A reference to the network is refused here, where its place is known; what is an `$id` or the `$self` of the same file is no file. */
function filesOf(source: Source, diagnostics: Diagnostics): { readonly file: string; readonly place: Place }[] {
  const local = new Map<string, Place>();
  const remote = new Map<string, Place>();
  const ids = new Set<unknown>();
  walk(source.value, (object, pointer) => {
    ids.add(object["$id"] ?? object["$self"]);
    const path = typeof object["$ref"] === "string" ? (object["$ref"].split("#")[0] ?? "") : "";
    if (path === "") return;
    const place = { file: source.path, pointer: child(pointer, "$ref") };
    const found = isRemote(path) ? remote : local;
    if (!found.has(path)) found.set(path, place);
  });
  for (const [url, place] of remote) if (!ids.has(url)) diagnostics.report("remote-ref", place, { url });
  return [...local].filter(([path]) => !ids.has(path)).map(([path, place]) => ({ file: beside(source.path, path), place }));
}
