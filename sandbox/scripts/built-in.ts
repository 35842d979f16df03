import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { requestOf } from "../../generator/cli/request.ts";
import { Diagnostics } from "../../generator/diagnostics/diagnostics.ts";
import { understand } from "../../generator/generate.ts";
import type { CallPath, Operation } from "../../generator/model/sdk.ts";
import type { NormalOperation } from "../../generator/normalise/document.ts";
import { targets } from "../../generator/targets/index.ts";
import { bare, valueAt } from "./bare-schema.ts";

/**
 * Writes what the sandbox knows of the Platform API into sandbox/src/generated: routes and names from the SDK model, schemas as the
 * document has them, a snippet of every operation in every language. With --check nothing is written; a stale file fails.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = fileURLToPath(new URL("../src/generated", import.meta.url));
const documentFile = `${root}openapi/platform.yaml`;

const files = await builtIn();
if (process.argv.includes("--check")) check(files);
else write(files);

async function builtIn(): Promise<ReadonlyMap<string, string>> {
  const asked = requestOf(
    { document: documentFile, config: `${root}gen-sdks.yaml`, maxSize: "32MB", diagnostics: "text", color: false },
    new Diagnostics(),
  );
  const { model } = (asked && (await understand(asked.request))) ?? { model: null };
  if (model === null) throw new Error(`${documentFile} has errors; npm run generate prints them`);
  const raw: unknown = parse(readFileSync(documentFile, "utf8"));
  const normal = new Map(
    model.normalised.operations.map((operation) => [`${operation.method.toUpperCase()} ${operation.path}`, operation]),
  );
  const operations = model.sdk.operations.map((operation) => operationOf(operation, normal.get(keyOf(operation)), raw));
  const snippets = model.sdk.operations.map((operation) => [
    operation.id,
    Object.fromEntries(targets.map((target) => [target.id, target.snippet(model.sdk, operation, model.packages).code])),
  ]);
  const schemas = Object.entries(valueAt(raw, "/components/schemas") as Record<string, unknown>).map(([name, schema]) => [
    name,
    bare(schema),
  ]);
  const document = {
    title: model.normalised.title,
    version: model.normalised.version,
    operations,
    events: model.normalised.webhooks.map(({ name }) => name),
    schemas: Object.fromEntries(schemas),
  };
  return new Map([
    ["platform.json", `${JSON.stringify(document, null, 1)}\n`],
    ["snippets.json", `${JSON.stringify(Object.fromEntries(snippets), null, 1)}\n`],
    ["operation-id.ts", operationIds(model.sdk.operations)],
  ]);
}

function operationOf(operation: Operation, normal: NormalOperation | undefined, raw: unknown): unknown {
  if (normal === undefined) throw new Error(`the normalised document has no ${keyOf(operation)}`);
  return {
    id: operation.id,
    method: operation.method,
    path: pathOf(operation),
    call: spoken(operation.call),
    summary: operation.docs.summary,
    parameters: normal.parameters.map(({ wire, in: place, required, place: { pointer } }) => ({
      name: wire,
      in: place,
      required,
      schema: bare(valueAt(raw, `${pointer}/schema`)),
    })),
    body:
      normal.body === null
        ? null
        : {
            required: normal.body.required,
            schemas: Object.fromEntries(
              normal.body.contents.map(({ mediaType }) => [
                mediaType,
                bare(valueAt(raw, `${normal.body?.place.pointer}/content/${mediaType.replaceAll("/", "~1")}/schema`)),
              ]),
            ),
          },
    statuses: normal.responses.map(({ status }) => Number(status)),
  };
}

/** connectionManagement.corsSettings.get: as the guides write it. */
function spoken({ resources, method }: CallPath): string {
  const camel = (words: readonly string[]) => words.join("-").replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return [...resources, method].map(({ words }) => camel(words)).join(".");
}

function pathOf({ path }: Operation): string {
  return path.map((part) => (part.kind === "text" ? part.text : `{${part.wire}}`)).join("");
}

function keyOf(operation: Operation): string {
  return `${operation.method} ${pathOf(operation)}`;
}

function operationIds(operations: readonly Operation[]): string {
  const ids = operations.map(({ id }) => `  | "${id}"`).join("\n");
  return `// Written by sandbox/scripts/built-in.ts from openapi/platform.yaml.\n\n/** Every operation of the Platform API. */\nexport type OperationId =\n${ids};\n`;
}

function check(wanted: ReadonlyMap<string, string>): void {
  const stale = [...wanted].filter(
    ([name, text]) => !existsSync(`${folder}/${name}`) || readFileSync(`${folder}/${name}`, "utf8") !== text,
  );
  for (const [name] of stale) process.stderr.write(`changed sandbox/src/generated/${name}\n`);
  if (stale.length > 0) process.stderr.write("run npx tsx sandbox/scripts/built-in.ts to bring the sandbox up to date\n");
  process.exitCode = stale.length > 0 ? 3 : 0;
}

function write(wanted: ReadonlyMap<string, string>): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of wanted) writeFileSync(`${folder}/${name}`, text);
}
