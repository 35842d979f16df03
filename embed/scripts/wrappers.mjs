// Builds dist/react.js, dist/vue.js and dist/svelte/. No framework is needed for that; Angular's needs its compiler, see wrappers/README.md.
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import ts from "typescript";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The core and the frameworks are the page's: one of each, whoever imports it. */
const options = {
  bundle: true,
  packages: "external",
  format: "esm",
  target: "es2022",
  jsx: "automatic",
  minify: true,
  logLevel: "warning",
};

export async function buildWrappers() {
  await build({ ...options, entryPoints: [at("wrappers/react.tsx"), at("wrappers/vue.ts")], outdir: at("dist") });
  await build({ ...options, entryPoints: [at("wrappers/forward.ts")], outdir: at("dist/svelte") });
  cpSync(at("wrappers/svelte"), at("dist/svelte"), { recursive: true });
  writeTypes("react.tsx");
  writeTypes("vue.ts");
}

function writeTypes(file) {
  const compilerOptions = { declaration: true, isolatedDeclarations: true, jsx: ts.JsxEmit.ReactJSX };
  const { outputText, diagnostics } = ts.transpileDeclaration(readFileSync(at(`wrappers/${file}`), "utf8"), { compilerOptions, fileName: file });
  for (const { messageText } of diagnostics ?? []) throw new Error(`${file}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
  writeFileSync(at(`dist/types/${file.replace(/\.tsx?$/, ".d.ts")}`), outputText);
}
