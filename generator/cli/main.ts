import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Command, CommanderError, Option } from "commander";
import { assets } from "../assets.ts";
import type { SandboxFlags } from "./commands/sandbox.ts";
import { exit, UsageError } from "./exit.ts";
import type { Flags } from "./flags.ts";

interface PackageFacts {
  readonly version: string;
  readonly bugs?: { readonly url?: string };
}

const facts = JSON.parse(readFileSync(join(assets, "package.json"), "utf8")) as PackageFacts;

/** Runs one command line. Everything heavy is loaded by the command that needs it, so that `--help` is at once. */
export async function main(argv: readonly string[]): Promise<void> {
  process.stdout.on("error", stopPrinting);
  process.on("uncaughtException", (error) => process.exit(told(error)));
  try {
    await program().parseAsync(argv);
  } catch (error) {
    process.exit(told(error)); // a worker may still be busy with another language
  }
}

/** Whoever read our output has enough of it (`| head`), or has no room for it. */
function stopPrinting({ code, message }: NodeJS.ErrnoException): void {
  if (code === "EPIPE") process.exit();
  process.stderr.write(`gen-sdks: stdout cannot be written: ${message}\n`);
  process.exit(exit.failed);
}

function program(): Command {
  const root = new Command("gen-sdks")
    .description("Five publishable SDK packages from an OpenAPI document: TypeScript, Python, C#, Go and Java.")
    .version(facts.version)
    .exitOverride()
    .showHelpAfterError("(gen-sdks --help lists commands and options)");
  common(root.command("generate", { isDefault: true }).description("write the packages (the default command)"))
    .option("--out <dir>", "folder of the packages: <dir>/<language>")
    .allowExcessArguments()
    .action(async (flags: Flags, { args }: Command) => {
      await refuseCommand(args[0], root);
      return run((await import("./commands/generate.ts")).generate(flags, facts.version));
    });
  common(root.command("check").description("write nothing; exit 3 when the packages are not up to date"))
    .option("--out <dir>", "folder of the packages: <dir>/<language>")
    .action(async (flags: Flags) => run((await import("./commands/check.ts")).check(flags, facts.version)));
  common(root.command("snippets").description("print usage snippets"))
    .option("--operation <id>", "one operation, by id or dotted name")
    .addOption(new Option("--format <format>", "how to print them").choices(["text", "markdown", "mdx", "json", "overlay"]).default("text"))
    .action(async (flags: Flags) => run((await import("./commands/snippets.ts")).snippets(flags, facts.version)));
  common(root.command("inspect").description("print what the generator understood, as JSON"))
    .option("--stage <stage>", "normalised, model, or view:<language>:<file>", "model")
    .action(async (flags: Flags) => run((await import("./commands/inspect.ts")).inspect(flags, facts.version)));
  common(root.command("repair").description("print the repairs made in memory, as an overlay to apply"))
    .addOption(new Option("--format <format>", "how to print them").choices(["overlay"]).default("overlay"))
    .action(async (flags: Flags) => run((await import("./commands/repair.ts")).repair(flags, facts.version)));
  root
    .command("sandbox")
    .description("play the Platform API on this machine")
    .option("--host <host>", "address to listen on; any but this machine's own needs --api-key", "127.0.0.1")
    .option("--port <port>", "port to listen on; 0 takes a free one", "4010")
    .option("--api-key <key>", "key that clients use; default: a test key that everybody knows")
    .option("--data <dir>", "folder that keeps the state; default: memory")
    .option("--database-url <url>", "PostgreSQL that keeps the state, for several processes")
    .option("--json", "first line on stdout: one object { url, apiKey, dashboard }")
    .action(async (flags: SandboxFlags) => run((await import("./commands/sandbox.ts")).sandbox(flags)));
  root
    .command("explain <code>")
    .description("print a diagnostic's page")
    .action(async (code: string) => run((await import("./commands/explain.ts")).explain(code)));
  return root;
}

/** A word where a command stands is a slip, not something for the default command. */
async function refuseCommand(word: string | undefined, { commands }: Command): Promise<void> {
  if (word === undefined) return;
  const known = commands.map((command) => command.name());
  const near = (await import("../config/nearest.ts")).nearest(word, known);
  throw new UsageError(`there is no command "${word}"${near ? `; did you mean ${near}?` : ""} Known: ${known.join(", ")}`);
}

/** Options of every command that reads a document. */
function common(command: Command): Command {
  const several = (value: string, all: readonly string[] = []) => [...all, value];
  return command
    .exitOverride()
    .option("--config <file>", "gen-sdks.yaml to use; default: the nearest one, from this folder upwards")
    .option("--document <file>", "OpenAPI document, YAML or JSON")
    .option("--language <id>", "typescript, python, csharp, go or java; may be repeated; default: all", several)
    .option("--only <glob>", "operations whose id or dotted name fits, such as companies.*; may be repeated", several)
    .option("--overlay <file>", "OpenAPI Overlay to apply; may be repeated", several)
    .option("--max-size <size>", "largest file to read, such as 32MB", "32MB")
    .option("--strict", "warnings fail")
    .option("--json", "one report object on stdout, nothing else")
    .option("--quiet", "print problems only")
    .addOption(new Option("--diagnostics <format>", "how to print problems").choices(["text", "github", "sarif"]).default("text"))
    .option("--no-color", "no colours; NO_COLOR does the same");
}

async function run(command: Promise<number>): Promise<void> {
  process.exitCode = await command;
}

function told(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.usage;
  if (error instanceof UsageError) {
    process.stderr.write(`gen-sdks: ${error.message}\n`);
    return exit.usage;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(`gen-sdks: this is a bug of gen-sdks, not of your document: ${message}\n`);
  process.stderr.write(
    `  help: please report it at ${facts.bugs?.url ?? "the project's issue tracker"}, with the part of the document that shows it; GEN_SDKS_DEBUG=1 prints more\n`,
  );
  if (process.env["GEN_SDKS_DEBUG"]) process.stderr.write(`${stack}\n`);
  return exit.bug;
}
