import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { gensdks } from "../support/cli.ts";
import { temporaryFolder } from "../support/temp.ts";
import { startCommand, startProcess } from "./process.ts";
import { basic } from "./support.ts";

describe("gen-sdks sandbox", () => {
  test.each(["SIGINT", "SIGTERM"] as const)(
    "--json says where it is as one object on the first line, and stops with %s",
    async (signal) => {
      const { firstLine, stop } = await startCommand(["--json"]);
      const { url, apiKey, dashboard, ...rest } = JSON.parse(firstLine) as Record<string, string>;
      expect([apiKey, dashboard, rest]).toEqual(["sandbox-test-key", `${url}/`, {}]);
      const response = await fetch(`${url}/companies`, { headers: { authorization: basic(apiKey ?? "") } });
      expect(response.status).toBe(200);
      expect(await stop(signal)).toBe(0);
    },
  );

  test("prints the dashboard, the key and a curl that works as it stands", async () => {
    const { firstLine, output, stop } = await startCommand([]);
    const url = /http:\S+/.exec(firstLine)?.[0] ?? "";
    await expect.poll(output).toContain("Ctrl-C stops it.");
    expect(output()).toContain(`${url}/`);
    expect(output()).toContain("sandbox-test-key");
    const [, header = "", target = ""] = /curl -H '([^']+)' '([^']+)'/.exec(output()) ?? [];
    const [name = "", value = ""] = header.split(": ");
    expect((await fetch(target, { headers: { [name]: value } })).status).toBe(200);
    await stop("SIGTERM");
  });

  test("never prints a key, a token or a body while it answers", async () => {
    await using server = await startProcess({ apiKey: "a-secret-of-mine" });
    const said = server.output();
    await server.call("PUT /profile", { body: { apiKey: "another-secret" } });
    await server.call("GET /companies?token=third-secret");
    const { text } = await server.call("GET /_sandbox/requests");
    expect(text).toContain("/companies");
    for (const each of [text, server.output().slice(said.length)]) expect(each).not.toMatch(/secret|YS1zZWNyZXQ/);
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
    await using server = await startProcess({});
    expect(refused(["--port", new URL(server.sandbox.url).port])).toContain("choose another with --port");
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
