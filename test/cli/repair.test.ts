import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { gensdks } from "../support/cli.ts";
import { temporaryFolder, writeFiles } from "../support/temp.ts";

/** One of everything that is repaired. */
const document = `openapi: 3.0.3
info: { title: "It's broken", version: "1" }
paths:
  /things/{thingId}:
    parameters:
      - { name: gone, in: path, required: true, schema: { type: string } }
    get:
      operationId: get-thing
      parameters:
        - { name: how, in: somewhere, schema: { type: string } }
        - { name: page, in: query, schema: { type: whole } }
        - { name: when, in: nowhere, schema: { type: string } }
      responses:
        "200": { description: A thing., content: { json: {}, application/json: { schema: { $ref: "#/components/schemas/Thing" } } } }
        "600": { description: No status. }
    delete:
      operationId: get-thing
      responses:
        "204": { $ref: "#/components/responses/Failed" }
        "404": { $ref: "#/components/responses/Failed" }
    put:
      responses: { "204": { description: Done. } }
components:
  responses: { Failed: { description: It failed. } }
  schemas:
    Thing: { type: object, properties: { name: nothing, "it's": 3 } }
`;

interface Report {
  readonly diagnostics: readonly { readonly code: string }[];
}
/** A value without a type is raw JSON with and without repairs: that is no repair. */
const codesOf = (stdout: string) =>
  (JSON.parse(stdout) as Report).diagnostics.map(({ code }) => code).filter((code) => code !== "degraded");

test("repair prints an overlay; with it the same packages come out, and nothing is left to repair", () => {
  using folder = temporaryFolder();
  writeFiles(folder.path, [["openapi.yaml", document]]);
  const run = (...args: readonly string[]) => gensdks([...args, "--document", "openapi.yaml"], { folder: folder.path });
  const report = codesOf(run("generate", "--language", "go", "--json").stdout);
  expect([...new Set(report)].sort()).toEqual([
    "duplicate-operation-id",
    "missing-operation-id",
    "not-a-media-type",
    "not-a-parameter",
    "not-a-schema",
    "not-a-status",
    "success-is-an-error",
    "undeclared-path-parameter",
    "unknown-type",
    "unused-path-parameter",
  ]);

  const { status, stdout, stderr } = run("repair");
  expect(status).toBe(0);
  expect(stderr).not.toContain("nothing to repair");
  expect(parse(stdout)).toMatchObject({ overlay: "1.0.0", info: { title: "Repairs of It's broken", version: "1" } });
  writeFiles(folder.path, [["repairs.yaml", stdout]]);

  const before = run("inspect");
  const after = run("inspect", "--overlay", "repairs.yaml");
  expect(JSON.parse(after.stdout)).toEqual(JSON.parse(before.stdout));
  expect(codesOf(run("generate", "--language", "go", "--json", "--overlay", "repairs.yaml").stdout)).toEqual([]);
  expect(run("repair", "--overlay", "repairs.yaml")).toMatchObject({ status: 0, stdout: "", stderr: "nothing to repair\n" });
});

test("repairs in another file are told with their place: an overlay does not reach them", () => {
  using folder = temporaryFolder();
  writeFiles(folder.path, [
    ["openapi.yaml", 'openapi: 3.1.0\ninfo: { title: Parts, version: "1" }\npaths: { /a: { $ref: a.yaml } }\n'],
    ["a.yaml", 'get: { responses: { "204": { description: Done. } } }\n'],
  ]);
  const { status, stdout, stderr } = gensdks(["repair", "--document", "openapi.yaml"], { folder: folder.path });
  expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  expect(stderr).toMatch(/^a\.yaml:1: repaired in memory; an overlay reaches the document's first file only$/m);
});

test("a document with errors is not repaired, but told", () => {
  using folder = temporaryFolder();
  writeFiles(folder.path, [["openapi.yaml", document.replaceAll("schemas/Thing", "schemas/Things")]]);
  const { status, stdout, stderr } = gensdks(["repair", "--document", "openapi.yaml"], { folder: folder.path });
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toContain("error[unresolved-ref]");
  expect(readFileSync(join(folder.path, "openapi.yaml"), "utf8")).toContain("schemas/Things");
});
