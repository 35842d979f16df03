import type { Diagnostics } from "../diagnostics/diagnostics.ts";
import { reservedTypes } from "./reserved.ts";
import { wordsOf } from "./split-words.ts";
import type { TypeBuilder } from "./type-builder.ts";
import { keyOf, uniqueNames } from "./unique-names.ts";
import type { ModelId, Name } from "./words.ts";

/** Names every model. Components keep the document's names; what is written out in place yields to them. */
export function nameModels(builder: TypeBuilder, taken: Set<string>, diagnostics: Diagnostics): ReadonlyMap<ModelId, Name> {
  for (const key of reservedTypes) taken.add(key);
  const all = [...builder.wishes].map(([id, candidates]) => ({ item: id, candidates: candidates.length > 0 ? candidates : [["value"]] }));
  const components = uniqueNames(
    all.filter(({ item }) => isComponent(item)),
    taken,
  );
  const inline = uniqueNames(
    all.filter(({ item }) => !isComponent(item)),
    taken,
  );
  const names = new Map<ModelId, Name>();
  for (const [id, model] of builder.models) {
    const words = components.get(id) ?? inline.get(id) ?? ["value"];
    const name = { wire: id.slice(id.lastIndexOf("/") + 1), words };
    if (isComponent(id) && reservedTypes.has(keyOf(wordsOf(name.wire))))
      diagnostics.report("reserved-name", placeOf(id), { name: name.wire, chosen: words.join(" ") });
    names.set(id, name);
    builder.models.set(id, { ...model, name });
  }
  return names;
}

const isComponent = (id: ModelId): boolean => /#\/(components\/schemas|definitions)\/[^/]+$/.test(id);

function placeOf(id: ModelId) {
  const [file = "", pointer = ""] = id.split(/#(.*)/s);
  return { file, pointer };
}
