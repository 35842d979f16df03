const modal = "dialog,[role=dialog],[role=alertdialog],[aria-modal=true]";

/**
 * A page's modal keeps the focus in, and many take the component for one element: for them Tab ends at its first control.
 * Whoever stops Tab inside gets the focus moved on as if the controls stood in the page; at the edges the modal decides.
 */
export function passTabs(host: HTMLElement, root: ShadowRoot, signal: AbortSignal): void {
  if (host.closest(modal)) host.tabIndex = 0;
  const onTab = (event: KeyboardEvent) => {
    const before = root.activeElement;
    if (event.key !== "Tab" || before === null) return;
    setTimeout(() => {
      if (signal.aborted) return;
      const controls = [...root.querySelectorAll<HTMLElement>("button:not([hidden]),a[href]")];
      const step = event.shiftKey ? -1 : 1;
      const next = controls[controls.indexOf(before as HTMLElement) + step];
      const stuck = root.activeElement === before && document.hasFocus() && host.closest(modal) !== null;
      if (event.defaultPrevented && next) next.focus();
      else if (stuck) controls.at(event.shiftKey ? -1 : 0)?.focus();
    });
  };
  addEventListener("keydown", onTab, { capture: true, signal });
}
