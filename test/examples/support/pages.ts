import { join } from "node:path";
import { tool } from "../../support/tool.ts";
import { type Running, startProcess } from "./process.ts";

export const frameworks = ["javascript", "react", "vue", "svelte", "next", "angular"] as const;
export type Framework = (typeof frameworks)[number];

export interface Example {
  readonly folder: string;
  /** What its README says to set. */
  readonly env: Readonly<Record<string, string>>;
}

/** What its README says to run, for production. */
export async function buildPage(framework: Framework, { folder, env }: Example): Promise<void> {
  const own = { ...env, NEXT_TELEMETRY_DISABLED: "1", NG_CLI_ANALYTICS: "false" };
  // The mode of this run of the tests would make development builds of them.
  const run = (...command: readonly string[]) =>
    tool("nice", ["env", "-u", "NODE_ENV", "-u", "VITEST", ...command], { cwd: folder, env: own });
  await run("npm", "ci", "--no-audit", "--no-fund");
  await run("npm", "run", "build");
  if (framework === "angular") await run("npx", "ng", "build", "--define", `CODAT_SERVER_URL='${env["CODAT_SERVER_URL"]}'`);
}

export const startPage = (framework: Framework, { folder, env }: Example): Promise<Running> => {
  const script = framework === "next" || framework === "angular" ? "start" : "preview";
  return startProcess("npm", ["run", script], { cwd: folder, env, path: "/" });
};

export const startDevelopment = ({ folder, env }: Example): Promise<Running> =>
  startProcess("npm", ["run", "dev"], { cwd: folder, env, path: "/" });

export const exampleOf = (workspace: string, framework: Framework, env: Example["env"]): Example => ({
  folder: join(workspace, "examples", framework),
  env,
});
