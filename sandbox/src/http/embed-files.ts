import { readdir, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** Where the embed's bundle may stand: built into this package, or beside it in the repository. */
const folders = ["./embed/", "../../../embed/dist/", "../../embed/dist/"].map((path) => fileURLToPath(new URL(path, import.meta.url)));

const types: Readonly<Record<string, string>> = { js: "text/javascript; charset=utf-8", json: "application/json" };

/** The embed as a CDN would serve it: `/v1.0.0/…` never changes, `/v1/connections.js` names the newest. Null for any other address. */
export async function embedFile(pathname: string): Promise<Response | null> {
  const [, version = "", path = ""] = /^\/v(\d+(?:\.\d+\.\d+)?)\/([\w-]+(?:[./][\w-]+)+)$/.exec(pathname) ?? [];
  const type = types[path.split(".").at(-1) ?? ""];
  if (version === "" || type === undefined) return null;
  const file = await firstOf(path);
  if (file === null) return plain("There is no such file of the embed; npm run build makes them.");
  const known = JSON.parse((await firstOf("package.json"))?.toString("utf8") ?? "{}") as { readonly version?: string };
  const current = known.version ?? "";
  if (version === current) return served(new Uint8Array(file), type, { "Cache-Control": "public, max-age=31536000, immutable" });
  if (version !== current.split(".")[0] || type !== types["js"]) return plain(`There is no version ${version}; this is ${current}.`);
  // An alias holds nothing itself: what it leads to can never be of two versions.
  return served(`export * from "/v${current}/${path}";\n`, type, {
    "Cache-Control": "public, max-age=300, stale-while-revalidate=60",
    Link: (await preloaded(path)).map((each) => `</v${current}/${each}>; rel=modulepreload; crossorigin`).join(", "),
  });
}

function served(body: string | Uint8Array<ArrayBuffer>, type: string, headers: Readonly<Record<string, string>>): Response {
  return new Response(body, {
    headers: {
      ...headers,
      "Content-Type": type,
      "Access-Control-Allow-Origin": "*",
      "Cross-Origin-Resource-Policy": "cross-origin",
      "Timing-Allow-Origin": "*",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

const plain = (text: string): Response => new Response(`${text}\n`, { status: 404 });

/** What a module needs next, so that a browser asks for all of it at once. */
async function preloaded(path: string): Promise<readonly string[]> {
  const chunks = path === "connections.js" || path === "pure.js" ? await filesIn("chunks") : [];
  return [path, ...chunks.map((name) => `chunks/${name}`)];
}

const firstOf = (path: string): Promise<Buffer | null> => inFirst((folder) => readFile(folder + path));

const filesIn = async (path: string): Promise<readonly string[]> => (await inFirst((folder) => readdir(folder + path))) ?? [];

async function inFirst<Found>(find: (folder: string) => Promise<Found>): Promise<Found | null> {
  for (const folder of folders) {
    try {
      return await find(folder);
    } catch {
      // the next one
    }
  }
  return null;
}
