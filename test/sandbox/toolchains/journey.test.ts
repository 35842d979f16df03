import { readdirSync, readFileSync } from "node:fs";
import { join, parse } from "node:path";
import { expect, test } from "vitest";
import type { LanguageId } from "../../../generator/targets/target.ts";
import { seededCompanies, startSandbox } from "../../../sandbox/src/index.ts";
import { root } from "../../support/documents.ts";
import { describeLanguages } from "../../support/languages.ts";
import { builtPackage } from "../../support/packages.ts";
import { temporaryFolder } from "../../support/temp.ts";
import { clientOf } from "../support.ts";

/** What each language's program prints, but for its token. */
const printed = [
  "cors: https://www.bank-of-dave.com,https://docs.bank-of-dave.com",
  "shops: 300",
  "created: Bank of Dave PendingAuth",
  "unlinked: Unlinked",
  "deleted: 200 204",
];

/** The calls that the programs make, as the sandbox's log names them. */
const calls = [
  "connectionManagement.getAccessToken",
  "connectionManagement.corsSettings.set",
  "connectionManagement.corsSettings.get",
  "connections.list",
  "companies.create",
  "connections.create",
  "connections.unlink",
  "connections.delete",
  "companies.delete",
];

interface Logged {
  readonly operation: string | null;
  readonly status: number;
  readonly caller: string;
}

describeLanguages((tools) => {
  test("token, origins, pages, and the life of a company run against the sandbox", async () => {
    const sandbox = await startSandbox({ port: 0 });
    const { call } = clientOf(sandbox);
    using workspace = temporaryFolder();
    const programs = { packageFolder: await builtPackage(tools), workspace: workspace.path, sources: sourcesIn(tools.id) };
    await tools.compile(programs);
    const outcomes = await tools.run(programs, { CODAT_API_KEY: sandbox.apiKey, CODAT_SERVER_URL: sandbox.url });
    const [outcome] = [...outcomes.values()];
    expect(outcome).toMatchObject({ exitCode: 0 });
    const [first = "", ...lines] = (outcome?.stdout ?? "").split(/\r?\n/).filter((line) => line !== "");
    expect(lines).toEqual(printed);
    const token = first.replace(/^token: /, "");
    expect((await call("GET /companies/me", { token })).json()).toMatchObject({ id: seededCompanies.many });
    const { requests } = (await call("GET /_sandbox/requests")).json<{ readonly requests: readonly Logged[] }>();
    const made = requests.filter(({ caller }) => caller === "key");
    expect(new Set(made.map(({ operation }) => operation))).toEqual(new Set(calls));
    expect(made.filter(({ status }) => status >= 300)).toEqual([]);
    expect(made.filter(({ operation }) => operation === "connections.list")).toHaveLength(5);
    await sandbox.close();
  });
});

function sourcesIn(language: LanguageId): ReadonlyMap<string, string> {
  const folder = join(root, "test/sdks", language, "sandbox");
  return new Map(readdirSync(folder).map((file) => [parse(file).name, readFileSync(join(folder, file), "utf8")]));
}
