import type { ModelType, TypeRef } from "../../model/types.ts";
import type { ModelId } from "../../model/words.ts";

/**
 * Which models share a module: those that refer to each other in a circle, and with them what only they use.
 * Modules so made never import each other in a circle, and a resource loads what it needs.
 */
export interface Groups {
  /** By each model, the model whose name its module has. */
  readonly head: ReadonlyMap<ModelId, ModelId>;
  /** By each head, its module's models in an order in which aliases follow what they name. */
  readonly members: ReadonlyMap<ModelId, readonly ModelType[]>;
}

export function groupsOf(models: readonly ModelType[]): Groups {
  const uses = new Map(models.map((model) => [model.id, usesOf(model)]));
  const circles = circlesOf(
    models.map(({ id }) => id),
    uses,
  );
  const head = joined(circles, uses);
  const members = new Map<ModelId, ModelType[]>();
  for (const model of ordered(models, circles)) {
    const group = head.get(model.id) ?? model.id;
    members.set(group, [...(members.get(group) ?? []), model]);
  }
  return { head, members };
}

function usesOf(model: ModelType): readonly ModelId[] {
  switch (model.kind) {
    case "enum":
      return [];
    case "object":
      return [...model.properties.flatMap(({ type }) => named(type)), ...named(model.extra)];
    case "union":
      return model.variants.flatMap(({ type }) => named(type));
  }
}

function named(type: TypeRef): readonly ModelId[] {
  switch (type.kind) {
    case "scalar":
    case "any":
      return [];
    case "model":
      return [type.id];
    case "list":
      return named(type.items);
    case "map":
      return named(type.values);
    case "nullable":
      return named(type.of);
  }
}

type Uses = ReadonlyMap<ModelId, readonly ModelId[]>;

interface Frame {
  readonly id: ModelId;
  readonly rest: ModelId[];
}

/** Tarjan's strongly connected components, each after all that it uses; without recursion, for documents are deep. */
function circlesOf(ids: readonly ModelId[], uses: Uses): readonly (readonly ModelId[])[] {
  const index = new Map<ModelId, number>();
  const low = new Map<ModelId, number>();
  const open: ModelId[] = [];
  const isOpen = new Set<ModelId>();
  const circles: ModelId[][] = [];
  const enter = (id: ModelId): Frame => {
    index.set(id, index.size);
    low.set(id, index.get(id) ?? 0);
    open.push(id);
    isOpen.add(id);
    return { id, rest: [...(uses.get(id) ?? [])] };
  };
  const lower = (id: ModelId, value: number) => low.set(id, Math.min(low.get(id) ?? value, value));
  const leave = (frames: Frame[]) => {
    const id = frames.pop()?.id as ModelId;
    const outer = frames.at(-1);
    if (outer) lower(outer.id, low.get(id) ?? 0);
    if (low.get(id) !== index.get(id)) return;
    const circle = open.splice(open.indexOf(id));
    for (const member of circle) isOpen.delete(member);
    circles.push(circle);
  };
  for (const start of ids) {
    const frames = index.has(start) ? [] : [enter(start)];
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const next = frame.rest.shift();
      if (next === undefined) leave(frames);
      else if (!index.has(next)) frames.push(enter(next));
      else if (isOpen.has(next)) lower(frame.id, index.get(next) ?? 0);
    }
  }
  return circles;
}

/** A circle that only one other group uses stands in that group's module. */
function joined(circles: readonly (readonly ModelId[])[], uses: Uses): ReadonlyMap<ModelId, ModelId> {
  const head = new Map<ModelId, ModelId>();
  const users = usersOf(uses);
  for (const circle of [...circles].reverse()) {
    const own = [...circle].sort()[0] as ModelId;
    const inside = new Set(circle);
    const outside = circle.flatMap((id) => users.get(id) ?? []).filter((id) => !inside.has(id));
    const groups = new Set(outside.map((id) => head.get(id)));
    const [only] = groups;
    for (const id of circle) head.set(id, groups.size === 1 && only !== undefined ? only : own);
  }
  return head;
}

function usersOf(uses: Uses): ReadonlyMap<ModelId, readonly ModelId[]> {
  const users = new Map<ModelId, ModelId[]>();
  for (const [user, used] of uses) {
    for (const id of used) {
      const known = users.get(id);
      if (known) known.push(user);
      else users.set(id, [user]);
    }
  }
  return users;
}

/** What is used comes first; in a circle the unions come last, for they are written without quotes. */
function ordered(models: readonly ModelType[], circles: readonly (readonly ModelId[])[]): readonly ModelType[] {
  const byId = new Map(models.map((model) => [model.id, model]));
  return circles.flatMap((circle) => {
    const members = circle.flatMap((id) => byId.get(id) ?? []);
    return [...members.filter(({ kind }) => kind !== "union"), ...members.filter(({ kind }) => kind === "union")];
  });
}
