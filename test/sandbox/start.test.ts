import { createServer } from "node:http";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { OptionsError, type SandboxOptions, seededCompanies, startSandbox, testKey } from "../../sandbox/src/index.ts";
import { root } from "../support/documents.ts";
import { temporaryFolder } from "../support/temp.ts";
import { outcome } from "../support/tool.ts";
import { connectionsOf } from "./connections.ts";
import { startSilent } from "./consumer.ts";
import { head, sendRaw } from "./raw.ts";
import { describeDurable } from "./stores.ts";
import { basic, clientOf, tokenFor } from "./support.ts";

/** The package as it is published. */
const built = pathToFileURL(join(root, "sandbox/dist/index.js")).href;

const ownKey = "a-key-of-my-own";

/** Starts a sandbox for one test. */
async function started(options: SandboxOptions = {}) {
  const sandbox = await startSandbox({ port: 0, ...options });
  return { ...clientOf(sandbox), [Symbol.asyncDispose]: sandbox.close };
}

describe("wrong options are refused:", () => {
  test.each<readonly [SandboxOptions, string]>([
    [{ port: -1 }, "the port -1 is none"],
    [{ port: 65_536 }, "the port 65536 is none"],
    [{ port: Number.NaN }, "the port NaN is none"],
    [{ host: "0.0.0.0" }, "give a key of your own with --api-key"],
    [{ host: "0.0.0.0", apiKey: testKey }, "give a key of your own with --api-key"],
    [{ apiKey: "short" }, "8 to 200 visible ASCII characters"],
    [{ apiKey: "with a space" }, "8 to 200 visible ASCII characters"],
    [{ data: "a", databaseUrl: "postgres://b" }, "not in both"],
  ])("%j", async (options, message) => {
    await expect(startSandbox({ port: 0, ...options })).rejects.toThrow(OptionsError);
    await expect(startSandbox({ port: 0, ...options })).rejects.toThrow(message);
  });

  test("a port that is taken, and nothing is left open", async () => {
    using folder = temporaryFolder();
    await using first = await started();
    const port = Number(new URL(first.sandbox.url).port);
    await expect(startSandbox({ port, data: folder.path })).rejects.toThrow("EADDRINUSE");
    await using second = await started({ data: folder.path });
    expect((await second.call("GET /companies")).status).toBe(200);
  });
});

test("a folder is one sandbox's at a time, and says so to the second", async () => {
  using folder = temporaryFolder();
  await using first = await started({ data: folder.path });
  await expect(startSandbox({ port: 0, data: folder.path })).rejects.toThrow(
    "another sandbox has it open; several share one state with --database-url",
  );
  expect((await first.call("POST /companies", { body: { name: "Still here" } })).status).toBe(200);
});

describe("a sandbox that other machines can reach", () => {
  const options = { host: "0.0.0.0", apiKey: ownKey };

  test("is steered by who has the key only, and shows its dashboard to nobody else", async () => {
    await using client = await started(options);
    for (const path of ["/", "/_sandbox/companies", "/_sandbox/requests", "/_sandbox/about"]) {
      for (const authorization of ["", basic(testKey), "Bearer x"]) {
        const reply = await client.call(`GET ${path}`, { headers: { authorization } });
        expect([reply.status, reply.headers.get("www-authenticate")], path).toEqual([401, 'Basic realm="sandbox"']);
      }
      expect((await client.call(`GET ${path}`)).status, path).toBeLessThan(500);
      expect((await client.call(`GET ${path}`)).status, path).not.toBe(401);
    }
    const calls = await client.call(`POST /_sandbox/api/companies`, { headers: { authorization: "" }, body: { name: "Nobody" } });
    expect(calls.status).toBe(401);
  });

  test("is called by any address, but by no name that is not its own", async () => {
    await using client = await started({ ...options, allowedHosts: ["team.example"] });
    const called = async (host: string) => {
      const text = head("GET /companies HTTP/1.1", `Host: ${host}`, `Authorization: ${basic(ownKey)}`, "Connection: close");
      return (await sendRaw(client.sandbox.url, text)).status;
    };
    expect(await Promise.all(["192.168.1.7:4010", "[fe80::1]", "team.example", "evil.example"].map(called))).toEqual([200, 200, 200, 421]);
  });
});

describe("stopping", () => {
  test("answers what is under way, and takes nothing new", async () => {
    const { sandbox, call } = await started();
    const slow = call("GET /companies", { headers: { "x-sandbox-fault": "delay=500" } });
    await call("GET /companies");
    const closed = sandbox.close();
    expect((await slow).status).toBe(200);
    await closed;
    await expect(call("GET /companies")).rejects.toThrow("fetch failed");
  });

  test("does not wait for those who only watch, nor for connections that are kept open", async () => {
    const { sandbox, call } = await started();
    await call("GET /companies");
    const live = await fetch(`${sandbox.url}/_sandbox/requests/live`);
    const ended = live.text();
    await sandbox.close();
    expect(await ended).toContain("event: ");
  });

  test("lets a program end by itself, after it has waited for it", async () => {
    const program = `import { startSandbox } from ${JSON.stringify(built)}; await (await startSandbox({ port: 0 })).close(); console.log("closed");`;
    const args = ["--input-type=module", "--eval", program];
    expect(await outcome(process.execPath, args, { cwd: root })).toEqual({ exitCode: 0, stdout: "closed\n", stderr: "" });
  });

  test("frees its port", async () => {
    const { sandbox } = await started();
    const port = Number(new URL(sandbox.url).port);
    await sandbox.close();
    const server = createServer().listen(port, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    server.close();
  });
});

describeDurable((keeping) => {
  test("a later start has everything as it was, what was deleted from the seeds too", async () => {
    const { everything, one } = seededCompanies;
    const before = await started(keeping());
    const { id } = (await before.call("POST /companies", { body: { name: "Kept" } })).json<{ readonly id: string }>();
    const { apiKey } = (await before.call("POST /apiKeys", { body: {} })).json<{ readonly apiKey: string }>();
    await before.call("POST /corsSettings", { body: { allowedOrigins: ["https://app.example.com"] } });
    const token = await tokenFor(before, id);
    const [connection] = await connectionsOf(before, everything);
    await before.call(`DELETE /companies/${everything}/connections/${connection?.id}`);
    await before.call(`DELETE /companies/${one}`);
    const listed = await connectionsOf(before, everything);
    await before.sandbox.close();

    await using after = await started(keeping());
    expect((await after.call(`GET /companies/${id}`, { token })).json()).toMatchObject({ id, name: "Kept" });
    expect((await after.call("GET /companies", { headers: { authorization: basic(apiKey) } })).status).toBe(200);
    expect((await after.call("GET /corsSettings")).json()).toEqual({ allowedOrigins: ["https://app.example.com"] });
    expect((await after.call(`GET /companies/${one}`)).status).toBe(404);
    expect((await connectionsOf(after, everything)).map(({ id: each }) => each)).toEqual(listed.map(({ id: each }) => each));
  });

  test("what a consumer had not answered when the sandbox stopped is sent again by the next one, under its own id", async () => {
    await using silent = await startSilent();
    const before = await started(keeping());
    const body = { url: silent.url, eventTypes: ["company.created"] };
    const { id } = (await before.call("POST /webhooks", { body })).json<{ readonly id: string }>();
    await before.call("POST /companies", { body: { name: "Told late" } });
    await expect.poll(() => silent.ids.length, { timeout: 5000 }).toBe(1);
    await before.sandbox.close();
    await using after = await started(keeping());
    await expect.poll(() => silent.ids.length, { timeout: 5000 }).toBe(2);
    expect(silent.ids[1]).toBe(silent.ids[0]);
    await after.call(`DELETE /webhooks/${id}`);
  });

  test("a start with a key of its own does not take the key that everybody knows", async () => {
    await (await started(keeping())).sandbox.close();
    await using client = await started({ ...keeping(), apiKey: ownKey });
    expect((await client.call("GET /companies")).status).toBe(200);
    expect((await client.call("GET /companies", { headers: { authorization: basic(testKey) } })).status).toBe(401);
  });
});
