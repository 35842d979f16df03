import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Sandbox, seededCompanies, startSandbox } from "../../sandbox/src/index.ts";
import { describeLanguages } from "../support/languages.ts";
import { temporaryFolder } from "../support/temp.ts";
import { backends } from "./support/backends.ts";
import { type Running, startProcess } from "./support/process.ts";
import { copyOf, examplesSkipped } from "./support/workspace.ts";

const companyId = seededCompanies.everything;

if (examplesSkipped) test.skip(examplesSkipped, () => {});
else
  describeLanguages(({ id }) => {
    describe("its token server", () => {
      const folder = temporaryFolder();
      let sandbox: Sandbox;
      let server: Running;

      beforeAll(async () => {
        const example = join(folder.path, "examples/backend", id);
        copyOf(folder.path, [`examples/backend/${id}`, `sdks/${id}`]);
        await backends[id].prepare(example, join(folder.path, "sdks", id));
        sandbox = await startSandbox({ port: 0 });
        const env = { CODAT_API_KEY: sandbox.apiKey, CODAT_SERVER_URL: sandbox.url, CODAT_COMPANY_ID: companyId };
        const [command, ...args] = backends[id].start;
        server = await startProcess(command, args, { cwd: example, env, path: "/" });
      });

      afterAll(async () => {
        await server?.[Symbol.asyncDispose]();
        await sandbox?.close();
        folder[Symbol.dispose]();
      });

      test("issues a token that reads the company's connections", async () => {
        const answer = await fetch(`${server.url}/api/token`);
        expect(answer.status, server.output()).toBe(200);
        expect(answer.headers.get("cache-control")).toBe("no-store");
        const { accessToken, ...rest } = (await answer.json()) as { readonly accessToken: string };
        expect(rest).toEqual({});
        const connections = await fetch(`${sandbox.url}/companies/${companyId}/connections`, {
          headers: { authorization: `Bearer ${accessToken}` },
        });
        expect(connections.status).toBe(200);
      });

      test("keeps to itself why the API refused, and logs it", async () => {
        await break403(sandbox);
        const answer = await fetch(`${server.url}/api/token`);
        expect(answer.status).toBe(502);
        expect(await answer.json()).toEqual({ error: "No token could be had; the server's log says why." });
        expect(server.output()).toContain("403");
        expect(server.output()).not.toContain(sandbox.apiKey);
      });
    });
  });

const break403 = (sandbox: Sandbox): Promise<Response> =>
  fetch(`${sandbox.url}/_sandbox/faults`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ fault: "403", operation: "get-connection-management-access-token", times: 1 }),
  });
