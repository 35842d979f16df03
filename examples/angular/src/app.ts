import { afterRenderEffect, Component, type ElementRef, signal, viewChild } from "@angular/core";
import { CodatConnections } from "@codat/sdk-connections/angular";
import type { ConnectionCallbackArgs, ErrorCallbackArgs } from "@codat/sdk-connections/pure";
import { getAccessToken } from "./get-access-token";

/** Where the API is, put in by `ng build --define`; undefined means the Platform API. */
declare const CODAT_SERVER_URL: string | undefined;

@Component({
  selector: "app-root",
  imports: [CodatConnections],
  templateUrl: "./app.html",
})
export class App {
  readonly modalOpen = signal(false);
  readonly status = signal("");
  readonly getAccessToken = getAccessToken;
  readonly options = { apiUrl: CODAT_SERVER_URL };
  readonly modal = viewChild<ElementRef<HTMLDialogElement>>("modal");

  constructor() {
    // Opens the dialog as soon as it is there.
    afterRenderEffect(() => this.modal()?.nativeElement.showModal());
  }

  onDisconnect(connection: ConnectionCallbackArgs): void {
    this.status.set(`${connection.platformName} was disconnected.`);
  }

  onReconnect(connection: ConnectionCallbackArgs): void {
    this.status.set(`${connection.platformName} was reconnected.`);
  }

  onError(error: ErrorCallbackArgs): void {
    this.status.set(`Something went wrong: ${error.message}`);
  }
}
