import { h, icon, icons } from "../dom.ts";
import type { Screen } from "../state.ts";
import type { Scene } from "./parts.ts";
import { screenOf } from "./screens.ts";

/** Shows a scene in a shadow root: one replacement for each change, and the focus where it belongs afterwards. */
export class View {
  readonly #root: ShadowRoot;
  readonly #bar = h("p", { class: "bar", role: "status" });
  readonly #view = h("section", { class: "view", "aria-labelledby": "title" });
  readonly #foot = h("p", { class: "foot" });
  readonly #close = h("button", { type: "button", class: "close", part: "close", "data-key": "close" }, icon(icons.close));
  readonly #status = h("div", { class: "hidden", role: "status" });
  readonly #app = h("div", { class: "app", part: "root" }, this.#bar, this.#view, this.#foot, this.#close, this.#status);
  readonly #returnTo = document.activeElement;
  #shown: Screen | null = null;

  constructor(root: ShadowRoot, close: () => void, cancel: () => boolean) {
    this.#root = root;
    this.#close.addEventListener("click", close);
    this.#app.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !cancel()) return;
      event.preventDefault();
      event.stopPropagation();
    });
    root.append(this.#app);
  }

  render(scene: Scene): void {
    const { state, language, options } = scene;
    const { text } = language;
    const moved = this.#shown !== null && placeOf(this.#shown) !== placeOf(state.screen);
    const focused = this.#root.activeElement?.getAttribute("data-key");
    this.#shown = state.screen;
    this.#app.classList.toggle("bare", options.hideBorder === true);
    this.#app.lang = language.locale;
    this.#app.dir = options.dir && options.dir !== "auto" ? options.dir : language.isRightToLeft ? "rtl" : "ltr";
    this.#close.hidden = !scene.closable;
    this.#close.ariaLabel = text("close");
    say(this.#bar, state.offline ? text("offline") : "");
    say(this.#foot, text("poweredBy"));
    this.#view.replaceChildren(...screenOf(scene).filter((each) => each !== null));
    say(this.#status, state.notice ? text(state.notice.key, { name: state.notice.name }) : "");
    if (focused !== undefined) this.#focus(moved ? "title" : (focused ?? "title"));
  }

  clear(): void {
    const had = this.#root.activeElement !== null;
    this.#app.remove();
    if (had && this.#returnTo instanceof HTMLElement && this.#returnTo.isConnected) this.#returnTo.focus();
  }

  /** The same control if it is still there, else the heading: the focus is never lost to the page. */
  #focus(key: string): void {
    const find = (wanted: string) => this.#app.querySelector<HTMLElement>(`[data-key="${CSS.escape(wanted)}"]`);
    (find(key) ?? find("title"))?.focus();
  }
}

/** Only what is new is written: a reader is told it once. */
function say(element: HTMLElement, words: string): void {
  if (element.textContent !== words) element.textContent = words;
}

/** A failure or a link that appears does not make it another place. */
const placeOf = (screen: Screen): string => `${screen.name} ${"id" in screen ? screen.id : ""}`;
