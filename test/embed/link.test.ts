import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { CodatConnectionsProps } from "../../embed/src/types.ts";
import { seededCompanies } from "../../sandbox/src/index.ts";
import { missingBrowser, suiteBrowser } from "../support/browser.ts";
import { type Stage, suiteTheatre } from "./support/stage.ts";

describe.skipIf(missingBrowser())("reconnecting", () => {
  const chrome = suiteBrowser();
  const theatre = suiteTheatre();
  const path = `/_sandbox/companies/${seededCompanies.one}/connections`;
  const status = async () => (await theatre.connections("one"))[0]?.status;

  /** Before the screen that asks whether to reconnect. */
  async function asked(props: Partial<CodatConnectionsProps> = {}): Promise<Stage> {
    const id = (await theatre.connections("one"))[0]?.id ?? "";
    await theatre.control(`PUT ${path}/${id}/status`, { status: "Deauthorized" });
    const stage = await theatre.open(chrome.browser, "one");
    await stage.mount(props);
    await stage.key(id).click();
    await stage.key("reconnect").click();
    return stage;
  }

  async function clicked(stage: Stage): Promise<Page> {
    const [popup] = await Promise.all([stage.page.waitForEvent("popup"), stage.key("start").click()]);
    await popup.waitForURL(/start/);
    return popup;
  }

  const choose = (popup: Page, name: string) => popup.getByRole("button", { name, exact: true }).click();

  test("that the reader cancels on the other page says so, and can be tried again", async () => {
    const stage = await asked();
    await choose(await clicked(stage), "Cancel");
    await stage.embed.getByRole("alert").getByText("The connection was not made.").waitFor();
    expect(await stage.heard("onError")).toMatchObject([{ code: "link_failed", userRecoverable: true, message: "User cancelled linking" }]);
    await choose(await clicked(stage), "Approve");
    await stage.title("QuickBooks Desktop connected").waitFor();
    expect(await stage.heard("onReconnect")).toHaveLength(1);
    expect(await stage.trouble()).toEqual([]);
    await stage.page.context().close();
  });

  test("that the source refuses says so", async () => {
    const stage = await asked();
    await choose(await clicked(stage), "Fail");
    await stage.embed.getByRole("alert").waitFor();
    expect(await stage.heard("onReconnect")).toEqual([]);
    expect(await status()).toBe("Deauthorized");
    await stage.page.context().close();
  });

  test("with another company than before asks whether that was meant, and lets it be undone", async () => {
    const id = (await theatre.connections("one"))[0]?.id ?? "";
    await theatre.control(`PUT ${path}/${id}/status`, { status: "Linked" });
    const stage = await asked();
    await choose(await clicked(stage), "Approve for another company");
    await stage.title("Connected to a different company").waitFor();
    expect(await stage.embed.getByText("Somebody Else Ltd").count()).toBe(1);
    await stage.key("disconnect").click();
    await stage.key("confirm").click();
    await stage.title("QuickBooks Desktop disconnected").waitFor();
    expect(await status()).toBe("Unlinked");
    await stage.page.context().close();
  });

  test("is followed although the other page cut itself off from this one", async () => {
    const stage = await asked();
    const popup = await clicked(stage);
    await popup.goto(`${popup.url()}&coop=1`);
    expect(await popup.evaluate(() => window.opener === null)).toBe(true);
    await choose(popup, "Approve");
    await stage.title("QuickBooks Desktop connected").waitFor();
    expect(await stage.heard("onReconnect")).toHaveLength(1);
    await stage.page.context().close();
  });

  test("in a window that the browser blocks goes on through a link", async () => {
    const stage = await asked();
    await stage.page.evaluate(() => {
      window.open = () => null;
    });
    await stage.key("start").click();
    await stage.title("The window was blocked").waitFor();
    expect(await stage.heard("onError")).toMatchObject([{ code: "popup_blocked", userRecoverable: true }]);
    const [popup] = await Promise.all([stage.page.waitForEvent("popup"), stage.key("open").click()]);
    await choose(popup, "Approve");
    await stage.title("QuickBooks Desktop connected").waitFor();
    await stage.page.context().close();
  });

  test("takes a link that is fresh: one that was used up before does no harm", async () => {
    const stage = await asked();
    const first = await clicked(stage);
    await choose(first, "Cancel");
    await stage.embed.getByRole("alert").waitFor();
    const again = await clicked(stage);
    expect(await again.getByRole("heading").textContent()).toBe("Connect QuickBooks Desktop");
    await stage.key("cancel").click();
    await expect.poll(() => again.isClosed()).toBe(true);
    await stage.page.context().close();
  });

  test("says when it has not happened yet, to who says that it has", async () => {
    const stage = await asked();
    await clicked(stage);
    await stage.key("finished").click();
    await stage.embed.getByText("QuickBooks Desktop is not connected yet.", { exact: false }).waitFor();
    expect(await stage.title("Continue in the other window").count()).toBe(1);
    await stage.page.context().close();
  });

  test("listens to no message but as a hint, and from nobody but the window that it opened", async () => {
    const stage = await asked();
    await clicked(stage);
    const before = stage.asked();
    await stage.page.evaluate(() => {
      for (let time = 0; time < 5; time++) window.postMessage({ type: "codat-link", state: "finished" }, "*");
    });
    await stage.page.waitForTimeout(300);
    expect(stage.asked() - before).toBeLessThanOrEqual(1); // the look that was due anyway
    expect(await stage.title("Continue in the other window").count()).toBe(1);
    expect(await stage.heard("onReconnect")).toEqual([]);
    await stage.page.context().close();
  });

  test.each(["javascript:alert(1)", "http://elsewhere.example/start", "data:text/html,x", "no address"])(
    "never opens %s",
    async (linkUrl) => {
      const stage = await asked();
      await stage.page.route("**/connections/*", async (route) => {
        const answer = await route.fetch();
        await route.fulfill({ response: answer, json: { ...((await answer.json()) as object), linkUrl } });
      });
      const [popup] = await Promise.all([stage.page.waitForEvent("popup"), stage.key("start").click()]);
      await stage.embed.getByRole("alert").waitFor();
      expect(await stage.heard("onError")).toMatchObject([{ code: "link_failed" }]);
      expect(popup.isClosed() || popup.url() === "about:blank").toBe(true);
      await stage.page.context().close();
    },
  );

  test("opens only the origins that the page names, when it names any", async () => {
    const stage = await asked({ options: { linkOrigins: ["https://link.example"] } });
    await stage.key("start").click();
    await stage.embed.getByRole("alert").waitFor();
    await stage.page.context().close();
  });

  test("in the same window comes back to the page, which then says what became of it", async () => {
    const options = { reauthorize: "redirect" } as const;
    const stage = await asked({ options });
    const { page } = stage;
    const home = page.url();
    await stage.key("start").click();
    await page.waitForURL(/start/);
    await choose(page, "Approve");
    await page
      .getByRole("heading", { name: /close this window|connected|done/i })
      .first()
      .waitFor();
    await page.goto(home);
    await page.waitForFunction(() => "page" in window);
    await stage.mount({ options });
    await stage.title("QuickBooks Desktop connected").waitFor();
    expect(await stage.heard("onReconnect")).toHaveLength(1);
    await page.context().close();
  });

  test("survives that the browser throws the page away while the reader is elsewhere", async () => {
    const stage = await asked();
    const popup = await clicked(stage);
    await stage.page.reload();
    await choose(popup, "Approve").catch(() => {});
    await expect.poll(status).toBe("Linked");
    await stage.page.waitForFunction(() => "page" in window);
    await stage.mount();
    await stage.title("QuickBooks Desktop connected").waitFor();
    expect(await stage.heard("onReconnect")).toHaveLength(1);
    await stage.page.context().close();
  });
});
