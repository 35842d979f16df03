import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { apiUrlOf } from "../../embed/src/api-url.ts";
import { version } from "../../embed/src/version.ts";

const at = (path: string) => new URL(`../../embed/${path}`, import.meta.url).pathname;
const read = (path: string) => readFileSync(at(path));
const size = (paths: readonly string[]) =>
  paths.map((path) => gzipSync(read(`dist/${path}`), { level: 9 }).length).reduce((sum, each) => sum + each, 0);
const manifest = JSON.parse(read("package.json").toString()) as {
  version: string;
  exports: Record<string, string | Record<string, string>>;
  dependencies?: object;
};
const chunks = () => readdirSync(at("dist/chunks")).map((name) => `chunks/${name}`);

describe("the embed's package", () => {
  test("what a page waits for is at most 9 kB, gzip; what comes beside the first list at most 7.5 kB", () => {
    expect(size(["connections.js", ...chunks()])).toBeLessThanOrEqual(9 * 1024);
    expect(size(["flows/flows.js"])).toBeLessThanOrEqual(7.5 * 1024);
  });

  test.each(readdirSync(at("dist/locales")))("the locale %s is at most 2 kB", (name) => {
    expect(size([`locales/${name}`])).toBeLessThanOrEqual(2 * 1024);
  });

  test("sri.json has the hash of every file that a page may load, and of no other", () => {
    const listed = JSON.parse(read("dist/sri.json").toString()) as Record<string, string>;
    const scripts = readdirSync(at("dist"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));
    for (const [file, hash] of Object.entries(listed))
      expect(hash).toBe(
        `sha384-${createHash("sha384")
          .update(read(`dist/${file}`))
          .digest("base64")}`,
      );
    for (const file of ["connections.js", "pure.js", "theme.js", "flows/flows.js", ...chunks()])
      expect(Object.keys(listed)).toContain(file);
    expect(scripts).toEqual(expect.arrayContaining(Object.keys(listed)));
  });

  test("says its version in one voice, and depends on nothing", () => {
    expect(version).toBe(manifest.version);
    expect(manifest.dependencies).toBeUndefined();
  });

  test("exports only files that are there; Angular's are made from the wrappers' own folder, where Angular is installed", () => {
    const { "./angular": _, ...entries } = manifest.exports;
    const files = Object.values(entries).flatMap((entry) => (typeof entry === "string" ? [entry] : Object.values(entry)));
    for (const file of files) expect(() => read(file), file).not.toThrow();
  });

  test("can be imported where there is no browser, as a server that renders pages does", async () => {
    const { CodatConnections, initCodatConnections, version: built } = await import(at("dist/connections.js"));
    expect([typeof CodatConnections, typeof initCodatConnections, built]).toEqual(["function", "function", version]);
  });

  test.each([
    ["http://127.0.0.1:4010/v1/connections.js", "http://127.0.0.1:4010"],
    ["http://127.0.0.1:4010/v1.0.0/chunks/ABC.js", "http://127.0.0.1:4010"],
    ["https://sandbox.example/v2/pure.js", "https://sandbox.example"],
    ["https://connections-sdk.codat.io/v1/connections.js", "https://api.codat.io"],
    ["https://page.example/assets/index-1234.js", "https://api.codat.io"],
    ["file:///app/node_modules/@codat/sdk-connections/dist/connections.js", "https://api.codat.io"],
  ])("loaded from %s it talks to %s", (script, api) => {
    expect(apiUrlOf(script)).toBe(api);
  });
});
