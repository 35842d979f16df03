import { join } from "node:path";
import type { Code } from "../../generator/diagnostics/catalogue.ts";
import { understand } from "../../generator/generate.ts";
import type { Sdk } from "../../generator/model/sdk.ts";
import { Templates } from "../../generator/render/templates.ts";
import { targets } from "../../generator/targets/index.ts";
import type { LanguageId, Packages, Target } from "../../generator/targets/target.ts";
import { root } from "../support/documents.ts";
import { requestFor } from "../support/pipeline.ts";
import { temporaryFolder, writeFiles } from "../support/temp.ts";
import { documentsOf } from "./base.ts";
import { codeOf, spaced } from "./prose.ts";
import type { Row } from "./row.ts";

/** What a keyword changes: nothing, only what is said, or what a package does. */
export type Kind = "nothing" | "prose" | "code";

export interface Change {
  readonly kind: Kind;
  /** Lines that only the package with the keyword has, or only the one without; of code alone where code differs. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export interface Evidence {
  /** Codes that the keyword causes, each once. */
  readonly reports: readonly Code[];
  /** Null: nothing is generated. */
  readonly changes: Readonly<Record<LanguageId, Change>> | null;
}

/** Runs the pipeline on a row's two documents and says what the keyword has changed. */
export async function evidenceOf(row: Row): Promise<Evidence> {
  const documents = documentsOf(row);
  const [before, after] = [await sdkOf(documents.without), await sdkOf(documents.with)];
  if (!before.made) throw new Error(`${row.of}.${row.keyword}: its plain document is refused (${before.codes.join(", ")})`);
  const reports = after.codes.filter((code) => !before.codes.includes(code));
  if (!after.made) return { reports, changes: null };
  const made = { before: before.made, after: after.made };
  const changes = await Promise.all(targets.map(async (target) => [target.id, await changeOf(target, made)] as const));
  return { reports, changes: Object.fromEntries(changes) as Record<LanguageId, Change> };
}

interface Made {
  readonly sdk: Sdk;
  readonly packages: Packages;
}

interface Read {
  readonly made: Made | null;
  readonly codes: readonly Code[];
}

const reads = new Map<string, Promise<Read>>();

function sdkOf(document: object): Promise<Read> {
  const text = JSON.stringify(document);
  const read = reads.get(text) ?? readText(text);
  reads.set(text, read);
  return read;
}

async function readText(text: string): Promise<Read> {
  using folder = temporaryFolder();
  writeFiles(folder.path, [
    ["openapi.json", text],
    ["shared.json", JSON.stringify({ $defs: { Zebra: { type: "object", properties: { stripes: { type: "integer" } } } } })],
  ]);
  const { model, diagnostics } = await understand(requestFor(join(folder.path, "openapi.json")));
  const codes = [...new Set(diagnostics.all.map(({ code }) => code))];
  return { codes, made: model && !diagnostics.failed ? { sdk: model.sdk, packages: model.packages } : null };
}

/** Packages are made from the model alone: where that is the same, so are they. */
async function changeOf(target: Target, { before, after }: { readonly before: Made; readonly after: Made }): Promise<Change> {
  if (JSON.stringify(before) === JSON.stringify(after)) return { kind: "nothing", added: [], removed: [] };
  const [old, now] = [await textOf(target, before), await textOf(target, after)];
  const kind = old.all === now.all ? "nothing" : old.code === now.code ? "prose" : "code";
  const part = kind === "code" ? "code" : "all";
  return { kind, added: linesOnlyIn(now[part], old[part]), removed: linesOnlyIn(old[part], now[part]) };
}

interface PackageText {
  readonly all: string;
  readonly code: string;
}

const engines = new Map(targets.map(({ id }) => [id, new Templates(join(root, "templates", id))]));
const texts = new Map<string, Promise<PackageText>>();

function textOf(target: Target, made: Made): Promise<PackageText> {
  const key = `${target.id} ${JSON.stringify(made)}`;
  const text = texts.get(key) ?? written(target, made);
  texts.set(key, text);
  return text;
}

/** A package as one text. Formatting changes no meaning and is left out; of a runtime source its path is enough. */
async function written(target: Target, { sdk, packages }: Made): Promise<PackageText> {
  const files = (await target.layout(sdk, packages)).map((plan) => {
    const text = plan.kind === "source" ? JSON.stringify(plan.names) : spaced(engines.get(target.id)?.render(plan) ?? "");
    return { path: plan.path, text, code: plan.kind === "source" ? text : codeOf(plan.path, text) };
  });
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    all: files.map(({ path, text }) => `${path}\n${text}`).join("\n"),
    code: files.map(({ path, code }) => `${path}\n${code}`).join("\n"),
  };
}

function linesOnlyIn(text: string, other: string): readonly string[] {
  const known = new Set(other.split("\n"));
  return text.split("\n").filter((line) => !known.has(line));
}
