import type { Connection } from "../connection.ts";
import type { Failure } from "../failure.ts";
import { type FlowScreen, go, type Screen } from "../state.ts";
import type { Elements, LaterScreens, Scene } from "../view/parts.ts";
import { busy, done } from "./changes.ts";
import { argsOf } from "./connection-args.ts";
import { type Context, free, settle } from "./context.ts";
import { passTabs } from "./host-trap.ts";
import type { Doing, FlowScene } from "./parts.ts";
import { Reconnecting } from "./reconnecting.ts";
import { emptyScreen, failedScreen, flowScreenOf } from "./screens.ts";
import { pause, unlink } from "./writes.ts";

export { flowEnglish } from "./messages.ts";
export { flowStyles } from "./styles.ts";

/** What can be done to a connection. It comes in a file of its own, beside the first list. */
export class Flows implements Doing, LaterScreens {
  readonly #context: Context;
  readonly reconnecting: Reconnecting;

  constructor(context: Context) {
    this.#context = context;
    this.reconnecting = new Reconnecting(context);
    passTabs(context.host, context.root, context.signal);
  }

  screenOf(connection: Connection, screen: FlowScreen, scene: Scene): Elements {
    return flowScreenOf(connection, screen, this.#scene(scene));
  }

  failed(failure: Failure, scene: Scene): Elements {
    return failedScreen(failure, this.#scene(scene));
  }

  go(screen: Screen): void {
    this.#context.dispatch(go(screen));
  }

  async disconnect(id: string): Promise<void> {
    const before = free(this.#context, id);
    if (!before) return;
    this.#context.dispatch(busy(before, "Unlinked"));
    await settle(this.#context, before, async () => {
      const connection = await unlink(this.#context.api, id);
      this.#context.dispatch(done(connection, { name: "disconnected", id }));
      this.#context.call("onDisconnect", argsOf(connection));
    });
  }

  async pause(id: string, until: string | null): Promise<void> {
    const before = free(this.#context, id);
    if (!before) return;
    this.#context.dispatch(busy(before));
    await settle(this.#context, before, async () => {
      const connection = await pause(this.#context.api, id, until);
      this.#context.dispatch(done(connection, { name: "detail", id, failure: null }));
      if (until === null) this.#context.call("onResume", argsOf(connection));
      else this.#context.call("onPause", { ...argsOf(connection), until });
    });
  }

  empty(scene: Scene): Elements {
    return emptyScreen(this.#scene(scene));
  }

  #scene(scene: Scene): FlowScene {
    return { ...scene, doing: this, text: scene.language.text };
  }

  /** What Escape means: Cancel where something is asked; false where it means nothing. */
  cancel({ name, ...screen }: Screen): boolean {
    if (!("id" in screen)) return false;
    if (name === "waiting") this.reconnecting.cancel(screen.id);
    else if (name === "confirm" || name === "pause" || name === "reconnect") this.go({ name: "detail", id: screen.id, failure: null });
    else return false;
    return true;
  }
}
