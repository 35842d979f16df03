import { join } from "node:path";
import type { LanguageId } from "../../../generator/targets/target.ts";
import { typescriptTools } from "../../support/languages/typescript.ts";
import { tool } from "../../support/tool.ts";

type Command = readonly [command: string, ...args: string[]];

interface Backend {
  /** What its README says to run first. */
  readonly prepare: (folder: string, sdk: string) => Promise<unknown>;
  readonly start: Command;
}

const dotnet = { DOTNET_CLI_TELEMETRY_OPTOUT: "1", DOTNET_NOLOGO: "1", MSBUILDDISABLENODEREUSE: "1" };

export const backends: Readonly<Record<LanguageId, Backend>> = {
  typescript: {
    prepare: async (folder, sdk) => {
      await typescriptTools.build(sdk);
      await tool("npm", ["ci", "--ignore-scripts"], { cwd: folder });
      await tool("npm", ["run", "check"], { cwd: folder });
    },
    start: ["npm", "start"],
  },
  python: {
    prepare: async (folder) => {
      await tool("python3", ["-m", "venv", ".venv"], { cwd: folder });
      await tool(join(folder, ".venv/bin/pip"), ["install", "--quiet", "-r", "requirements.txt"], { cwd: folder });
    },
    start: [".venv/bin/python", "server.py"],
  },
  csharp: {
    prepare: (folder) => tool("dotnet", ["build", "--nologo", "-v", "quiet", "-p:UseAppHost=false"], { cwd: folder, env: dotnet }),
    start: ["dotnet", "bin/Debug/net8.0/TokenServer.dll"],
  },
  go: {
    prepare: (folder) => tool("go", ["build", "-o", "tokenserver", "."], { cwd: folder }),
    start: ["./tokenserver"],
  },
  java: {
    prepare: (folder) => tool("mvn", ["-q", "-B", "package", "-Dmaven.test.skip=true"], { cwd: folder }),
    start: ["java", "-jar", "server/target/token-server.jar"],
  },
};
