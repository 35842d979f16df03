const runLength = 8;

/** All runs of eight words in any text of a document or page. Addresses and operation ids are names, not wording. */
export function runsOfWords(value: unknown): ReadonlySet<string> {
  const runs = new Set<string>();
  for (const text of textsIn(value)) {
    const words =
      text
        .replaceAll(/https?:\/\/[^\s)"'>]+/g, " ")
        .toLowerCase()
        .match(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu) ?? [];
    for (let start = 0; start + runLength <= words.length; start++) runs.add(words.slice(start, start + runLength).join(" "));
  }
  return runs;
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => (key === "operationId" ? [] : textsIn(item)));
}
