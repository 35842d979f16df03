import type { Connection } from "../connection.ts";
import type { Failure } from "../failure.ts";
import { type Change, nameOf, type Screen, type State } from "../state.ts";

/** Something is being done to a connection, and its status is shown as what it will be. */
export const busy =
  (connection: Connection, status = connection.status): Change =>
  (state) => ({ ...state, notice: null, busy: connection.id, connections: withOne(state, { ...connection, status }) });

/** What was being done is done, and where it leads. */
export const done =
  (connection: Connection, screen: Screen): Change =>
  (state) => ({ ...state, notice: null, busy: null, screen, connections: withOne(state, connection) });

/** It failed: the connection is what it was, and the failure stands where it was asked for. */
export const refused =
  (before: Connection, failure: Failure): Change =>
  (state) => {
    const { name } = state.screen;
    const here = name === "confirm" || name === "reconnect" || name === "pause" ? name : "detail";
    return { ...state, busy: null, screen: { name: here, id: before.id, failure }, connections: withOne(state, before) };
  };

export const notYet =
  (id: string): Change =>
  (state) => ({ ...state, notice: { key: "notYet", name: nameOf(state, id) } });

const withOne = ({ connections }: State, one: Connection): readonly Connection[] =>
  connections.map((each) => (each.id === one.id ? one : each));
