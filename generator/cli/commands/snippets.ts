import { Diagnostics } from "../../diagnostics/diagnostics.ts";
import { understand } from "../../generate.ts";
import { dotted, plain } from "../../model/only.ts";
import type { Operation } from "../../model/sdk.ts";
import { targets } from "../../targets/index.ts";
import { exit, UsageError } from "../exit.ts";
import type { Flags } from "../flags.ts";
import { requestOf } from "../request.ts";
import { formats, type OperationSnippets } from "../snippet-formats.ts";
import { locateWith, tell } from "../tell.ts";

/** Prints usage snippets of all operations, or of one, in all languages, or in one. */
export async function snippets(flags: Flags): Promise<number> {
  const early = new Diagnostics();
  const asked = requestOf(flags, early);
  const understood = asked && (await understand(asked.request));
  tell(
    understood ? early.with(understood.diagnostics) : early,
    locateWith(understood?.locate ?? null),
    { ...flags, json: true, quiet: true },
    "",
  );
  if (!asked || !understood?.model) return exit.failed;
  const { sdk, packages } = understood.model;
  const wanted = targets.filter(({ id }) => asked.request.languages.includes(id));
  const all = chosen(sdk.operations, flags.operation).map(
    (operation): OperationSnippets => ({
      operation,
      snippets: wanted.map((target) => ({ target, ...target.snippet(sdk, operation, packages) })),
    }),
  );
  process.stdout.write(formats[flags.format ?? "text"](all, sdk));
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
