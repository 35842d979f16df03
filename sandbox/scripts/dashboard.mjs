// Builds sandbox/dist/dashboard: the page at `/`, as one script and one style sheet.
import { copyFileSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export async function buildDashboard() {
  mkdirSync(at("dist/dashboard"), { recursive: true });
  await build({
    entryPoints: [
      { in: at("src/dashboard/page/main.ts"), out: "dashboard" },
      { in: at("src/dashboard/page/styles/dashboard.css"), out: "dashboard" },
    ],
    outdir: at("dist/dashboard"),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    external: ["/v1/*"],
    logLevel: "warning",
  });
  copyFileSync(at("src/dashboard/page/dashboard.svg"), at("dist/dashboard/dashboard.svg"));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildDashboard();
