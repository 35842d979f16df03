import { execFile, spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

export interface Run {
  readonly ms: number;
  readonly megabytes: number;
}

const memoryReport = new URL("memory-report.js", import.meta.url).href;
export const root = fileURLToPath(new URL("..", import.meta.url));
export const cli = fileURLToPath(new URL("../bin/gen-sdks.js", import.meta.url));

/** It goes at the very end: a file system that has just lost thousands of files is slow to give new ones for minutes. */
const outputs = mkdtempSync(join(tmpdir(), "gen-sdks-bench-"));
process.on("exit", () => rmSync(outputs, { recursive: true, force: true }));

/** A folder's path that nobody has written to. */
export const newFolder = (): string => join(outputs, randomUUID());

/** One cold Node process, from its start to its end, and the most memory it held. */
export function coldNode(args: readonly string[], folder: string = root): Run {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ["--import", memoryReport, ...args], { cwd: folder, encoding: "utf8" });
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}\n${stderr}`);
  return { ms, megabytes: Number(/maxRSS (\d+) kB/.exec(stderr)?.[1]) / 1024 };
}

/** The middle one of several runs: one slow start says nothing about a program. */
export function middle<T>(runs: number, measure: () => T, by: (run: T) => number): T {
  const sorted = Array.from({ length: runs }, measure).sort((a, b) => by(a) - by(b));
  return sorted[Math.floor(runs / 2)] as T;
}

/** A program whose last line is a number. Not synchronous: the server it calls may live in this process. */
export interface Program {
  readonly command: string;
  readonly args: readonly string[];
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Two programs measured turn by turn, so that a busy moment of the machine meets both; the middle figure of each. */
export async function sideBySide(runs: number, ours: Program, peer: Program): Promise<{ readonly ours: number; readonly peer: number }> {
  const figures = { ours: [] as number[], peer: [] as number[] };
  for (let run = 0; run < runs; run++) {
    figures.ours.push(await printedNumber(ours));
    figures.peer.push(await printedNumber(peer));
  }
  const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(runs / 2)] as number;
  return { ours: median(figures.ours), peer: median(figures.peer) };
}

async function printedNumber({ command, args, folder, environment }: Program): Promise<number> {
  const { stdout } = await promisify(execFile)(command, args, { cwd: folder, env: { ...process.env, ...environment } });
  const value = Number(stdout.trim().split("\n").at(-1));
  if (!Number.isFinite(value)) throw new Error(`${command} ${args.join(" ")} printed no number: ${stdout}`);
  return value;
}
