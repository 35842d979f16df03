// Builds embed/dist: the core with and without side effects, one file a locale, types, and what each file hashes to.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { minify } from "terser";
import ts from "typescript";
import { buildWrappers } from "./wrappers.mjs";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const locales = readdirSync(at("src/locales")).map((file) => file.replace(".ts", ""));

/** Entries, each a file of its own; what they share is one more, so that a page asks for as few as can be. */
const entries = ["connections", "pure", "theme", "flows/flows", ...locales.map((locale) => `locales/${locale}`)];

/** The flows stand on the core: as if they named all of it, so that it is not split into what they use and what they do not. */
const oneCore = {
  name: "one-core",
  setup({ onLoad }) {
    onLoad({ filter: /\/flows\/flows\.ts$/ }, ({ path }) => ({
      contents: `${readFileSync(path, "utf8")}\nexport { CodatConnections, defineElement, version } from "../pure.ts";\n`,
      loader: "ts",
    }));
  },
};

/** Properties that no page, API or browser ever sees: they may be called anything. */
const inner = /^(absolute|busy|canRefresh|closable|dateTime|dispatch|dress|facts|failure|flows|instead|isRightToLeft|language|mirrored|notice|relative|reload|retryAfter|screen|screenOf|tell|unfinished)$/;

const options = {
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  minify: true,
  logLevel: "warning",
  entryPoints: entries.map((name) => at(`src/${name}.ts`)),
  chunkNames: "chunks/[hash]",
  outbase: at("src"),
  outdir: at("dist"),
  plugins: [oneCore],
  mangleProps: inner,
  write: false,
};

export async function buildEmbed() {
  rmSync(at("dist"), { recursive: true, force: true, maxRetries: 5 });
  const { outputFiles } = await build(options);
  for (const { path, text } of outputFiles) {
    const { code } = await minify(text, { module: true, ecma: 2020, compress: { passes: 3, unsafe_arrows: true } });
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, code);
  }
  writeTypes();
  writeFileSync(at("dist/package.json"), `${JSON.stringify(inDist())}\n`);
  writeFileSync(at("dist/sri.json"), `${JSON.stringify(integrity(), null, 2)}\n`);
  await buildWrappers();
}

/** Which version is served. Without the name: what stands here would else take itself for the package, and not find its own exports. */
function inDist() {
  const { version, type } = JSON.parse(readFileSync(at("package.json"), "utf8"));
  return { version, type, sideEffects: ["./connections.js"] };
}

/** Declarations of what can be imported, each from its own file alone. */
function writeTypes() {
  mkdirSync(at("dist/types"), { recursive: true });
  const compilerOptions = { declaration: true, isolatedDeclarations: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  for (const name of ["types", "version", "codat-connections", "codat-element", "pure", "connections"]) {
    const text = readFileSync(at(`src/${name}.ts`), "utf8");
    const { outputText, diagnostics } = ts.transpileDeclaration(text, { compilerOptions, fileName: `${name}.ts` });
    for (const { messageText } of diagnostics ?? []) throw new Error(`${name}.ts: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
    writeFileSync(at(`dist/types/${name}.d.ts`), outputText.replace(/(from "\.\/\w+)\.ts"/g, '$1.js"'));
  }
  const names = 'export * from "@codat/sdk-connections";';
  writeFileSync(at("dist/types/cdn.d.ts"), `declare module "https://connections-sdk.codat.io" {\n  ${names}\n}\n`);
}

function integrity() {
  const files = readdirSync(at("dist"), { recursive: true }).filter((file) => file.endsWith(".js")).sort();
  const hash = (file) => `sha384-${createHash("sha384").update(readFileSync(at(`dist/${file}`))).digest("base64")}`;
  return Object.fromEntries(files.map((file) => [file, hash(file)]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildEmbed();
