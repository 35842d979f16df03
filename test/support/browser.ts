import { existsSync } from "node:fs";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";
import { afterAll, beforeAll } from "vitest";

/** The shell without a window of its own comes first: the same engine for half of the time. */
const names = ["chromium-headless-shell", "chromium", "google-chrome", "chromium-browser"];
const executablePath = names.map((name) => `/usr/bin/${name}`).find((path) => existsSync(path));

/** Why the suites of this folder are skipped, or null; with CI=true a missing browser is a failure. */
export function missingBrowser(): string | null {
  if (executablePath !== undefined) return null;
  const reason = "Chromium is not installed (apt-get install chromium-headless-shell)";
  if (process.env["CI"] === "true") throw new Error(reason);
  console.warn(`skipped: ${reason}`);
  return reason;
}

/** As a reader's browser is: nothing phones home, and windows that open late are blocked. */
export const launchOptions: LaunchOptions = {
  ...(executablePath === undefined ? {} : { executablePath }),
  args: [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
  ignoreDefaultArgs: ["--disable-popup-blocking"],
};

/** One browser for a suite; it is there once the tests run. */
export function suiteBrowser(): { readonly browser: Browser } {
  let started: Browser | null = null;
  beforeAll(async () => {
    started = await chromium.launch(launchOptions);
  });
  afterAll(() => started?.close());
  return {
    get browser() {
      if (started === null) throw new Error("the browser is there in tests and hooks only");
      return started;
    },
  };
}
