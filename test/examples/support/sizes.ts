import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { transform } from "esbuild";

/** What a wrapper adds to a page, in bytes: all of its files, minified as the page's own build does it, and compressed. */
export async function wrapperSize(path: string): Promise<number> {
  const files = statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path];
  const texts = await Promise.all(files.filter((file) => /\.(js|svelte)$/.test(file)).map(minified));
  return gzipSync(texts.join(""), { level: 9 }).length;
}

async function minified(file: string): Promise<string> {
  const text = readFileSync(file, "utf8");
  return file.endsWith(".js") ? (await transform(text, { minify: true })).code : text;
}
