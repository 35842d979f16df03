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

/** What its README says to run first. */
export const installPage = (example: Example): Promise<string> => run(example, "npm", "ci", "--no-audit", "--no-fund");

/** What its README says to run for production. */
export async function buildPage(framework: Framework, example: Example): Promise<void> {
  await run(example, "npm", "run", "build");
  if (framework !== "angular") return;
  await run(example, "npx", "ng", "build", "--define", `CODAT_SERVER_URL='${example.env["CODAT_SERVER_URL"]}'`);
}

/** Not in the mode of this run of the tests, which would make development builds of them. */
const run = ({ folder, env }: Example, ...command: readonly string[]): Promise<string> =>
  tool("nice", ["env", "-u", "NODE_ENV", "-u", "VITEST", ...command], { cwd: folder, env: { ...env, NEXT_TELEMETRY_DISABLED: "1" } });

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
