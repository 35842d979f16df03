import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

export interface Running extends AsyncDisposable {
  readonly url: string;
  /** All that it has printed. */
  readonly output: () => string;
}

export interface Start {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** A path that is answered once it is up. */
  readonly path: string;
}

/** Starts a server on a free port, which it is told as PORT, and waits until it answers. */
export async function startProcess(command: string, args: readonly string[], { cwd, env, path }: Start): Promise<Running> {
  const port = await freePort();
  const own = { ...withoutTestRun(), ...env, PORT: String(port) };
  const child = spawn(command, args, { cwd, env: own, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => printed.push(data.toString()));
  child.on("error", (error) => printed.push(error.message));
  const output = (): string => printed.join("");
  const stop = async (): Promise<void> => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, "exit");
    process.kill(-child.pid);
    await exited;
  };
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(`${url}${path}`))) {
    if (child.pid === undefined || child.exitCode !== null) throw new Error(`${command} ${args.join(" ")} ended:\n${output()}`);
    await pause(100);
  }
  return { url, output, [Symbol.asyncDispose]: stop };
}

/** What this run of the tests has set must not reach what it starts. */
const withoutTestRun = (): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^VITEST|^NODE_ENV$|^npm_/.test(name)));

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    () => true,
    () => false,
  );
