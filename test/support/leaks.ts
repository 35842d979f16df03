import type { Page } from "playwright-core";

/** What stays in a page after the component has been opened and closed. */
export interface Kept {
  readonly nodes: number;
  readonly listeners: number;
  readonly timers: number;
}

/** Counts the timers that have neither run nor been cleared. Call it before the page loads. */
export const countTimers = (page: Page): Promise<unknown> => page.addInitScript(timers);

const timers = `{
  const pending = (window.pendingTimers = new Set());
  const { setTimeout, setInterval, clearTimeout, clearInterval } = window;
  window.setTimeout = (run, delay, ...given) => {
    const id = setTimeout(() => { pending.delete(id); run(...given); }, delay);
    pending.add(id);
    return id;
  };
  window.setInterval = (run, delay, ...given) => {
    const id = setInterval(run, delay, ...given);
    pending.add(id);
    return id;
  };
  window.clearTimeout = (id) => { pending.delete(id); clearTimeout(id); };
  window.clearInterval = (id) => { pending.delete(id); clearInterval(id); };
}`;

/** Opens the dialog, waits for the list and closes it, as often as wanted; inside the page, because that is fast. */
export const openAndClose = (page: Page, times: number): Promise<unknown> => page.evaluate(`(${cycle})(${times})`);

const cycle = `async (times) => {
  const until = async (find) => {
    for (;;) {
      const found = find();
      if (found) return found;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  };
  const root = () => [...document.querySelectorAll("dialog *")].find(({ shadowRoot }) => shadowRoot)?.shadowRoot;
  const manage = [...document.querySelectorAll("button")].find(({ textContent }) => textContent.trim() === "Manage connections");
  for (let time = 0; time < times; time++) {
    manage.click();
    const close = await until(() => root()?.querySelector("li") && root().querySelector("[data-key=close]"));
    close.click();
    await until(() => !root());
  }
}`;

/** What the page holds once everything has been collected that can be. */
export async function keptBy(page: Page): Promise<Kept> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  await session.send("HeapProfiler.collectGarbage");
  const { metrics } = await session.send("Performance.getMetrics");
  const metric = (name: string): number => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  const timers = (await page.evaluate("window.pendingTimers.size")) as number;
  await session.detach();
  return { nodes: metric("Nodes"), listeners: metric("JSEventListeners"), timers };
}
