import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** Where the embed's bundle may stand: built into this package, or beside it in the repository. */
const folders = ["./embed/", "../../../embed/dist/", "../../embed/dist/"].map((path) => fileURLToPath(new URL(path, import.meta.url)));

const types: Readonly<Record<string, string>> = {
  js: "text/javascript; charset=utf-8",
  map: "application/json",
  json: "application/json",
  css: "text/css; charset=utf-8",
};

/** `/v1/connections.js`, as a CDN would serve it; null when the address is none of the embed's. */
export async function embedFile(pathname: string): Promise<Response | null> {
  const [, version = "", path = ""] = /^\/v(\d+(?:\.\d+\.\d+)?)\/([\w.-]+(?:\/[\w.-]+)*)$/.exec(pathname) ?? [];
  if (version === "" || path.includes("..")) return null;
  const type = types[path.split(".").at(-1) ?? ""];
  if (type === undefined) return null;
  const found = await firstOf(path);
  if (found === null) return new Response("The embed is not built: npm run build makes it.\n", { status: 404 });
  const known = JSON.parse((await firstOf("package.json"))?.toString("utf8") ?? "{}") as { readonly version?: string };
  const current = known.version ?? "1.0.0";
  const isAlias = version === current.split(".")[0];
  if (!isAlias && version !== current) return new Response(`There is no version ${version}; this is ${current}.\n`, { status: 404 });
  return new Response(new Uint8Array(found), {
    headers: {
      "Content-Type": type,
      "Cache-Control": isAlias ? "public, max-age=300, stale-while-revalidate=60" : "public, max-age=31536000, immutable",
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "Timing-Allow-Origin": "*",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

async function firstOf(path: string): Promise<Buffer | null> {
  for (const folder of folders) {
    try {
      return await readFile(folder + path);
    } catch {
      // the next one
    }
  }
  return null;
}
