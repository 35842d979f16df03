import { describe, expect, test } from "vitest";
import { missingBrowser, suiteBrowser } from "../support/browser.ts";
import { suiteTheatre } from "./support/stage.ts";

describe.skipIf(missingBrowser())("the component on the strictest page", () => {
  const chrome = suiteBrowser();
  const theatre = suiteTheatre();

  test("lists what is connected, was connected, or needs attention, and nothing else", async () => {
    const { page, embed, mount, heard, trouble } = await theatre.open(chrome.browser, "everything");
    await mount();
    const rows = await embed.getByRole("listitem").count();
    const known = await theatre.connections("everything");
    const listed = known.filter(
      ({ status, sourceType }) => status !== "PendingAuth" && ["Accounting", "Banking", "Commerce"].includes(sourceType),
    );
    expect(rows).toBe(listed.length);
    expect(await heard("onReady")).toEqual([{ connections: rows }]);
    expect(await trouble()).toEqual([]);
    await page.context().close();
  });

  test("disconnects, and says so to reader, page and API", async () => {
    const { page, button, title, mount, heard, trouble } = await theatre.open(chrome.browser, "one");
    await mount();
    await button(/QuickBooks Desktop/).click();
    await button("Disconnect").click();
    await title("Are you sure you want to disconnect?").waitFor();
    await button("Disconnect").dblclick();
    await title("QuickBooks Desktop disconnected").waitFor();
    expect(await heard("onDisconnect")).toMatchObject([{ integrationKey: "pqsw", platformName: "QuickBooks Desktop" }]);
    expect((await theatre.connections("one"))[0]?.status).toBe("Unlinked");
    await button("Continue").click();
    expect(await button(/Disconnected/).count()).toBe(1);
    expect(await trouble()).toEqual([]);
    await page.context().close();
  });

  test("reconnects through a window that opens with the click, and follows by itself", async () => {
    const { page, button, title, mount, heard, trouble } = await theatre.open(chrome.browser, "one");
    await mount();
    await button(/QuickBooks Desktop/).click();
    await button("Reconnect").click();
    const [popup] = await Promise.all([page.waitForEvent("popup"), button("Reconnect").click()]);
    await title("Continue in the other window").waitFor();
    await popup.getByRole("button", { name: "Approve", exact: true }).click();
    await title("QuickBooks Desktop connected").waitFor();
    expect(await heard("onReconnect")).toHaveLength(1);
    expect((await theatre.connections("one"))[0]?.status).toBe("Linked");
    expect(popup.isClosed()).toBe(true);
    expect(await trouble()).toEqual([]);
    await page.context().close();
  });
});
