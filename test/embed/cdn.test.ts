import { build } from "esbuild";
import { describe, expect, test } from "vitest";
import { missingBrowser, suiteBrowser } from "../support/browser.ts";
import { suiteTheatre } from "./support/stage.ts";

const program = new URL("./contract/page-javascript.ts", import.meta.url).pathname;

/** The page's program as a module; the address that it imports from is one's own. */
async function moduleFrom(cdn: string): Promise<string> {
  const external = { path: cdn, external: true };
  const address = {
    name: "address",
    setup: ({ onResolve }: import("esbuild").PluginBuild) => onResolve({ filter: /^https:/ }, () => external),
  };
  const { outputFiles } = await build({ entryPoints: [program], bundle: true, write: false, format: "esm", plugins: [address] });
  return outputFiles[0]?.text ?? "";
}

describe.skipIf(missingBrowser())("loaded as from a CDN", () => {
  const chrome = suiteBrowser();
  const theatre = suiteTheatre(
    (api) => `default-src 'none'; script-src 'self' ${api}; style-src 'self'; connect-src ${api}; img-src ${api}`,
  );
  const get = (path: string) => fetch(theatre.sandbox.url + path);

  test("the moving address names the current version, which never changes", async () => {
    const alias = await get("/v1/connections.js");
    expect(await alias.text()).toBe('export * from "/v1.0.0/connections.js";\n');
    expect(alias.headers.get("cache-control")).toBe("public, max-age=300, stale-while-revalidate=60");
    expect(alias.headers.get("link")).toMatch(/^<\/v1\.0\.0\/connections\.js>; rel=modulepreload; crossorigin, <\/v1\.0\.0\/chunks\//);
    const version = await get("/v1.0.0/connections.js");
    expect(Object.fromEntries(version.headers)).toMatchObject({
      "access-control-allow-origin": "*",
      "cache-control": "public, max-age=31536000, immutable",
      "content-type": "text/javascript; charset=utf-8",
      "cross-origin-resource-policy": "cross-origin",
      "x-content-type-options": "nosniff",
    });
  });

  test.each(["/v2/connections.js", "/v1.0.1/connections.js", "/v1.0.0/none.js", "/v1.0.0/../package.json", "/v1.0.0/%2e%2e/package.json"])(
    "there is nothing at %s",
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );

  test("the product page's program runs, and talks to the sandbox that it was loaded from", async () => {
    const stage = await theatre.open(chrome.browser, "one");
    const body = await moduleFrom(`${theatre.sandbox.url}/v1/connections.js`);
    await stage.page.route("**/program.mjs", (route) => route.fulfill({ body, contentType: "text/javascript" }));
    const told: string[] = [];
    stage.page.on("dialog", (dialog) => {
      told.push(dialog.message());
      void dialog.accept();
    });
    await stage.page.evaluate(
      `document.getElementById("target").id = "codat-connections-container";
       import("/program.mjs").then(({ start }) => { window.openModal = start("${stage.token}"); window.openModal(); window.openModal(); })`,
    );
    const embed = stage.page.locator("#codat-connections-container > *");
    await embed.getByRole("listitem").getByRole("button").click();
    await embed.getByRole("button", { name: "Disconnect" }).click();
    await embed.getByRole("button", { name: "Disconnect" }).click();
    await embed.getByRole("heading", { name: "QuickBooks Desktop disconnected" }).waitFor();
    const [row] = await theatre.connections("one");
    expect(told).toEqual([`On disconnect callback  = ${row?.id}`]);
    expect(await embed.count()).toBe(1);
    await embed.getByRole("button", { name: "Close" }).click();
    expect(await embed.count()).toBe(0);
    await stage.page.evaluate("window.openModal()");
    await embed.getByText("Disconnected").waitFor();
    expect(await stage.trouble()).toEqual([]);
    await stage.page.context().close();
  });
});
