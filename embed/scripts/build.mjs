// Builds embed/dist: the core with and without side effects, one file a locale, types, and what each file hashes to.
import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import ts from "typescript";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const locales = readdirSync(at("src/locales")).map((file) => file.replace(".ts", ""));

/** Locales stay beside the core: a page loads the one that it needs. */
const localesApart = {
  name: "locales",
  setup({ onResolve }) {
    onResolve({ filter: /\/locales\/\w+\.ts$/ }, ({ path }) => ({ path: path.replace(".ts", ".js"), external: true }));
  },
};

const shared = { bundle: true, format: "esm", target: "es2022", minify: true, sourcemap: false, logLevel: "warning" };

export async function buildEmbed() {
  rmSync(at("dist"), { recursive: true, force: true });
  await build({ ...shared, entryPoints: [at("src/connections.ts"), at("src/pure.ts")], outdir: at("dist"), plugins: [localesApart] });
  await build({ ...shared, entryPoints: locales.map((locale) => at(`src/locales/${locale}.ts`)), outdir: at("dist/locales") });
  writeTypes();
  copyFileSync(at("package.json"), at("dist/package.json"));
  writeFileSync(at("dist/sri.json"), `${JSON.stringify(integrity(), null, 2)}\n`);
}

/** Declarations of what can be imported, each from its own file alone. */
function writeTypes() {
  mkdirSync(at("dist/types"), { recursive: true });
  const compilerOptions = { declaration: true, isolatedDeclarations: true, target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  for (const name of ["types", "version", "pure", "connections"]) {
    const text = readFileSync(at(`src/${name}.ts`), "utf8");
    const { outputText, diagnostics } = ts.transpileDeclaration(text, { compilerOptions, fileName: `${name}.ts` });
    for (const { messageText } of diagnostics ?? []) throw new Error(`${name}.ts: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
    writeFileSync(at(`dist/types/${name}.d.ts`), outputText.replace(/(from "\.\/\w+)\.ts"/g, '$1.js"'));
  }
  const names = 'export * from "@codat/sdk-connections";';
  writeFileSync(at("dist/types/cdn.d.ts"), `declare module "https://connections-sdk.codat.io" {\n  ${names}\n}\n`);
}

function integrity() {
  const files = ["connections.js", "pure.js", ...locales.map((locale) => `locales/${locale}.js`)];
  const hash = (file) => `sha384-${createHash("sha384").update(readFileSync(at(`dist/${file}`))).digest("base64")}`;
  return Object.fromEntries(files.map((file) => [file, hash(file)]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildEmbed();
