import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Hono } from "hono";

/** Where the page's bundle may stand: beside this package's own bundle, or in the repository. */
const folders = ["./dashboard/", "../../dist/dashboard/"].map((path) => fileURLToPath(new URL(path, import.meta.url)));

const assets: Readonly<Record<string, string>> = {
  "dashboard.js": "text/javascript; charset=utf-8",
  "dashboard.css": "text/css; charset=utf-8",
  "dashboard.svg": "image/svg+xml",
};

/** Logos come from the API's own address, which is a loopback name that may be another one than the page's. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: http://127.0.0.1:* http://localhost:*",
  "connect-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const common = { "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer" };

/** The page at `/`, and the three files that it loads. */
export function dashboard(): Hono {
  const app = new Hono();
  app.get("/", async (context) => {
    if ((await assetOf("dashboard.js")) === null) return context.text("The dashboard is not built: npm run build makes it.\n", 503, common);
    const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy, "Cache-Control": "no-store" };
    return context.body(shell, 200, { ...common, ...headers });
  });
  for (const [name, type] of Object.entries(assets)) {
    app.get(`/${name}`, async (context) => {
      const found = await assetOf(name);
      if (found === null) return context.text("The dashboard is not built: npm run build makes it.\n", 404, common);
      return context.body(new Uint8Array(found), 200, { ...common, "Content-Type": type, "Cache-Control": "no-cache" });
    });
  }
  return app;
}

const shell = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Sandbox: the Platform API on this machine</title>
    <link rel="icon" href="/dashboard.svg" type="image/svg+xml" />
    <link rel="stylesheet" href="/dashboard.css" />
    <script src="/dashboard.js" type="module"></script>
  </head>
  <body>
    <noscript>The dashboard needs JavaScript. The API does not: call it with the key that the terminal shows.</noscript>
  </body>
</html>
`;

async function assetOf(name: string): Promise<Buffer | null> {
  for (const folder of folders) {
    try {
      return await readFile(folder + name);
    } catch {
      // the next one
    }
  }
  return null;
}
