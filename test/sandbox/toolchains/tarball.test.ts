import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../support/documents.ts";
import { temporaryFolder, writeFiles } from "../../support/temp.ts";
import { outcome, tool } from "../../support/tool.ts";

/** JavaScript without a type of its own: what it takes from the package has one, or the compiler says so. */
const program = `import { startSandbox, seededCompanies, testKey } from "gen-sdks-sandbox";

const sandbox = await startSandbox({ port: 0, data: "state" });
const headers = { authorization: \`Basic \${Buffer.from(testKey).toString("base64")}\` };
const paths = [\`/companies/\${seededCompanies.one}\`, "/", "/dashboard.js", "/v1/connections.js", "/_sandbox/snippets/get-company"];
const statuses = await Promise.all(paths.map(async (path) => (await fetch(sandbox.url + path, { headers })).status));
console.log(statuses.join(" "));
await sandbox.close();
`;

const compilerOptions = {
  strict: true,
  module: "nodenext",
  target: "es2022",
  types: ["node"],
  noEmit: true,
  skipLibCheck: false,
  exactOptionalPropertyTypes: true,
};

describe("the sandbox's packed tarball, in an empty folder", () => {
  const folder = temporaryFolder();
  const inFolder = { cwd: folder.path };

  beforeAll(async () => {
    const packed = await tool("npm", ["pack", "--silent", "--pack-destination", folder.path], { cwd: join(root, "sandbox") });
    const tarball = packed.trim().split("\n").at(-1) ?? "";
    writeFiles(folder.path, [
      ["package.json", JSON.stringify({ private: true, type: "module" })],
      ["program.ts", program],
      ["tsconfig.json", JSON.stringify({ compilerOptions, files: ["program.ts"] })],
    ]);
    await tool(
      "npm",
      ["install", "--no-audit", "--no-fund", "--prefer-offline", `./${tarball}`, "@types/node@20", "typescript@5.9"],
      inFolder,
    );
  });
  afterAll(() => folder[Symbol.dispose]());

  test("has types that a strict program compiles with", async () => {
    expect(await outcome("npx", ["tsc", "-p", "."], inFolder)).toMatchObject({ exitCode: 0, stdout: "" });
  });

  test("runs: the API, the dashboard, the embed and the snippets are all in it", async () => {
    const args = ["--input-type=module", "--eval", program];
    expect(await outcome("node", args, inFolder)).toMatchObject({ exitCode: 0, stdout: "200 200 200 200 200\n", stderr: "" });
  });

  test("says when it is used wrongly", async () => {
    writeFiles(folder.path, [["program.ts", program.replace("port: 0", 'port: "0"')]]);
    expect(await outcome("npx", ["tsc", "-p", "."], inFolder)).toMatchObject({ exitCode: 2, stdout: expect.stringContaining("TS2322") });
  });

  test("says what it is and under which license, and holds no sources", async () => {
    const listed = await tool("npm", ["pack", "--dry-run", "--ignore-scripts", "--json"], { cwd: join(root, "sandbox") });
    const [{ files } = { files: [] }] = JSON.parse(listed) as readonly { readonly files: readonly { readonly path: string }[] }[];
    const paths = files.map(({ path }) => path);
    const outside = paths.filter((path) => !path.startsWith("dist/"));
    expect(outside.sort()).toEqual(["LICENSE", "README.md", "package.json"]);
    expect(paths.filter((path) => /(?<!\.d)\.ts$|\.test\./.test(path))).toEqual([]);
  });
});
