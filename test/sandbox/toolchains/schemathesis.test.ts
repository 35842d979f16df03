import { describe, expect, test } from "vitest";
import { platformFile } from "../../support/documents.ts";
import { pythonTools } from "../../support/languages/python.ts";
import { temporaryFolder } from "../../support/temp.ts";
import { thorough } from "../../support/thorough.ts";
import { outcome } from "../../support/tool.ts";
import { commandIn, virtualEnvironment } from "../../support/venv.ts";
import { describePostgres } from "../stores.ts";
import { basic, type Client, suiteSandbox } from "../support.ts";

/** What an answer must keep to, whatever was asked. */
const checks = [
  "not_a_server_error",
  "status_code_conformance",
  "content_type_conformance",
  "response_headers_conformance",
  "response_schema_conformance",
  "ignored_auth",
  "unsupported_method",
  "use_after_free",
];

/** Nothing is random and nothing is remembered: the same cases in every run. */
const steady = ["--seed", "1", "--generation-deterministic", "--max-examples", "10", "--no-color"];

const missing = pythonTools.missing();
if (missing !== null && process.env["CI"] === "true") throw new Error(missing);
if (missing !== null) process.stderr.write(`SKIPPED schemathesis: ${missing}\n`);

function suite(client: Client): void {
  test.skipIf(missing !== null)("two thousand cases that a stranger makes of the document find nothing that it does not say", async () => {
    const environment = await virtualEnvironment("schemathesis", ["schemathesis>=4.32,<5"]);
    using folder = temporaryFolder();
    const { sandbox } = client;
    const target = [platformFile, "--url", sandbox.url, "--header", `Authorization: ${basic(sandbox.apiKey)}`];
    const args = ["run", ...target, "--checks", checks.join(","), "--continue-on-failure", ...steady];
    const { exitCode, stdout, stderr } = await outcome(commandIn(environment, "schemathesis"), args, {
      cwd: folder.path,
      timeout: 600_000,
    });
    expect(exitCode, `${stdout}${stderr}`).toBe(0);
    expect(Number(/(\d+) generated/.exec(stdout)?.[1])).toBeGreaterThan(2000);
    expect(stdout).toMatch(/Tested: 52\b/);
  });
}

describe.runIf(thorough)("in memory", () => suite(suiteSandbox()));
if (thorough) describePostgres((keeping) => suite(suiteSandbox(keeping)));
