import type { Connection } from "./connection.ts";
import type { Failure } from "./failure.ts";

/** What is in front of the reader. */
export type Screen =
  | { readonly name: "loading" }
  | { readonly name: "error"; readonly failure: Failure }
  | { readonly name: "list" }
  | { readonly name: "detail"; readonly id: string; readonly failure: Failure | null }
  | { readonly name: "confirm"; readonly id: string; readonly failure: Failure | null }
  | { readonly name: "disconnected"; readonly id: string }
  | { readonly name: "reconnect"; readonly id: string; readonly failure: Failure | null }
  | { readonly name: "waiting"; readonly id: string; readonly url: string | null; readonly asked: boolean }
  | { readonly name: "reconnected"; readonly id: string }
  | { readonly name: "mismatch"; readonly id: string; readonly company: string }
  | { readonly name: "pause"; readonly id: string; readonly failure: Failure | null };

export interface State {
  readonly screen: Screen;
  readonly connections: readonly Connection[];
  readonly offline: boolean;
  /** The id of the connection that something is being done to. */
  readonly busy: string | null;
  /** Told to who cannot see: what has changed without being asked. */
  readonly notice: { readonly key: "gone" | "changed" | "notYet" | "linkFailed"; readonly name: string } | null;
}

export type Action =
  | { readonly type: "load" }
  | { readonly type: "loaded"; readonly connections: readonly Connection[] }
  | { readonly type: "failed"; readonly failure: Failure }
  | { readonly type: "go"; readonly screen: Screen }
  | { readonly type: "online"; readonly online: boolean }
  | { readonly type: "busy"; readonly id: string; readonly status?: string }
  /** What was being done is done, and where it leads. */
  | { readonly type: "done"; readonly connection: Connection; readonly screen: Screen }
  /** It failed: the connection is what it was, the failure stands where it was asked for. */
  | { readonly type: "refused"; readonly before: Connection; readonly failure: Failure }
  | { readonly type: "gone"; readonly id: string }
  | { readonly type: "not-yet"; readonly id: string };

export const initial: State = { screen: { name: "loading" }, connections: [], offline: false, busy: null, notice: null };

/** All that ever happens to the state. Pure: the same state and action give the same state. */
export function reduce(state: State, action: Action): State {
  const quiet = { ...state, notice: null };
  switch (action.type) {
    case "load":
      return { ...quiet, screen: { name: "loading" } };
    case "loaded":
      return loaded(quiet, action.connections);
    case "failed":
      // What is there already is worth more than the news that there is nothing newer.
      return state.screen.name === "loading" || state.screen.name === "error"
        ? { ...quiet, screen: { name: "error", failure: action.failure } }
        : quiet;
    case "go":
      return state.busy === null ? { ...quiet, screen: action.screen } : state;
    case "online":
      return { ...state, offline: !action.online };
    case "busy":
      return {
        ...quiet,
        busy: action.id,
        connections: changed(state.connections, action.id, (each) => ({ ...each, status: action.status ?? each.status })),
      };
    case "done":
      return {
        ...quiet,
        busy: null,
        screen: action.screen,
        connections: changed(state.connections, action.connection.id, () => action.connection),
      };
    case "refused":
      return refused(quiet, action.before, action.failure);
    case "gone":
      return gone(state, action.id);
    case "not-yet":
      return { ...state, notice: { key: "notYet", name: nameOf(state, action.id) } };
  }
}

function changed(connections: readonly Connection[], id: string, change: (connection: Connection) => Connection): readonly Connection[] {
  return connections.map((connection) => (connection.id === id ? change(connection) : connection));
}

/** News from the server. While something is being done to a connection, what is shown of it stays. */
function loaded(state: State, connections: readonly Connection[]): State {
  const known = new Map(state.connections.map((connection) => [connection.id, connection]));
  const merged = connections.map((connection) => (connection.id === state.busy ? (known.get(connection.id) ?? connection) : connection));
  const first = state.screen.name === "loading" || state.screen.name === "error";
  if (first) return { ...state, connections: merged, screen: { name: "list" } };
  const id = "id" in state.screen ? state.screen.id : null;
  if (id === null) return { ...state, connections: merged };
  const [before, now] = [known.get(id), merged.find((each) => each.id === id)];
  if (!now) return gone({ ...state, connections: merged }, id, before?.platformName);
  const news = state.screen.name === "detail" && before && before.status !== now.status;
  return { ...state, connections: merged, notice: news ? { key: "changed", name: now.platformName } : null };
}

function refused(state: State, before: Connection, failure: Failure): State {
  const connections = changed(state.connections, before.id, () => before);
  const { screen } = state;
  const screens = ["detail", "confirm", "reconnect", "pause"] as const;
  const here = screens.find((name) => name === screen.name);
  return { ...state, busy: null, connections, screen: { name: here ?? "detail", id: before.id, failure } };
}

function gone(state: State, id: string, name: string = nameOf(state, id)): State {
  return {
    ...state,
    busy: null,
    connections: state.connections.filter((connection) => connection.id !== id),
    screen: { name: "list" },
    notice: { key: "gone", name },
  };
}

function nameOf({ connections }: State, id: string): string {
  return connections.find((connection) => connection.id === id)?.platformName ?? "";
}
