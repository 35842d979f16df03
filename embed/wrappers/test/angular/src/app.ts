import { Component, computed, signal } from "@angular/core";
import { CodatConnections } from "@codat/sdk-connections/angular";
import { getAccessToken } from "./get-access-token";

declare const CODAT_SERVER_URL: string | undefined;

@Component({ selector: "app-root", imports: [CodatConnections], templateUrl: "./app.html" })
export class App {
  readonly count = signal(0);
  readonly shown = signal(false);
  readonly heard = signal("");
  readonly getAccessToken = getAccessToken;
  readonly options = computed(() => ({ apiUrl: CODAT_SERVER_URL, text: { title: `Count ${this.count()}` } }));

  flash(): void {
    this.shown.set(true);
    setTimeout(() => this.shown.set(false));
  }
}
