import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { startSandbox } from "../sandbox/src/index.ts";
import { startHost, strictPolicy } from "../test/embed/support/host.ts";
import { launchOptions } from "../test/support/browser.ts";
import { root } from "./measure.ts";
import { figure, type Row } from "./rows.ts";

const dist = join(root, "embed/dist");
const rowsShown = 100;
const runs = 15;

/** The component: bytes before and beside the list, and the milliseconds from the API's answer to a hundred rows on the screen. */
export async function embedRows(): Promise<readonly Row[]> {
  const chunks = readdirSync(join(dist, "chunks")).map((name) => `chunks/${name}`);
  const own = (what: string, value: number, unit: "kB" | "ms", budget: number): Row => ({
    what,
    ours: figure(value, unit),
    peer: null,
    budget,
  });
  return [
    own("embed: core, gzip", kilobytes(["connections.js", ...chunks]), "kB", 9),
    own("embed: flows, gzip", kilobytes(["flows/flows.js"]), "kB", 7.5),
    own(`embed: ${rowsShown} rows drawn after the data is there`, await firstRender(), "ms", 50),
  ];
}

const kilobytes = (files: readonly string[]): number =>
  files.map((file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length).reduce((sum, each) => sum + each, 0) / 1024;

/** In the page: the API answers at once, and the clock stops when the frame with the rows has been painted. */
const measured = `
  import("/embed/connections.js").then(async ({ CodatConnections }) => {
    const results = Array.from({ length: ${rowsShown} }, (_, index) => ({ id: String(index), status: "Linked", sourceType: "Accounting", integrationKey: "", platformName: "Platform " + index, created: "2024-01-01T00:00:00Z", lastSync: "2024-02-01T00:00:00Z" }));
    let answered = 0;
    globalThis.fetch = async () => { const reply = new Response(JSON.stringify({ results })); answered = performance.now(); return reply; };
    const target = document.getElementById("target");
    const component = new CodatConnections({ target, props: { accessToken: "t", companyId: "c", options: { refreshInterval: false } } });
    await component.ready;
    component.element.shadowRoot.querySelector("ul").getBoundingClientRect();
    const ms = performance.now() - answered;
    const rows = component.element.shadowRoot.querySelectorAll("li").length;
    component.destroy();
    if (rows !== ${rowsShown}) throw new Error(rows + " rows");
    return ms;
  })`;

async function firstRender(): Promise<number> {
  const sandbox = await startSandbox({ port: 0 });
  const host = await startHost(strictPolicy(sandbox.url));
  const browser = await chromium.launch(launchOptions);
  const page = await browser.newPage();
  await page.goto(host.origin);
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push((await page.evaluate(measured)) as number);
  await browser.close();
  await host.close();
  await sandbox.close();
  return times.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.NaN;
}
