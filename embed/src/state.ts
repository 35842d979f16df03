import type { Connection } from "./connection.ts";
import type { Failure } from "./failure.ts";

/** What is in front of the reader. */
export type Screen = CoreScreen | FlowScreen;

export type CoreScreen = { readonly name: "loading" } | { readonly name: "error"; readonly failure: Failure } | { readonly name: "list" };

/** Screens of one connection; they come with what is done on them, in `flows/`. */
export type FlowScreen =
  | { readonly name: "detail" | "confirm" | "reconnect" | "pause"; readonly id: string; readonly failure: Failure | null }
  | { readonly name: "disconnected" | "reconnected"; readonly id: string }
  | { readonly name: "waiting"; readonly id: string; readonly url: string | null; readonly unfinished: boolean }
  | { readonly name: "mismatch"; readonly id: string; readonly company: string };

export interface State {
  readonly screen: Screen;
  readonly connections: readonly Connection[];
  readonly offline: boolean;
  /** The id of the connection that something is being done to. */
  readonly busy: string | null;
  /** Told to who cannot see: what has changed without being asked. */
  readonly notice: { readonly key: "gone" | "changed" | "notYet"; readonly name: string } | null;
}

/** What happens to the state: pure, so that the same state gives the same state. */
export type Change = (state: State) => State;

export const initial: State = { screen: { name: "loading" }, connections: [], offline: false, busy: null, notice: null };

/** While something is being done, the reader stays where it was asked for. */
export const go =
  (screen: Screen): Change =>
  (state) =>
    state.busy === null ? { ...state, notice: null, screen } : state;

export const online =
  (is: boolean): Change =>
  (state) => ({ ...state, offline: !is });

/** What is there already is worth more than the news that there is nothing newer. */
export const failed =
  (failure: Failure): Change =>
  (state) =>
    isWaiting(state) ? { ...state, screen: { name: "error", failure } } : state;

/** News from the server. While something is being done to a connection, what is shown of it stays. */
export const loaded =
  (news: readonly Connection[]): Change =>
  (state) => {
    const known = new Map(state.connections.map((each) => [each.id, each]));
    const connections = news.map((each) => (each.id === state.busy ? (known.get(each.id) ?? each) : each));
    if (isWaiting(state)) return { ...state, notice: null, connections, screen: { name: "list" } };
    if (JSON.stringify(connections) === JSON.stringify(state.connections)) return state;
    const { screen } = state;
    if (!("id" in screen)) return { ...state, notice: null, connections };
    const before = known.get(screen.id);
    const now = connections.find(({ id }) => id === screen.id);
    if (!now) return gone(screen.id, before?.platformName)({ ...state, connections });
    const changed = screen.name === "detail" && before?.status !== now.status;
    return { ...state, connections, notice: changed ? { key: "changed", name: now.platformName } : null };
  };

/** It is no longer there: back to the list, and said so. */
export const gone =
  (id: string, name?: string): Change =>
  (state) => ({
    ...state,
    busy: null,
    connections: state.connections.filter((each) => each.id !== id),
    screen: { name: "list" },
    notice: { key: "gone", name: name ?? nameOf(state, id) },
  });

export const nameOf = ({ connections }: State, id: string): string => connections.find((each) => each.id === id)?.platformName ?? "";

const isWaiting = ({ screen }: State): boolean => screen.name === "loading" || screen.name === "error";
