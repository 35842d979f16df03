// Bundles the generator, the embed and the sandbox: few files load in half the time of many.
import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";
import Handlebars from "handlebars";
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

/** The templates as the code that fills them, so that no run compiles them. */
const precompiledTemplates = {
  name: "precompiled-templates",
  setup({ onLoad }) {
    onLoad({ filter: /\/precompiled\.ts$/ }, () => {
      const options = JSON.parse(readFileSync(at("generator/render/template-options.json"), "utf8"));
      const texts = readdirSync(at("templates"), { recursive: true })
        .filter((path) => path.endsWith(".hbs") && !path.includes("node_modules"))
        .map((path) => readFileSync(at(`templates/${path}`), "utf8"));
      const entries = [...new Set(texts)].map((text) => `"${createHash("sha256").update(text).digest("hex")}": ${Handlebars.precompile(text, options)}`);
      return { contents: `export const precompiled = { ${entries.sort().join(", ")} };`, loader: "js" };
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
    plugins: [compiledSchema, precompiledTemplates],
    format: "esm",
    platform: "node",
    target: "node20.19",
    supported: { "regexp-unicode-property-escapes": true }, // not compiled anew each time
    logLevel: "warning",
  });

for (const folder of ["dist", "sandbox/dist"]) rmSync(at(folder), { recursive: true, force: true, maxRetries: 5 });
await bundle(["generator/cli/main.ts", "generator/lane-worker.ts"], "dist");
await bundle(["sandbox/src/index.ts"], "sandbox/dist");
cpSync(at("sandbox/src/generated"), at("sandbox/dist/generated"), { recursive: true, filter: (path) => !path.endsWith(".ts") });
await buildDashboard();
await buildEmbed();
cpSync(at("embed/dist"), at("sandbox/dist/embed"), { recursive: true });
