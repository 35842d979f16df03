import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const dist = at("../../../embed/dist");

export interface Host {
  /** Where the page is; the sandbox has to allow it. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** The strictest page that can show the component: nothing but its own files, the API and the logos. */
export const strictPolicy = (api: string): string =>
  `default-src 'none'; script-src 'self'; style-src 'self'; connect-src ${api}; img-src ${api}; require-trusted-types-for 'script'; trusted-types 'none'`;

/** Serves a page with a place for the component, and the component's own files beside it. */
export async function startHost(policy: string): Promise<Host> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://host");
    if (pathname.startsWith("/embed/")) return file(response, `${dist}${pathname.slice("/embed".length)}`, "text/javascript");
    if (pathname.endsWith(".mjs")) return file(response, at(`.${pathname}`), "text/javascript");
    if (pathname.endsWith(".css")) return file(response, at(`.${pathname}`), "text/css");
    response.setHeader("Content-Security-Policy", policy).setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(html(searchParams.get("lang") ?? "en", searchParams.get("css") ?? "page"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const html = (lang: string, css: string) => `<!doctype html>
<html lang="${lang}" dir="${lang === "ar" ? "rtl" : "ltr"}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Settings</title>
    <link rel="stylesheet" href="/${css}.css" />
    <script type="module" src="/page.mjs"></script>
  </head>
  <body>
    <main>
      <h1 id="before" tabindex="-1">Settings</h1>
      <button id="opener" type="button">Before</button>
      <div id="target"></div>
      <button id="after" type="button">After</button>
    </main>
  </body>
</html>`;

function file(response: ServerResponse, path: string, type: string): void {
  try {
    const content = readFileSync(path);
    response.setHeader("Content-Type", type).end(content);
  } catch {
    response.writeHead(404).end();
  }
}
