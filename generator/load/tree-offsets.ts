import type { Node, Pair } from "yaml";
import type { Offsets } from "./offsets.ts";
import { segments } from "./pointer.ts";

/** From the tree that `yaml` made. */
export class TreeOffsets implements Offsets {
  readonly #root: Tree;

  constructor(root: Node | null) {
    this.#root = root as Tree;
  }

  of(pointer: string): number {
    let node = this.#root;
    let offset = startOf(node) ?? 0;
    for (const key of segments(pointer)) {
      const next = step(node, key);
      if (next === null) break;
      node = next.node;
      offset = startOf(next.at) ?? offset;
    }
    return offset;
  }
}

/** As much of a node as a step needs; a map's items are pairs, an alias has none. */
type Tree = { readonly range?: Node["range"]; readonly value?: unknown; readonly items?: readonly (Tree | Pair<Tree, Tree>)[] } | null;

const startOf = (node: Tree): number | undefined => node?.range?.[0];

function step(parent: Tree, key: string): { readonly node: Tree; readonly at: Tree } | null {
  const items = parent?.items ?? [];
  const pair = items.find((item) => isPair(item) && String(item.key?.value) === key);
  if (pair) return { node: (pair as Pair<Tree, Tree>).value, at: (pair as Pair<Tree, Tree>).key };
  const item = items[Number(key)];
  return item && !isPair(item) ? { node: item, at: item } : null;
}

const isPair = (item: Tree | Pair<Tree, Tree>): item is Pair<Tree, Tree> => item !== null && "key" in item;
