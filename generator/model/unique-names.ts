/** Something to be named, with the names it would take, best first. */
export interface Wish<T> {
  readonly item: T;
  readonly candidates: readonly (readonly string[])[];
}

/** Names that differ only by case, by where their words end, or by the x that some languages put before a digit are the same name somewhere. */
export const keyOf = (words: readonly string[]): string => words.join("").replace(/^(?=\p{Nd})/u, "x");

/**
 * Gives each item the best name that nothing else wants or has. Names are settled in rounds over all items at once,
 * so that the outcome does not hang on the order: two that want the same both move on to what tells them apart.
 * Where nothing does, the first comes first and the others get a number.
 */
export function uniqueNames<T>(wishes: readonly Wish<T>[], taken: Set<string>): Map<T, readonly string[]> {
  const names = new Map<T, readonly string[]>();
  let open = wishes.map(({ item, candidates }) => ({ item, candidates: candidates.map(bounded) }));
  for (let round = 0; open.length > 0 && open.some(({ candidates }) => round < candidates.length); round++) {
    const wanted = counted(open.map(({ candidates }) => keyOf(candidates[Math.min(round, candidates.length - 1)] ?? [])));
    open = open.filter(({ item, candidates }) => {
      const words = candidates[round];
      const key = words && keyOf(words);
      if (!words || !key || taken.has(key) || wanted.get(key) !== 1) return true;
      names.set(item, words);
      return false;
    });
    for (const words of names.values()) taken.add(keyOf(words));
  }
  for (const { item, candidates } of open) {
    const words = candidates.find((candidate) => !taken.has(keyOf(candidate))) ?? numbered(candidates.at(-1) ?? ["unnamed"], taken);
    taken.add(keyOf(words));
    names.set(item, words);
  }
  return names;
}

/** Files are called after types, and a file's name has 255 bytes at most; what it is called with in front and behind needs some. */
const mostBytes = 160;

/** A name that a file can have: what is too long loses words from its middle, for its ends tell most. */
function bounded(words: readonly string[]): readonly string[] {
  let kept = words.map((word) => (bytesOf([word]) > mostBytes / 4 && bytesOf(words) > mostBytes ? cut(word) : word));
  while (bytesOf(kept) > mostBytes) kept = kept.filter((_, index) => index !== Math.floor(kept.length / 2));
  return kept;
}

const bytesOf = (words: readonly string[]): number => Buffer.byteLength(keyOf(words));
const cut = (word: string): string => [...word].slice(0, mostBytes / 16).join("");

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function numbered(words: readonly string[], taken: ReadonlySet<string>): readonly string[] {
  if (!taken.has(keyOf(words))) return words;
  for (let number = 2; ; number++) {
    const next = [...words, String(number)];
    if (!taken.has(keyOf(next))) return next;
  }
}
