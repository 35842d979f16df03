import { type ChildProcess, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { describe, expect, test } from "vitest";
import { gensdks } from "../support/cli.ts";
import { root } from "../support/documents.ts";
import { temporaryFolder } from "../support/temp.ts";
import { basic } from "./support.ts";

/** `gen-sdks sandbox` in a process of its own, once it has said its first line. */
async function running(
  args: readonly string[],
  folder: string,
): Promise<{ readonly child: ChildProcess; readonly firstLine: string; readonly output: () => string }> {
  const child = spawn(process.execPath, [join(root, "bin/gen-sdks.js"), "sandbox", "--port", "0", ...args], { cwd: folder });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += chunk));
  const firstLine = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once("line", resolve);
    child.once("exit", () => reject(new Error(`it ended: ${output}`)));
  });
  return { child, firstLine, output: () => output };
}

const ended = (child: ChildProcess): Promise<number | null> => new Promise((resolve) => child.once("exit", resolve));

describe("gen-sdks sandbox", () => {
  test.each(["SIGINT", "SIGTERM"] as const)(
    "--json says where it is as one object on the first line, and stops with %s",
    async (signal) => {
      using folder = temporaryFolder();
      const { child, firstLine } = await running(["--json"], folder.path);
      const { url, apiKey, dashboard, ...rest } = JSON.parse(firstLine) as Record<string, string>;
      expect([apiKey, dashboard, rest]).toEqual(["sandbox-test-key", `${url}/`, {}]);
      const response = await fetch(`${url}/companies`, { headers: { authorization: basic(apiKey ?? "") } });
      expect(response.status).toBe(200);
      const exit = ended(child);
      child.kill(signal);
      expect(await exit).toBe(0);
    },
  );

  test("prints the dashboard, the key and a curl that works as it stands", async () => {
    using folder = temporaryFolder();
    const { child, firstLine, output } = await running([], folder.path);
    const url = /http:\S+/.exec(firstLine)?.[0] ?? "";
    await expect.poll(output).toContain("Ctrl-C stops it.");
    expect(output()).toContain(`${url}/`);
    expect(output()).toContain("sandbox-test-key");
    const [, header = "", target = ""] = /curl -H '([^']+)' '([^']+)'/.exec(output()) ?? [];
    const [name = "", value = ""] = header.split(": ");
    expect((await fetch(target, { headers: { [name]: value } })).status).toBe(200);
    const exit = ended(child);
    child.kill("SIGTERM");
    await exit;
  });

  test("never prints a key, a token or a body while it answers", async () => {
    using folder = temporaryFolder();
    const { child, firstLine, output } = await running(["--json", "--api-key", "a-secret-of-mine"], folder.path);
    const { url = "" } = JSON.parse(firstLine) as Record<string, string>;
    const headers = { authorization: basic("a-secret-of-mine"), "content-type": "application/json" };
    await fetch(`${url}/profile`, { method: "PUT", headers, body: '{"apiKey":"another-secret"}' });
    await fetch(`${url}/companies?token=third-secret`, { headers });
    const log = await (await fetch(`${url}/_sandbox/requests`)).text();
    for (const text of [log, output().slice(firstLine.length)]) expect(text).not.toMatch(/secret|YS1zZWNyZXQ/);
    const exit = ended(child);
    child.kill("SIGTERM");
    await exit;
  });
});

describe("gen-sdks sandbox ends with exit code 2, and says what to do, when", () => {
  const refused = (args: readonly string[]) => {
    using folder = temporaryFolder();
    writeFileSync(join(folder.path, "a-file"), "not a folder");
    const { status, stdout, stderr } = gensdks(["sandbox", ...args], { folder: folder.path });
    expect([status, stdout]).toEqual([2, ""]);
    expect(stderr).not.toMatch(/\n\s+at /);
    return stderr;
  };

  test("the port is none, or is taken", async () => {
    expect(refused(["--port", "70000"])).toContain("take one from 0 to 65535");
    expect(refused(["--port", "http"])).toContain("take one from 0 to 65535");
    using folder = temporaryFolder();
    const { child, firstLine } = await running(["--json"], folder.path);
    const { port } = new URL((JSON.parse(firstLine) as { readonly url: string }).url);
    expect(refused(["--port", port])).toContain("choose another with --port");
    const exit = ended(child);
    child.kill("SIGTERM");
    await exit;
  });

  test("other machines could reach it with the key that everybody knows", () => {
    expect(refused(["--port", "0", "--host", "0.0.0.0"])).toContain("give a key of your own with --api-key");
  });

  test("the state cannot be kept where it should be; a password is not told", () => {
    expect(refused(["--port", "0", "--data", "a-file"])).toContain("the state cannot be kept in a-file");
    const stderr = refused(["--port", "0", "--database-url", "postgres://ada:a-password@127.0.0.1:1/nowhere"]);
    expect(stderr).toContain("the state cannot be kept in the database of --database-url: connect ECONNREFUSED");
    expect(stderr).not.toContain("a-password");
  });
});
