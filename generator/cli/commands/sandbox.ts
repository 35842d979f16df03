import { exit, UsageError } from "../exit.ts";

/** What commander makes of `gen-sdks sandbox`. */
export interface SandboxFlags {
  readonly host: string;
  readonly port: string;
  readonly apiKey?: string;
  readonly data?: string;
  readonly databaseUrl?: string;
  readonly json?: boolean;
}

interface Sandbox {
  readonly url: string;
  readonly apiKey: string;
  readonly dashboard: string;
  readonly close: () => Promise<void>;
}

interface SandboxPackage {
  readonly startSandbox: (options: object) => Promise<Sandbox>;
}

/** Plays the Platform API until it is told to stop. */
export async function sandbox(flags: SandboxFlags): Promise<number> {
  const { startSandbox } = await installed();
  const { host, apiKey, data, databaseUrl } = flags;
  const given = { apiKey, data, databaseUrl };
  const options = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const running = await startSandbox({ host, port: Number(flags.port), ...options }).catch(refused);
  process.stdout.write(flags.json ? `${JSON.stringify(shown(running))}\n` : welcome(running));
  await stopped();
  await running.close();
  return exit.done;
}

async function installed(): Promise<SandboxPackage> {
  const name: string = "gen-sdks-sandbox"; // as a variable: the bundle must not look for it
  try {
    return (await import(name)) as SandboxPackage;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new UsageError(`the sandbox is a package of its own; install it with npm install --save-dev ${name}`);
  }
}

function refused(error: unknown): never {
  const { name, code, message } = error as NodeJS.ErrnoException;
  if (code === "EADDRINUSE") throw new UsageError("the port is taken; choose another with --port, or --port 0 for a free one");
  if (name === "OptionsError") throw new UsageError(message);
  throw error;
}

const shown = ({ url, apiKey, dashboard }: Sandbox): object => ({ url, apiKey, dashboard });

function welcome({ url, apiKey, dashboard }: Sandbox): string {
  const basic = Buffer.from(apiKey).toString("base64");
  return `The Platform API plays on ${url}

  dashboard   ${dashboard}
  API key     ${apiKey}
  try it      curl -H 'Authorization: Basic ${basic}' '${url}/companies?pageSize=1'

  SDKs find it with CODAT_SERVER_URL=${url} CODAT_API_KEY=${apiKey}
  Ctrl-C stops it.
`;
}

function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}
