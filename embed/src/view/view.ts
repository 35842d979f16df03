import { h, icon } from "../dom.ts";
import type { Screen, State } from "../state.ts";
import type { Scene } from "./parts.ts";
import { screenOf } from "./screens.ts";

/** Shows a scene in a shadow root: one replacement for each change, and the focus where it belongs afterwards. */
export class View {
  readonly #root: ShadowRoot;
  readonly #view = h("section", { class: "view", "aria-labelledby": "title" });
  readonly #status = h("div", { class: "hidden", role: "status" });
  readonly #app = h("div", { class: "app", part: "root" });
  #shown: Screen | null = null;
  #scene: Scene | null = null;
  #returnTo: Element | null = document.activeElement;

  constructor(root: ShadowRoot) {
    this.#root = root;
    this.#app.addEventListener("keydown", this.#escape);
    root.append(this.#app);
  }

  render(scene: Scene): void {
    const { state, language, options, handlers } = scene;
    const moved = this.#shown !== null && placeOf(this.#shown) !== placeOf(state.screen);
    const focused = this.#root.activeElement;
    const key = focused?.getAttribute("data-key") ?? null;
    this.#shown = state.screen;
    this.#scene = scene;
    this.#app.classList.toggle("bare", options.hideBorder === true);
    this.#app.lang = language.locale;
    this.#app.dir = options.dir && options.dir !== "auto" ? options.dir : language.isRightToLeft ? "rtl" : "ltr";
    this.#view.replaceChildren(...screenOf(scene).filter((each) => each !== null));
    const title = this.#view.querySelector("[data-key=title]");
    if (title) title.id = "title";
    const close = handlers.close;
    this.#app.replaceChildren(
      ...(state.offline ? [h("p", { class: "bar", role: "status" }, language.text("offline"))] : []),
      this.#view,
      h("p", { class: "foot" }, language.text("poweredBy")),
      ...(close
        ? [
            h(
              "button",
              { type: "button", class: "close", part: "close", "aria-label": language.text("close"), "data-key": "close", onclick: close },
              icon("close"),
            ),
          ]
        : []),
      this.#status,
    );
    this.#announce(state, language.text);
    if (focused !== null) this.#focus(moved ? "title" : (key ?? "title"));
  }

  clear(): void {
    const had = this.#root.activeElement !== null;
    this.#app.remove();
    if (had && this.#returnTo instanceof HTMLElement && this.#returnTo.isConnected) this.#returnTo.focus();
    this.#returnTo = null;
  }

  /** The same control if it is still there, else the heading: the focus is never lost to the page. */
  #focus(key: string): void {
    const wanted =
      this.#app.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`) ?? this.#view.querySelector<HTMLElement>("[data-key=title]");
    wanted?.focus();
  }

  #announce({ notice }: State, text: Scene["language"]["text"]): void {
    const words = notice === null ? "" : text(notice.key, { name: notice.name });
    if (this.#status.textContent !== words) this.#status.textContent = words;
  }

  /** Escape means Cancel where something is asked; elsewhere it is the page's. */
  readonly #escape = (event: KeyboardEvent): void => {
    const { state, handlers } = this.#scene ?? {};
    if (event.key !== "Escape" || !state || !handlers) return;
    const { screen } = state;
    if (screen.name === "waiting") handlers.cancelWait(screen.id);
    else if (screen.name === "confirm" || screen.name === "pause" || screen.name === "reconnect")
      handlers.go({ name: "detail", id: screen.id, failure: null });
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** A failure or a link that appears does not make it another place. */
const placeOf = (screen: Screen): string => `${screen.name} ${"id" in screen ? screen.id : ""}`;
