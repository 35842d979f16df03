import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "./documents.ts";

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Circumstances {
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly uid?: number;
  /** A module that is loaded before the command. */
  readonly preload?: string;
}

/** Runs the command line as a user does: a process of its own, in a folder. */
export function gensdks(args: readonly string[], { folder, environment = {}, uid, preload }: Circumstances): Ended {
  const node = preload === undefined ? [] : ["--import", preload];
  const env = { PATH: process.env["PATH"], HOME: folder, ...environment };
  const user = uid === undefined ? {} : { uid, gid: uid };
  const { status, stdout, stderr } = spawnSync(process.execPath, [...node, join(root, "bin/gen-sdks.js"), ...args], {
    cwd: folder,
    env,
    encoding: "utf8",
    maxBuffer: 1e8,
    ...user,
  });
  return { status, stdout, stderr };
}
