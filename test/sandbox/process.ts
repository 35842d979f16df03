import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { SandboxOptions } from "../../sandbox/src/index.ts";
import { root } from "../support/documents.ts";
import { type Client, clientOf } from "./support.ts";

/** `gen-sdks sandbox` in a process of its own. */
export interface SandboxProcess extends Client, AsyncDisposable {
  readonly child: ChildProcess;
  /** All that it has printed so far. */
  readonly output: () => string;
  /** Sends a signal and waits for the end; gives the exit code, null after a kill. */
  readonly stop: (signal: NodeJS.Signals) => Promise<number | null>;
}

/** Starts it with `--json`, and waits until it says where it is. */
export async function startProcess({ data, databaseUrl, apiKey }: SandboxOptions): Promise<SandboxProcess> {
  const given = { "--data": data, "--database-url": databaseUrl, "--api-key": apiKey };
  const flags = Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [name, value]));
  const { child, firstLine, output, stop } = await startCommand(["--json", ...flags]);
  const shown = JSON.parse(firstLine) as { readonly url: string; readonly apiKey: string; readonly dashboard: string };
  const sandbox = { ...shown, linkUrl: "", close: async () => void (await stop("SIGTERM")) };
  return { ...clientOf(sandbox), child, output, stop, [Symbol.asyncDispose]: sandbox.close };
}

/** Starts it with any flags, and waits for its first line. */
export async function startCommand(flags: readonly string[]) {
  const child = spawn(process.execPath, [join(root, "bin/gen-sdks.js"), "sandbox", "--port", "0", ...flags]);
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk) => {
      output += chunk;
    });
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const firstLine = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once("line", resolve);
    child.once("close", () => reject(new Error(`the sandbox ended before it was ready: ${output}`)));
  });
  const stop = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  return { child, firstLine, output: () => output, stop };
}
