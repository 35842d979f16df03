import { afterNextRender, Component, DestroyRef, ElementRef, EventEmitter, effect, inject, input, NgZone, Output } from "@angular/core";
import type {
  CodatConnectionsCallbacks,
  CodatConnectionsOptions,
  CodatConnectionsProps,
  GetAccessToken,
} from "@codat/sdk-connections/pure";
import { fingerprint, mount } from "./forward.ts";

type Argument<Name extends keyof CodatConnectionsCallbacks> = Parameters<CodatConnectionsCallbacks[Name]>[0];

/** The connections of a company. Inputs may change at any time. The X is shown when somebody listens to `close`. */
@Component({ selector: "codat-connections", template: "" })
export class CodatConnections {
  readonly accessToken = input<string>();
  readonly getAccessToken = input<GetAccessToken>();
  readonly companyId = input<string>();
  readonly options = input<CodatConnectionsOptions>();

  @Output() readonly close = new EventEmitter<void>();
  @Output() readonly error = new EventEmitter<Argument<"onError">>();
  @Output() readonly disconnect = new EventEmitter<Argument<"onDisconnect">>();
  @Output() readonly reconnect = new EventEmitter<Argument<"onReconnect">>();
  @Output() readonly pause = new EventEmitter<Argument<"onPause">>();
  @Output() readonly resume = new EventEmitter<Argument<"onResume">>();
  @Output() readonly ready = new EventEmitter<Argument<"onReady">>();

  readonly #zone = inject(NgZone);

  constructor() {
    const box = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    let connections: ReturnType<typeof mount> | undefined;
    // Outside the zone: the component's timers are no reason to check the page for changes; its events are.
    afterNextRender(() => {
      connections = this.#zone.runOutsideAngular(() => mount(box, () => this.#props()));
    });
    effect(() => {
      fingerprint(this.#props());
      connections?.update();
    });
    inject(DestroyRef).onDestroy(() => connections?.destroy());
  }

  #props(): CodatConnectionsProps {
    const values = {
      accessToken: this.accessToken(),
      getAccessToken: this.getAccessToken(),
      companyId: this.companyId(),
      options: this.options(),
    };
    return {
      ...(values as CodatConnectionsProps),
      ...(this.close.observed && { onClose: () => this.#emit(this.close, undefined) }),
      onError: (error) => this.#emit(this.error, error),
      onDisconnect: (connection) => this.#emit(this.disconnect, connection),
      onReconnect: (connection) => this.#emit(this.reconnect, connection),
      onPause: (connection) => this.#emit(this.pause, connection),
      onResume: (connection) => this.#emit(this.resume, connection),
      onReady: (ready) => this.#emit(this.ready, ready),
    };
  }

  #emit<Value>(output: EventEmitter<Value>, value: Value): void {
    this.#zone.run(() => output.emit(value));
  }
}
