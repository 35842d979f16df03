import { spawnSync } from "node:child_process";

export interface Finished {
  readonly status: number | null;
  readonly output: string;
}

/** Runs one line as a shell would, in a folder, and gives its exit code with all it printed. */
export function shell(line: string, folder: string, environment: Readonly<Record<string, string>> = {}): Finished {
  const { status, stdout, stderr } = spawnSync("bash", ["-c", line], {
    cwd: folder,
    encoding: "utf8",
    env: { ...process.env, ...environment },
    maxBuffer: 1e8,
  });
  return { status, output: `${stdout}${stderr}` };
}
