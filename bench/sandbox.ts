import type { SandboxOptions } from "../sandbox/src/index.ts";
import { missingPostgres, startPostgres } from "../test/sandbox/postgres.ts";
import { startProcess } from "../test/sandbox/process.ts";
import { temporaryFolder } from "../test/support/temp.ts";
import { faulty, load, quiet } from "./load.ts";
import { figure, type Row } from "./rows.ts";

/** The sandbox in a process of its own: its start, and what it answers to sixty-four callers at once. A wrong answer ends the bench. */
export async function sandboxRows(): Promise<readonly Row[]> {
  using folder = temporaryFolder();
  const rows = [await startRow(), ...(await loadRows("memory", {})), ...(await loadRows("folder", { data: folder.path }))];
  if (missingPostgres !== null) return rows;
  await using postgres = await startPostgres();
  return [...rows, ...(await loadRows("PostgreSQL", { databaseUrl: await postgres.database() }))];
}

async function startRow(): Promise<Row> {
  const times: number[] = [];
  for (let run = 0; run < 5; run++) {
    const start = performance.now();
    await using _ = await startProcess({});
    times.push(performance.now() - start);
  }
  const ms = times.toSorted((a, b) => a - b)[2] ?? Number.NaN;
  return { what: "sandbox: cold process until it answers", ours: figure(ms, "ms"), peer: null, budget: 500 };
}

async function loadRows(store: string, options: SandboxOptions): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const [name, mix] of [
    ["", quiet],
    [", half of them broken on request", faulty],
  ] as const) {
    await using client = await startProcess(options);
    const { answersPerSecond, p99, wrong } = await load(client, mix);
    if (wrong.length > 0) throw new Error(`the sandbox gave ${wrong.length} wrong answers: ${wrong.slice(0, 5).join("; ")}`);
    const what = `sandbox: 64 callers, ${store}${name}`;
    rows.push({ what: `${what}, answers`, ours: figure(answersPerSecond, "/s"), peer: null, budget: null });
    rows.push({ what: `${what}, 99 of 100 within`, ours: figure(p99, "ms"), peer: null, budget: null });
  }
  return rows;
}
