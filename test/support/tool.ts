import { execFile } from "node:child_process";

export interface ToolOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a tool to its end and returns what it printed; a failure carries all of that. */
export function tool(command: string, args: readonly string[], { cwd, env }: ToolOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(command, args, { cwd, env: { ...process.env, ...env }, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${command} ${args.join(" ")}\n${stdout}${stderr}`.trim(), { cause: error }));
      else resolve(`${stdout}${stderr}`);
    });
  });
}

/** How long a batch of programs may take: a start, and then each its time. */
export const timeFor = (programs: number): number => 60_000 + 5_000 * programs;

/** Runs a program whose exit code is a result, not a failure; after its time it is stopped. */
export function outcome(
  command: string,
  args: readonly string[],
  { cwd, env, timeout = timeFor(0) }: ToolOptions & { readonly timeout?: number },
): Promise<{ exitCode: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(command, args, { cwd, env: { ...process.env, ...env }, maxBuffer: 1e8, timeout }, (error, stdout, stderr) => {
      resolve({ exitCode: error ? (typeof error.code === "number" ? error.code : 1) : 0, stdout, stderr });
    });
  });
}
