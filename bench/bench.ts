import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { platformFile, readRaw } from "../test/support/documents.ts";
import { company, startPlatformServer } from "../test/support/platform-server.ts";
import { embedRows } from "./embed.ts";
import { generationRows } from "./generation.ts";
import { javaRows } from "./java.ts";
import { root } from "./measure.ts";
import { peerRows } from "./peers.ts";
import { pythonRows } from "./python.ts";
import { type Row, table } from "./rows.ts";
import { sandboxRows } from "./sandbox.ts";
import { typescriptRows } from "./typescript.ts";

const workspace = join(root, "node_modules/.cache/bench");
mkdirSync(workspace, { recursive: true });

const rows: Row[] = [...generationRows(), ...peerRows(workspace), ...javaRows(), ...(await embedRows()), ...(await sandboxRows())];
{
  await using server = await startPlatformServer(readRaw(platformFile));
  const environment = { CODAT_SERVER_URL: server.url, COMPANY: company };
  rows.push(...(await typescriptRows(workspace, environment)), ...(await pythonRows(workspace, environment)));
}

const report = `Node ${process.versions.node} on ${process.platform}, ${cpus().length} cores. A ratio below 1 is better than the published package, or within the budget.\n\n${table(rows)}`;
console.log(report);
record(report);

/** Puts the figures between the markers of bench/README.md. */
function record(text: string): void {
  const file = join(root, "bench/README.md");
  const [before, after] = readFileSync(file, "utf8").split(/<!-- figures -->[\s\S]*<!-- \/figures -->/);
  writeFileSync(file, `${before}<!-- figures -->\n\n${text}\n\n<!-- /figures -->${after}`);
}
