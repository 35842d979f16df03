import type { NormalDocument, NormalOperation } from "../normalise/document.ts";
import { isObject, list, text } from "../normalise/read.ts";
import { singular, wordsOf } from "./split-words.ts";
import { uniqueNames } from "./unique-names.ts";
import type { OperationId } from "./words.ts";

/** Where an operation stands in the tree, and what it would be called there: better names first. */
export interface CallWish {
  readonly group: readonly (readonly string[])[];
  readonly names: readonly (readonly string[])[];
}

/** The stem of an operation's types: its operationId, or method and path. Unique in the document. */
export function operationStems(
  operations: readonly NormalOperation[],
  taken: Set<string>,
): ReadonlyMap<NormalOperation, readonly string[]> {
  const seen = new Set<string>();
  const wishes = operations.map((operation) => {
    const { operationId } = operation;
    const given = operationId === "" || seen.has(operationId) ? [] : [wordsOf(operationId)];
    seen.add(operationId);
    return {
      item: operation,
      candidates: [...given, ...(operationId === "" ? [] : [[...wordsOf(operationId), ...pathWords(operation)]]), pathWords(operation)],
    };
  });
  return uniqueNames(wishes, taken);
}

/** GET /companies/{id}/connections: get companies connections, by id when that is not enough. */
function pathWords({ method, path }: NormalOperation): readonly string[] {
  const parts = path.split("/").filter((part) => part !== "" && !/^v\d+$/.test(part));
  const spelled = parts.flatMap((part) => (part.startsWith("{") ? ["by", ...wordsOf(part)] : wordsOf(part)));
  return [method.toLowerCase(), ...(spelled.length > 0 ? spelled : ["root"])];
}

/** After its id, which is its own: of two operations with one operationId the first keeps the short name. */
export function callWish(operation: NormalOperation, id: OperationId, document: NormalDocument): CallWish {
  const group = groupOf(operation);
  const full = wordsOf(id);
  const given =
    text(operation.extensions["x-sdk-name"]) ||
    text(operation.extensions["x-speakeasy-name-override"]) ||
    overridden(operation.operationId, document);
  const short = withoutGroup(full, group.at(-1) ?? []);
  return { group, names: [...(given === "" ? [] : [wordsOf(given)]), short, full, [...full, ...pathWords(operation)]] };
}

/** `connection-management.cors-settings` is two groups; else the first tag, else the first word of the path. */
function groupOf({ extensions, tags, path }: NormalOperation): readonly (readonly string[])[] {
  const given = text(extensions["x-sdk-group"]) || text(extensions["x-speakeasy-group"]);
  if (given !== "")
    return given
      .split(".")
      .filter((part) => part !== "")
      .map(wordsOf);
  const tag = tags.find((name) => name.trim() !== "");
  if (tag !== undefined) return [wordsOf(tag)];
  const part = path.split("/").find((name) => name !== "" && !name.startsWith("{") && !/^(api|rest|v\d+(\.\d+)*)$/i.test(name));
  return [part === undefined ? ["api"] : wordsOf(part)];
}

/** A root list of `{operationId: regex, methodNameOverride}`; the last that matches wins. */
function overridden(operationId: string, { extensions }: NormalDocument): string {
  let found = "";
  for (const entry of list(extensions["x-speakeasy-name-override"])) {
    if (isObject(entry) && matches(text(entry["operationId"]), operationId)) found = text(entry["methodNameOverride"]);
  }
  return found;
}

/** A pattern from a document is bounded in length, and a wrong one matches nothing. */
function matches(pattern: string, value: string): boolean {
  if (pattern === "" || pattern.length > 200 || value.length > 200) return false;
  try {
    return new RegExp(pattern).test(value);
  } catch {
    return false;
  }
}

/** list companies, in companies, is list; what would be left with nothing keeps its words. */
function withoutGroup(words: readonly string[], group: readonly string[]): readonly string[] {
  if (group.length === 0) return words;
  const stem = singular(group).join(" ");
  for (let start = 0; start + group.length <= words.length; start++) {
    const slice = words.slice(start, start + group.length);
    if (singular(slice).join(" ") !== stem) continue;
    const rest = [...words.slice(0, start), ...words.slice(start + group.length)];
    return rest.length > 0 && !dangling.has(rest[0] ?? "") ? rest : words;
  }
  return words;
}

/** Words that say nothing at the start of a name. */
const dangling: ReadonlySet<string> = new Set(["by", "for", "of", "in", "to", "from", "with", "and", "s"]);
