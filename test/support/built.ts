import { join } from "node:path";
import type { Diagnostics } from "../../generator/diagnostics/diagnostics.ts";
import { load } from "../../generator/load/load.ts";
import { buildSdk } from "../../generator/model/build-sdk.ts";
import type { Sdk } from "../../generator/model/sdk.ts";
import type { ModelType, TypeRef } from "../../generator/model/types.ts";
import { normalise } from "../../generator/normalise/normalise.ts";
import { temporaryFolder, writeFiles } from "./temp.ts";

export interface Built {
  readonly sdk: Sdk;
  /** `code file:line:column`, in the order of the reports. */
  readonly told: readonly string[];
  readonly degraded: readonly string[];
}

/** The model of a document that is written out in the test. */
export async function built(document: string, others: Readonly<Record<string, string>> = {}): Promise<Built> {
  using folder = temporaryFolder();
  writeFiles(folder.path, Object.entries({ "openapi.yaml": document, ...others }));
  const reports: { readonly code: string; readonly place: Parameters<Awaited<ReturnType<typeof load>>["locate"]>[0] }[] = [];
  const diagnostics = { report: (code: string, place: never) => reports.push({ code, place }) } as unknown as Diagnostics;
  const loaded = await load(join(folder.path, "openapi.yaml"), { maxSize: 1e6, overlays: [] }, diagnostics);
  const told = () => reports.map(({ code, place }) => `${code} ${whereIn(place, loaded.locate)}`);
  if (!loaded.documents) throw new Error(told().join("\n"));
  const normal = normalise(loaded.documents, diagnostics);
  const options = { title: "Acme", client: "Acme", environment: "ACME", version: "1.0.0", license: "MIT", repository: null };
  const { sdk, degraded } = buildSdk(normal, options, diagnostics);
  return { sdk, told: told(), degraded: degraded.map(({ reason }) => reason) };
}

function whereIn(
  place: { readonly file: string; readonly pointer?: string; readonly line?: number },
  locate: Awaited<ReturnType<typeof load>>["locate"],
): string {
  if (place.pointer === undefined) return `${place.line}`;
  const { line, column } = locate({ file: place.file, pointer: place.pointer });
  return `${line}:${column}`;
}

/** The models of a document that has only schemas: an operation that answers with `Root` makes them used. */
export const schemas = (yaml: string): Promise<Built> =>
  built(`openapi: 3.1.0
info: { title: Test, version: "1" }
paths:
  /root: { get: { operationId: getRoot, responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Root" } } } } } } }
components:
  schemas:
${yaml.replace(/^/gm, "    ")}`);

/** A model in one line: `object id:string, next?:Page` · `enum a, b` · `union kind cat:Cat<cat>, dog:Dog<dog>`. */
export function modelText(sdk: Sdk, name: string): string {
  const model = sdk.models.find((each) => spelled(each) === name);
  if (!model) return `no ${name} among ${sdk.models.map(spelled).join(", ")}`;
  switch (model.kind) {
    case "object":
      return `object ${model.properties.map(({ name: own, type, requiredOutput }) => `${own.wire}${requiredOutput ? "" : "?"}:${typeText(sdk, type)}`).join(", ")}`;
    case "enum":
      return `enum ${model.members.map(({ value }) => JSON.stringify(value)).join(", ")}`;
    case "union":
      return `union ${model.discriminator ?? "-"} ${model.variants.map(({ type, tags }) => `${typeText(sdk, type)}<${tags.join("|")}>`).join(", ")}`;
  }
}

export const spelled = ({ name }: Pick<ModelType, "name">): string =>
  name.words.map((word) => word[0]?.toUpperCase() + word.slice(1)).join("");

/** `[Company?]`, `{int64}`, `any`. */
export function typeText(sdk: Sdk, type: TypeRef): string {
  switch (type.kind) {
    case "scalar":
      return type.scalar;
    case "list":
      return `[${typeText(sdk, type.items)}]`;
    case "map":
      return `{${typeText(sdk, type.values)}}`;
    case "nullable":
      return `${typeText(sdk, type.of)}?`;
    case "any":
      return "any";
    case "model": {
      const model = sdk.models.find(({ id }) => id === type.id);
      return model ? spelled(model) : `nothing called ${type.id}`;
    }
  }
}
