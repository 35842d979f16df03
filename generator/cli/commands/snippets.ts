import { dotted, plain } from "../../model/only.ts";
import type { Operation } from "../../model/sdk.ts";
import { targets } from "../../targets/index.ts";
import { exit, UsageError } from "../exit.ts";
import type { Flags } from "../flags.ts";
import { read } from "../reading.ts";
import { formats, type OperationSnippets } from "../snippet-formats.ts";
import { fails, tell } from "../tell.ts";

/** Prints usage snippets of all operations, or of one, in all languages, or in one. */
export async function snippets(flags: Flags, version: string): Promise<number> {
  const { asked, diagnostics, locate, model } = await read(flags);
  tell(diagnostics, locate, { ...flags, json: true, quiet: true }, version);
  if (!asked || !model || fails(diagnostics, flags)) return exit.failed;
  const { sdk, packages } = model;
  const wanted = targets.filter(({ id }) => asked.request.languages.includes(id));
  const all = chosen(sdk.operations, flags.operation).map(
    (operation): OperationSnippets => ({
      operation,
      snippets: wanted.map((target) => ({ target, ...target.snippet(sdk, operation, packages) })),
    }),
  );
  process.stdout.write(formats[flags.json ? "json" : (flags.format ?? "text")](all, sdk));
  return exit.done;
}

function chosen(operations: readonly Operation[], asked: string | undefined): readonly Operation[] {
  if (asked === undefined) return operations;
  const wanted = plain(asked);
  const found = operations.filter(({ id, call, aliases }) =>
    [id, dotted(call), ...aliases.map(dotted)].some((name) => plain(name) === wanted),
  );
  if (found.length === 0) throw new UsageError(`there is no operation "${asked}"; gen-sdks inspect prints all of them`);
  return found;
}
