import type { Api } from "../api.ts";
import type { Connection } from "../connection.ts";
import { type Failure, failureOf } from "../failure.ts";
import { type Change, gone, type State } from "../state.ts";
import type { CodatConnectionsCallbacks, CodatConnectionsOptions } from "../types.ts";
import { refused } from "./changes.ts";

/** What the flows need of the component that they run in. */
export interface Context {
  readonly api: Api;
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** Aborted when the component is gone. */
  readonly signal: AbortSignal;
  readonly state: State;
  readonly options: CodatConnectionsOptions;
  find(id: string): Connection | undefined;
  dispatch(change: Change): void;
  tell(failure: Failure): void;
  call<Name extends keyof CodatConnectionsCallbacks>(name: Name, argument: Parameters<CodatConnectionsCallbacks[Name]>[0]): void;
}

/** The connection, when something may be done to it now. */
export function free(context: Context, id: string): Connection | undefined {
  return context.state.busy === null && navigator.onLine ? context.find(id) : undefined;
}

/** Runs what was asked for; when it fails the connection is shown as it was, with what went wrong. */
export async function settle(context: Context, before: Connection, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const failure = failureOf(error);
    if (context.signal.aborted) return;
    context.tell(failure);
    context.dispatch(failure.kind === "not_found" ? gone(before.id) : refused(before, failure));
  }
}
