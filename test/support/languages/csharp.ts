import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { LanguageTools, Outcome, Programs } from "../language-tools.ts";
import { writeFiles } from "../temp.ts";
import { outcome, timeFor, tool } from "../tool.ts";

/** One build server for all would keep folders open that are soon gone. */
const env = { DOTNET_CLI_TELEMETRY_OPTOUT: "1", DOTNET_NOLOGO: "1", DOTNET_ROLL_FORWARD: "Major", MSBUILDDISABLENODEREUSE: "1" };

export const csharpTools: LanguageTools = {
  id: "csharp",

  missing() {
    return spawnSync("dotnet", ["--version"]).status === 0 ? null : "no dotnet on the PATH (.NET SDK 8 or later)";
  },

  async build(packageFolder) {
    // The companion refers to the package, so both are built.
    await tool("dotnet", ["build", companionOf(packageFolder), "-warnaserror", "-v", "quiet", "--nologo"], { cwd: packageFolder, env });
  },

  async checkFormat(packageFolder) {
    await tool("dotnet", ["format", projectIn(packageFolder), "--verify-no-changes", "--no-restore"], { cwd: packageFolder, env });
  },

  async test(packageFolder) {
    await tool("dotnet", ["test", join("tests", `${projectIn(packageFolder).replace(/\.csproj$/, "")}.Tests`), "-v", "quiet", "--nologo"], {
      cwd: packageFolder,
      env,
    });
    if (process.env["CI"] !== "true") return;
    // Where nobody waits for it, what would be published is made as well.
    for (const project of [projectIn(packageFolder), companionOf(packageFolder)])
      await tool("dotnet", ["pack", project, "-warnaserror", "-v", "quiet", "--nologo"], { cwd: packageFolder, env });
  },

  async compile(programs) {
    prepare(programs, "$(NoWarn);CS0618");
    await tool("dotnet", ["build", "-warnaserror", "-v", "quiet", "--nologo"], { cwd: programs.workspace, env });
  },

  async deprecations(programs) {
    prepare(programs, "$(NoWarn)");
    const { stdout } = await outcome("dotnet", ["build", "-v", "quiet", "--nologo", "-p:TreatWarningsAsErrors=false"], {
      cwd: programs.workspace,
      env,
    });
    return stdout
      .split("\n")
      .filter((line) => line.includes("CS0618"))
      .map((line) => `deprecated: ${line}`)
      .join("\n");
  },

  async run(programs, environment) {
    const names = [...programs.sources.keys()];
    const { stdout, stderr } = await outcome("dotnet", ["bin/Debug/net8.0/Programs.dll", ...names], {
      cwd: programs.workspace,
      env: { ...env, ...environment },
      timeout: timeFor(names.length),
    });
    const lines = stdout.split("\n").filter((line) => line.startsWith("{"));
    if (lines.length !== names.length) throw new Error(`${stdout}\n${stderr}`);
    return new Map(lines.map((line) => outcomeOf(JSON.parse(line) as Told)));
  },
};

interface Told extends Outcome {
  readonly name: string;
}

const outcomeOf = ({ name, exitCode, stdout, stderr }: Told): readonly [string, Outcome] => [name, { exitCode, stdout, stderr }];

const companionOf = (folder: string): string =>
  join("DependencyInjection", projectIn(folder).replace(/\.csproj$/, ".DependencyInjection.csproj"));

const projectIn = (folder: string): string => readdirSync(folder).find((name) => name.endsWith(".csproj")) ?? "";

/** One project for all programs: each one's top-level statements become a method, and Main calls those that it is asked for. */
function prepare({ packageFolder, workspace, sources }: Programs, noWarn: string): void {
  const project = `<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net8.0</TargetFramework>
    <RollForward>Major</RollForward>
    <UseAppHost>false</UseAppHost>
    <AssemblyName>Programs</AssemblyName>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <AnalysisLevel>latest-recommended</AnalysisLevel>
    <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
    <NoWarn>${noWarn}</NoWarn>
  </PropertyGroup>
  <ItemGroup>
    <ProjectReference Include="${join(packageFolder, projectIn(packageFolder))}" />
  </ItemGroup>
</Project>
`;
  const programs = [...sources.keys()].map((name) => `        [${JSON.stringify(name)}] = ${className(name)}.Run,`).join("\n");
  writeFiles(workspace, [
    ["Programs.csproj", project],
    ["Main.cs", mainOf(programs)],
    ...[...sources].map(([name, code]) => [`${className(name)}.cs`, wrapped(name, code)] as const),
  ]);
}

const className = (name: string): string => `Program_${name.replace(/\W/g, "_")}`;

function wrapped(name: string, code: string): string {
  const lines = code.split("\n");
  const usings = lines.filter((line) => /^using [\w.]+;$/.test(line));
  const body = lines.filter((line) => !/^using [\w.]+;$/.test(line));
  return `${usings.join("\n")}\n\ninternal static class ${className(name)}\n{\n    public static async Task Run()\n    {\n${body.join("\n")}\n    }\n}\n`;
}

const mainOf = (programs: string): string => `using System.Text.Json;

internal static class Runner
{
    private static readonly Dictionary<string, Func<Task>> Programs = new()
    {
${programs}
    };

    public static async Task Main(string[] names)
    {
        foreach (var name in names)
        {
            await Run(name, Programs[name]);
        }
    }

    private static async Task Run(string name, Func<Task> program)
    {
        var output = Console.Out;
        var (stdout, stderr, exitCode) = (new StringWriter(), "", 0);
        Console.SetOut(stdout);
        try
        {
            await program();
        }
        catch (Exception e)
        {
            (stderr, exitCode) = (e.ToString(), 1);
        }
        Console.SetOut(output);
        Console.WriteLine(JsonSerializer.Serialize(new { name, exitCode, stdout = stdout.ToString(), stderr }));
    }
}
`;
