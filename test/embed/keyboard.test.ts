import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { missingBrowser, suiteBrowser } from "../support/browser.ts";
import { type Stage, suiteTheatre } from "./support/stage.ts";

const resolve = createRequire(import.meta.url).resolve;
const focusTrap = ["tabbable/dist/index.umd.js", "focus-trap/dist/focus-trap.umd.js"].map((path) => readFileSync(resolve(path), "utf8"));

/** What has the focus, through all shadow roots: its name among the component's controls, or its id. */
const focused = ({ page }: Stage) =>
  page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    return element?.getAttribute("data-key") ?? element?.id ?? "";
  });

/** Presses a key, and waits for the task in which focus that was held back is passed on. */
async function press(stage: Stage, key: string): Promise<string> {
  await stage.page.keyboard.press(key);
  await stage.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 30)));
  return focused(stage);
}

async function walk(stage: Stage, key: string, steps: number): Promise<readonly string[]> {
  const seen: string[] = [];
  for (let step = 0; step < steps; step++) seen.push(await press(stage, key));
  return seen;
}

describe.skipIf(missingBrowser())("with the keyboard alone", () => {
  const chrome = suiteBrowser();
  const theatre = suiteTheatre();

  async function open(company: "one" | "everything" = "one"): Promise<Stage & { readonly id: string }> {
    const stage = await theatre.open(chrome.browser, company);
    const id = (await theatre.connections(company))[0]?.id ?? "";
    await theatre.control(`PUT /_sandbox/companies/${await companyOf(stage)}/connections/${id}/status`, { status: "Linked" });
    await stage.mount();
    return { ...stage, id };
  }

  const companyOf = ({ token }: Stage) =>
    JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8")).companyId as string;

  test("Tab goes through the component in the order in which it is read, and on", async () => {
    const stage = await open();
    await stage.page.locator("#opener").focus();
    expect(await walk(stage, "Tab", 3)).toEqual([stage.id, "close", "after"]);
    expect(await walk(stage, "Shift+Tab", 3)).toEqual(["close", stage.id, "opener"]);
    await stage.page.context().close();
  });

  test("every step moves the focus to the heading of what came, and Enter and Space do what a click does", async () => {
    const stage = await open();
    await stage.page.locator(`[data-key="${stage.id}"]`).focus();
    expect(await press(stage, "Enter")).toBe("title");
    await stage.title("QuickBooks Desktop").waitFor();
    expect(await walk(stage, "Tab", 3)).toEqual(["pause", "disconnect", "back"]);
    await press(stage, "Shift+Tab");
    expect(await press(stage, "Space")).toBe("title");
    await stage.title(/Are you sure/).waitFor();
    expect(await walk(stage, "Tab", 2)).toEqual(["confirm", "cancel"]);
    expect(await press(stage, "Enter")).toBe("title");
    expect(await walk(stage, "Tab", 3)).toEqual(["pause", "disconnect", "back"]);
    await press(stage, "Enter");
    await stage.title("Manage connected accounts").waitFor();
    expect(await focused(stage)).toBe("title");
    await stage.page.context().close();
  });

  test("Escape is Cancel where something is asked, and the page's everywhere else", async () => {
    const stage = await open();
    const reached = () => stage.page.evaluate(() => (window as unknown as { escapes: number }).escapes);
    await stage.page.evaluate(() => {
      const counter = window as unknown as { escapes: number };
      counter.escapes = 0;
      addEventListener("keydown", ({ key, defaultPrevented }) => {
        if (key === "Escape" && !defaultPrevented) counter.escapes++;
      });
    });
    await stage.key(stage.id).press("Enter");
    await stage.key("disconnect").press("Enter");
    await press(stage, "Escape");
    await stage.title("QuickBooks Desktop").waitFor();
    expect(await reached()).toBe(0);
    await stage.key("pause").press("Enter");
    await press(stage, "Escape");
    await stage.title("QuickBooks Desktop").waitFor();
    expect(await reached()).toBe(0);
    await press(stage, "Escape");
    expect(await reached()).toBe(1);
    await stage.page.context().close();
  });

  test("news that come while a control has the focus leave it there", async () => {
    const stage = await open();
    await stage.key(stage.id).press("Enter");
    await stage.key("back").focus();
    await theatre.control(`PUT /_sandbox/companies/${companyOf(stage)}/connections/${stage.id}/status`, { status: "Deauthorized" });
    await stage.page.evaluate(() => window.page.instances[0]?.refresh());
    await stage.key("reconnect").waitFor();
    expect(await focused(stage)).toBe("back");
    expect(await stage.embed.getByRole("status").allTextContents()).toContain("QuickBooks Desktop has changed.");
    await stage.page.context().close();
  });

  test("closing gives the focus back to what had it before", async () => {
    const stage = await theatre.open(chrome.browser, "one");
    await stage.page.locator("#opener").focus();
    await stage.mount();
    await stage.key("close").focus();
    await stage.page.evaluate(() => window.page.instances[0]?.destroy());
    expect(await focused(stage)).toBe("opener");
    await stage.page.context().close();
  });

  describe("inside a modal of the page", () => {
    const modals = [
      {
        name: "a native dialog",
        show: async ({ page }: Stage) =>
          page.evaluate(() => {
            const dialog = document.createElement("dialog");
            document.body.append(dialog);
            dialog.append(document.getElementById("target") ?? "");
            dialog.showModal();
          }),
      },
      {
        name: "focus-trap as it comes",
        show: async ({ page }: Stage) => trap(page, {}),
      },
      {
        name: "focus-trap that looks into shadow roots",
        show: async ({ page }: Stage) => trap(page, { getShadowRoot: true }),
      },
    ];

    async function trap(page: Stage["page"], tabbableOptions: object): Promise<void> {
      for (const script of focusTrap) await page.evaluate(script);
      await page.evaluate((given) => {
        const { createFocusTrap } = (window as unknown as { focusTrap: typeof import("focus-trap") }).focusTrap;
        const target = document.getElementById("target") ?? document.body;
        target.setAttribute("role", "dialog");
        target.tabIndex = -1;
        createFocusTrap(target, { fallbackFocus: target, escapeDeactivates: false, tabbableOptions: given }).activate();
      }, tabbableOptions);
    }

    test.each(modals)("$name lets Tab reach every control, and Shift+Tab too", async ({ show }) => {
      const stage = await theatre.open(chrome.browser, "everything");
      await show(stage);
      await stage.mount();
      await stage.embed.getByRole("listitem").first().getByRole("button").focus();
      const controls = (await stage.embed.getByRole("button").count()) as number;
      const forward = new Set([await focused(stage), ...(await walk(stage, "Tab", controls - 1))]);
      expect(forward.size).toBe(controls);
      const backward = new Set([await focused(stage), ...(await walk(stage, "Shift+Tab", controls - 1))]);
      expect([...backward].sort()).toEqual([...forward].sort());
      await stage.page.context().close();
    });

    test("Escape in a question leaves a native dialog open, however often it is pressed", async () => {
      const stage = await theatre.open(chrome.browser, "one");
      const id = (await theatre.connections("one"))[0]?.id ?? "";
      await modals[0]?.show(stage);
      await stage.mount();
      for (let round = 0; round < 3; round++) {
        if (round === 0) await stage.key(id).press("Enter");
        await stage.page.locator("[data-key=disconnect], [data-key=reconnect]").first().press("Enter");
        await press(stage, "Escape");
        await stage.key("back").waitFor();
      }
      expect(await stage.page.evaluate(() => document.querySelector("dialog")?.open)).toBe(true);
      await stage.page.context().close();
    });
  });
});
