import { basename } from "node:path";
import { stringify } from "yaml";
import type { Diagnostics } from "../../diagnostics/diagnostics.ts";
import type { Change } from "../../diagnostics/entry.ts";
import type { Model } from "../../generate.ts";
import { segments } from "../../load/pointer.ts";
import { exit } from "../exit.ts";
import type { Flags } from "../flags.ts";
import { read } from "../reading.ts";
import { fails, tell } from "../tell.ts";

/** Prints the repairs that were made in memory as an Overlay, for the owners of the document to apply. */
export async function repair(flags: Flags, version: string): Promise<number> {
  const { asked, diagnostics, locate, model } = await read(flags);
  tell(diagnostics, locate, { ...flags, json: true }, version);
  if (!asked || !model || fails(diagnostics, flags)) return exit.failed;
  const own = basename(asked.request.document);
  const changes = changesOf(diagnostics, own);
  if (changes.length > 0) process.stdout.write(stringify(overlayOf(changes, model), { lineWidth: 0 }));
  else if (!flags.quiet) process.stderr.write("nothing to repair\n");
  for (const place of elsewhere(diagnostics, own)) {
    const { file, line } = locate(place);
    process.stderr.write(`${file}:${line}: repaired in memory; an overlay reaches the document's first file only\n`);
  }
  return exit.done;
}

type Place = Parameters<Awaited<ReturnType<typeof read>>["locate"]>[0];

const repaired = ({ all }: Diagnostics) =>
  all.flatMap(({ place, changes }) => (place !== null && changes.length > 0 ? [{ place, changes }] : []));

/** Each once; what goes goes last, and from the end, so that no index moves before its turn. */
function changesOf(diagnostics: Diagnostics, file: string): readonly Change[] {
  const all = repaired(diagnostics).flatMap(({ place, changes }) => (place.file === file ? changes : []));
  const once = [...new Map(all.map((change) => [JSON.stringify(change), change])).values()];
  return [...once.filter((change) => "update" in change), ...once.filter((change) => "remove" in change).sort(lastFirst)];
}

function lastFirst({ pointer: a }: Change, { pointer: b }: Change): number {
  return b.localeCompare(a, "en", { numeric: true });
}

const elsewhere = (diagnostics: Diagnostics, file: string): readonly Place[] =>
  repaired(diagnostics).flatMap(({ place }) => (place.file === file ? [] : [place]));

const overlayOf = (changes: readonly Change[], { root, normalised: { title, version } }: Model): object => ({
  overlay: "1.0.0",
  info: { title: `Repairs of ${title}`, version },
  actions: changes.map(({ pointer, ...change }) => ({ target: jsonPathOf(pointer, root), ...change })),
});

/** A normalised path of RFC 9535: keys in quotes, indices bare. */
function jsonPathOf(pointer: string, root: unknown): string {
  let found = root;
  const steps = segments(pointer).map((key) => {
    const step = Array.isArray(found) ? key : `'${escaped(key)}'`;
    found = (found as Readonly<Record<string, unknown>> | undefined)?.[key];
    return `[${step}]`;
  });
  return `$${steps.join("")}`;
}

const escaped = (key: string): string =>
  key.replace(/[\\']/g, (sign) => `\\${sign}`).replace(/\p{Cc}/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
