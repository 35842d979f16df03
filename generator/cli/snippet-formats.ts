import { dotted } from "../model/only.ts";
import type { Operation, Sdk } from "../model/sdk.ts";
import type { Snippet, Target } from "../targets/target.ts";
import type { Flags } from "./flags.ts";

export interface OperationSnippets {
  readonly operation: Operation;
  readonly snippets: readonly (Snippet & { readonly target: Target })[];
}

type Format = (all: readonly OperationSnippets[], sdk: Sdk) => string;

/** Each way to print snippets. */
export const formats: Readonly<Record<NonNullable<Flags["format"]>, Format>> = { text, markdown, mdx, json, overlay };

function text(all: readonly OperationSnippets[]): string {
  return all
    .flatMap(({ operation, snippets }) =>
      snippets.map(({ target, code }) => `### ${dotted(operation.call)} (${target.displayName})\n\n${code.trimEnd()}\n`),
    )
    .join("\n");
}

function markdown(all: readonly OperationSnippets[]): string {
  return all
    .map(
      ({ operation, snippets }) =>
        `## ${titleOf(operation)}\n\n${snippets.map(({ target, ...snippet }) => `### ${target.displayName}\n\n${fenced(snippet)}\n`).join("\n")}`,
    )
    .join("\n");
}

/** Longer than any run of backticks inside, so that code cannot end its own fence. */
function fenced({ code, fence }: Snippet): string {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length));
  const ticks = "`".repeat(longest + 1);
  return `${ticks}${fence}\n${code.trimEnd()}\n${ticks}`;
}

/** A Docusaurus tab block for each operation. */
function mdx(all: readonly OperationSnippets[]): string {
  const head = 'import Tabs from "@theme/Tabs";\nimport TabItem from "@theme/TabItem";\n';
  const blocks = all.map(({ operation, snippets }) => {
    const tabs = snippets.map(
      ({ target, ...snippet }) => `<TabItem value="${target.id}" label="${target.displayName}">\n\n${fenced(snippet)}\n\n</TabItem>`,
    );
    return `## ${mdxText(titleOf(operation))}\n\n<Tabs groupId="language">\n${tabs.join("\n")}\n</Tabs>\n`;
  });
  return [head, ...blocks].join("\n");
}

const titleOf = ({ docs, call }: Operation): string => docs.summary || dotted(call);

/** MDX reads braces and angle brackets in prose as code. */
const mdxText = (prose: string): string => prose.replace(/[{}<>]/g, (sign) => `\\${sign}`);

function json(all: readonly OperationSnippets[]): string {
  const plain = all.map(({ operation, snippets }) => ({
    operation: operation.id,
    call: dotted(operation.call),
    snippets: Object.fromEntries(snippets.map(({ target, code }) => [target.id, code])),
  }));
  return `${JSON.stringify(plain, null, 2)}\n`;
}

/** An Overlay 1.0 that gives each operation its `x-codeSamples`. */
function overlay(all: readonly OperationSnippets[], sdk: Sdk): string {
  const actions = all.map(({ operation, snippets }) => ({
    target: `$.paths[${quoted(pathOf(operation))}].${operation.method.toLowerCase()}`,
    update: { "x-codeSamples": snippets.map(({ target, code, fence }) => ({ lang: fence, label: target.displayName, source: code })) },
  }));
  return `${JSON.stringify({ overlay: "1.0.0", info: { title: `${sdk.title}: code samples`, version: sdk.version }, actions }, null, 2)}\n`;
}

const pathOf = ({ path }: Operation): string => path.map((part) => (part.kind === "text" ? part.text : `{${part.wire}}`)).join("");
const quoted = (name: string): string => `'${name.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
