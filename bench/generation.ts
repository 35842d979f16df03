import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { corpusFile, platformFile } from "../test/support/documents.ts";
import { cli, coldNode, middle, newFolder } from "./measure.ts";
import { figure, type Row } from "./rows.ts";

interface Document {
  readonly title: string;
  readonly file: string;
  readonly budget: { readonly ms: number; readonly megabytes: number | null };
}

/** What the command costs: from a cold process to five packages on disk. */
export function generationRows(): readonly Row[] {
  const github = corpusFile("github-api-2021-progenitor.json");
  const documents: readonly Document[] = [
    { title: "Platform (52 operations)", file: platformFile, budget: { ms: 1500, megabytes: null } },
    ...(github === null ? [] : [{ title: "GitHub (767 operations)", file: github, budget: { ms: 6000, megabytes: 500 } }]),
  ];
  return [...documents.flatMap(documentRows), helpRow(), ...growthRows()];
}

function documentRows({ title, file, budget }: Document): readonly Row[] {
  const generate = (out: string) => coldNode([cli, "generate", "--document", file, "--out", out, "--quiet"]);
  const first = middle(
    3,
    () => generate(newFolder()),
    ({ ms }) => ms,
  );
  const standing = newFolder();
  generate(standing);
  const again = middle(
    3,
    () => generate(standing),
    ({ ms }) => ms,
  );
  return [
    { what: `${title}: five languages`, ours: figure(first.ms, "ms"), peer: null, budget: budget.ms },
    { what: `${title}: memory at most`, ours: figure(first.megabytes, "MB"), peer: null, budget: budget.megabytes },
    { what: `${title}: nothing changed`, ours: figure(again.ms, "ms"), peer: null, budget: 300 },
  ];
}

function helpRow(): Row {
  const { ms } = middle(
    5,
    () => coldNode([cli, "--help"]),
    (run) => run.ms,
  );
  return { what: "gen-sdks --help", ours: figure(ms, "ms"), peer: null, budget: 150 };
}

/** Cost of one operation in a large document against a small one; the start of the process counts in neither. */
function growthRows(): readonly Row[] {
  const start = middle(
    3,
    () => coldNode([cli, "--version"]),
    ({ ms }) => ms,
  ).ms;
  const perOperation = (operations: number) => {
    const folder = newFolder();
    const file = join(folder, "openapi.json");
    mkdirSync(folder);
    writeFileSync(file, JSON.stringify(syntheticDocument(operations)));
    return (coldNode([cli, "generate", "--document", file, "--out", join(folder, "sdks"), "--quiet"]).ms - start) / operations;
  };
  const growth = perOperation(5000) / perOperation(50);
  return [{ what: "time per operation, 5,000 against 50 operations", ours: figure(growth, "×"), peer: null, budget: 1.5 }];
}

/** Operations in groups of ten, each with a path parameter, a query parameter, a body and a type of its own. */
function syntheticDocument(operations: number): object {
  const numbers = Array.from({ length: operations }, (_, index) => index + 1);
  const reference = (number: number) => ({ content: { "application/json": { schema: { $ref: `#/components/schemas/Thing${number}` } } } });
  const operation = (number: number) => ({
    operationId: `update-thing-${number}`,
    tags: [`Group ${Math.ceil(number / 10)}`],
    parameters: [
      { name: "id", in: "path", required: true, schema: { type: "string" } },
      { name: "limit", in: "query", schema: { type: "integer" } },
    ],
    requestBody: { required: true, ...reference(number) },
    responses: { 200: { description: "The thing.", ...reference(number) } },
  });
  const thing = {
    type: "object",
    required: ["id"],
    properties: { id: { type: "string" }, name: { type: "string" }, count: { type: "integer" } },
  };
  return {
    openapi: "3.1.0",
    info: { title: "Synthetic", version: "1" },
    paths: Object.fromEntries(numbers.map((number) => [`/things${number}/{id}`, { put: operation(number) }])),
    components: { schemas: Object.fromEntries(numbers.map((number) => [`Thing${number}`, thing])) },
  };
}
