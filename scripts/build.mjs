// Bundles the generator, the embed and the sandbox: few files load in half the time of many.
import { cpSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import { buildEmbed } from "../embed/scripts/build.mjs";
import { buildDashboard } from "../sandbox/scripts/dashboard.mjs";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** The config's schema as the code that checks it, so that no run compiles it. */
const compiledSchema = {
  name: "compiled-schema",
  setup({ onLoad }) {
    onLoad({ filter: /\/validate-config\.ts$/ }, () => {
      const ajv = new Ajv2020({ allErrors: true, verbose: true, code: { source: true, esm: true } });
      ajv.addSchema(JSON.parse(readFileSync(at("docs/reference/gen-sdks.schema.json"), "utf8")), "config");
      const code = standaloneCode(ajv, { validateConfig: "config" });
      // What it asks for is CommonJS, and it asks as CommonJS does.
      const contents = code.replace(/const (\w+) = require\("([^"]+)"\)/g, 'import $1Module from "$2.js"; const $1 = $1Module');
      return { contents, loader: "js" };
    });
  },
};

const bundle = (entryPoints, outdir) =>
  build({
    entryPoints: entryPoints.map(at),
    outdir: at(outdir),
    entryNames: "[name]",
    bundle: true,
    splitting: true,
    packages: "external",
    plugins: [compiledSchema],
    format: "esm",
    platform: "node",
    target: "node20.19",
    logLevel: "warning",
  });

for (const folder of ["dist", "sandbox/dist"]) rmSync(at(folder), { recursive: true, force: true, maxRetries: 5 });
await bundle(["generator/cli/main.ts", "generator/lane-worker.ts"], "dist");
await bundle(["sandbox/src/index.ts"], "sandbox/dist");
cpSync(at("sandbox/src/generated"), at("sandbox/dist/generated"), { recursive: true, filter: (path) => !path.endsWith(".ts") });
await buildDashboard();
await buildEmbed();
cpSync(at("embed/dist"), at("sandbox/dist/embed"), { recursive: true });
