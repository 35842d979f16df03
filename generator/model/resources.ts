import type { Diagnostics } from "../diagnostics/diagnostics.ts";
import type { NormalDocument, NormalOperation } from "../normalise/document.ts";
import { texts } from "../normalise/read.ts";
import { docsOf } from "./docs.ts";
import { callWish } from "./method-names.ts";
import { reservedClientMembers } from "./reserved.ts";
import type { CallPath, Method, Resource } from "./sdk.ts";
import { wordsOf } from "./split-words.ts";
import { keyOf, uniqueNames } from "./unique-names.ts";
import type { Deprecation, Name, OperationId } from "./words.ts";

/** One name of an operation on its way into the tree. */
interface Entry {
  readonly operation: NormalOperation;
  readonly id: OperationId;
  readonly alias: boolean;
  readonly names: readonly (readonly string[])[];
}

interface Draft {
  readonly name: Name;
  readonly path: readonly Name[];
  readonly entries: Entry[];
  readonly children: Map<string, Draft>;
}

export interface Tree {
  readonly resources: readonly Resource[];
  readonly calls: ReadonlyMap<NormalOperation, CallPath>;
  readonly aliases: ReadonlyMap<NormalOperation, readonly CallPath[]>;
}

/** The resource tree, and by which names each operation is called. `taken` are the type names in use. */
export function buildTree(
  document: NormalDocument,
  ids: ReadonlyMap<NormalOperation, OperationId>,
  { taken, diagnostics }: TreeContext,
): Tree {
  const root: Draft = { name: { wire: "", words: [] }, path: [], entries: [], children: new Map() };
  for (const operation of document.operations) {
    const id = ids.get(operation);
    if (id === undefined) continue;
    const { group, names } = callWish(operation, id, document);
    place(root, group).entries.push({ operation, id, alias: false, names });
    for (const alias of texts(operation.extensions["x-sdk-aliases"])) {
      const words = alias
        .split(".")
        .filter((part) => part !== "")
        .map(wordsOf);
      const method = words.at(-1);
      if (method && words.length > 1) place(root, words.slice(0, -1)).entries.push({ operation, id, alias: true, names: [method] });
    }
  }
  nameChildren(root, reservedClientMembers);
  const calls = new Map<NormalOperation, CallPath>();
  const aliases = new Map<NormalOperation, CallPath[]>();
  const methods = new Map(drafts(root).map((draft) => [draft, nameMethods(draft, { calls, aliases, diagnostics })]));
  const types = typeNames(drafts(root), taken);
  const tags = new Map(document.tags.map((tag) => [keyOf(wordsOf(tag.name)), tag.description]));
  const finish = (draft: Draft): Resource => ({
    name: draft.name,
    type: { wire: draft.name.wire, words: types.get(draft) ?? draft.name.words },
    path: draft.path,
    docs: docsOf("", tags.get(keyOf(draft.path.flatMap(({ words }) => words))) ?? ""),
    methods: (methods.get(draft) ?? []).map(({ entry, words }) => methodOf(entry, words, calls)),
    children: [...draft.children.values()].map(finish),
  });
  return { resources: [...root.children.values()].map(finish), calls, aliases };
}

export interface TreeContext {
  readonly taken: Set<string>;
  readonly diagnostics: Diagnostics;
}

function place(root: Draft, group: readonly (readonly string[])[]): Draft {
  let draft = root;
  for (const words of group) {
    const known = draft.children.get(keyOf(words));
    const name: Name = { wire: words.join("-"), words };
    const next: Draft = known ?? { name, path: [...draft.path, name], entries: [], children: new Map() };
    draft.children.set(keyOf(words), next);
    draft = next;
  }
  return draft;
}

/** Every resource below the root, parents first. */
function drafts(root: Draft): readonly Draft[] {
  return [...root.children.values()].flatMap((child) => [child, ...drafts(child)]);
}

/** A group whose name the client has for itself gets "resource" behind it. */
function nameChildren(root: Draft, reserved: ReadonlySet<string>): void {
  for (const [key, child] of root.children) {
    if (!reserved.has(key)) continue;
    const name = { wire: child.name.wire, words: [...child.name.words, "resource"] };
    root.children.set(key, { ...moved(child, name), name });
  }
}

/** A draft and all below it, with another name at the top of their paths. */
function moved(draft: Draft, top: Name): Draft {
  const children = new Map([...draft.children].map(([key, child]) => [key, moved(child, top)]));
  return { ...draft, path: draft.path.with(0, top), children };
}

interface Naming {
  readonly calls: Map<NormalOperation, CallPath>;
  readonly aliases: Map<NormalOperation, CallPath[]>;
  readonly diagnostics: Diagnostics;
}

/** Children keep their names, then operations take theirs, then aliases what is left. */
function nameMethods(
  draft: Draft,
  { calls, aliases, diagnostics }: Naming,
): readonly { readonly entry: Entry; readonly words: readonly string[] }[] {
  const taken = new Set(draft.children.keys());
  const own = draft.entries.filter(({ alias }) => !alias);
  const names = uniqueNames(
    own.map((entry) => ({ item: entry, candidates: entry.names })),
    taken,
  );
  const named = own.map((entry) => ({ entry, words: names.get(entry) ?? ["call"] }));
  const also = draft.entries
    .filter(({ alias }) => alias)
    .flatMap((entry) => {
      const words = entry.names[0] ?? [];
      if (taken.has(keyOf(words))) {
        diagnostics.report("alias-taken", entry.operation.place, {
          alias: [...draft.path.map(({ wire }) => wire), words.join("-")].join("."),
        });
        return [];
      }
      taken.add(keyOf(words));
      return [{ entry, words }];
    });
  for (const { entry, words } of named) calls.set(entry.operation, { resources: draft.path, method: { wire: words.join("-"), words } });
  for (const { entry, words } of also) {
    const call = { resources: draft.path, method: { wire: words.join("-"), words } };
    aliases.set(entry.operation, [...(aliases.get(entry.operation) ?? []), call]);
  }
  return [...named, ...also];
}

function methodOf({ operation, id, alias }: Entry, words: readonly string[], calls: ReadonlyMap<NormalOperation, CallPath>): Method {
  const deprecation = alias ? { message: "", replacement: calls.get(operation) ?? null } : deprecationOf(operation, calls);
  return { name: { wire: words.join("-"), words }, operation: id, alias, deprecation };
}

/** Why an operation is deprecated and what replaces it: by operationId or by its dotted name. */
export function deprecationOf(operation: NormalOperation, calls: ReadonlyMap<NormalOperation, CallPath>): Deprecation | null {
  if (!operation.deprecated) return null;
  const { extensions } = operation;
  const message = extensions["x-sdk-deprecation-message"] ?? extensions["x-speakeasy-deprecation-message"];
  const successor = extensions["x-sdk-deprecation-replacement"] ?? extensions["x-speakeasy-deprecation-replacement"];
  const found = [...calls].find(([{ operationId }]) => operationId !== "" && operationId === successor);
  return { message: typeof message === "string" ? docsOf(message, "").summary : "", replacement: found?.[1] ?? null };
}

/** Class names without "Resource": the leaf, or with its parents where two leaves are alike. */
function typeNames(all: readonly Draft[], taken: Set<string>): ReadonlyMap<Draft, readonly string[]> {
  const withSuffix = (words: readonly string[]) => [...words, "resource"];
  const names = uniqueNames(
    all.map((draft) => ({
      item: draft,
      candidates: [
        withSuffix(draft.name.words),
        withSuffix(draft.path.flatMap(({ words }) => words)),
        withSuffix([...draft.path.flatMap(({ words }) => words), "group"]),
      ],
    })),
    taken,
  );
  return new Map([...names].map(([draft, words]) => [draft, words.slice(0, -1)]));
}
