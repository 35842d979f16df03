import { describe, expect, test } from "vitest";
import { seededCompanies } from "../../sandbox/src/index.ts";
import { missingBrowser, suiteBrowser } from "../support/browser.ts";
import { type Stage, suiteTheatre } from "./support/stage.ts";

describe.skipIf(missingBrowser())("when something goes wrong", () => {
  const chrome = suiteBrowser();
  const theatre = suiteTheatre();
  const company = `/_sandbox/companies/${seededCompanies.one}`;
  const fault = (words: string, times: number | null = 1) => theatre.control("POST /_sandbox/faults", { fault: words, times });
  const idOf = async () => (await theatre.connections("one"))[0]?.id ?? "";
  const token = async (ttl: number) => ((await theatre.control(`POST ${company}/tokens`, { ttl })) as { accessToken: string }).accessToken;

  async function open(): Promise<Stage> {
    await theatre.control("DELETE /_sandbox/faults");
    await theatre.control(`PUT ${company}/connections/${await idOf()}/status`, { status: "Linked" });
    return theatre.open(chrome.browser, "one");
  }

  /** Before the question whether to disconnect. */
  async function asked(): Promise<Stage> {
    const stage = await open();
    await stage.mount();
    await stage.key(await idOf()).click();
    await stage.key("disconnect").click();
    return stage;
  }

  test("a read that fails for a moment is tried again, and nobody hears of it", async () => {
    const stage = await open();
    await fault("503", 2);
    await stage.mount();
    await stage.title("Manage connected accounts").waitFor();
    expect(await stage.heard("onError")).toEqual([]);
    await stage.page.context().close();
  });

  test("a read waits as long as the server asks", async () => {
    const stage = await open();
    await fault("429;retry-after=1");
    const started = Date.now();
    await stage.mount();
    expect(Date.now() - started).toBeGreaterThan(1000);
    expect(await stage.heard("onError")).toEqual([]);
    await stage.page.context().close();
  });

  test.each([
    ["500", null, { code: "server", errorCode: 500, userRecoverable: true }, "The service has a problem."],
    ["403", 1, { code: "forbidden", errorCode: 403, userRecoverable: false }, "You don't have access to these connections."],
    ["404", 1, { code: "not_found", errorCode: 404, userRecoverable: true }, "This could not be found."],
    ["badjson", 1, { code: "invalid_response", errorCode: 200, userRecoverable: false }, "The service gave an answer we can't read."],
    ["429;retry-after=600", 1, { code: "rate_limited", errorCode: 429, userRecoverable: true }, "Too many requests."],
    ["expired", 1, { code: "unauthorized", errorCode: 401, userRecoverable: false }, "Your session has ended."],
  ] as const)("%s is told to the page once, with its reference, and to the reader in words", async (words, times, args, text) => {
    const stage = await open();
    await fault(words, times);
    await stage.mount();
    await stage.embed.getByRole("alert").getByText(text, { exact: false }).waitFor();
    expect(await stage.heard("onError")).toMatchObject([args]);
    expect(await stage.heard("onReady")).toEqual([]);
    await theatre.control("DELETE /_sandbox/faults");
    if (words !== "403") {
      await stage.key("retry").click();
      await expect.poll(() => stage.heard("onReady")).toEqual([{ connections: 1 }]);
    }
    await stage.page.context().close();
  });

  test("a session that is over comes back to life with a new token", async () => {
    const stage = await open();
    await stage.mount({ accessToken: "nonsense" });
    await stage.embed.getByText("Your session has ended.", { exact: false }).waitFor();
    await stage.page.evaluate((accessToken) => window.page.instances[0]?.update({ accessToken }), stage.token);
    await stage.title("Manage connected accounts").waitFor();
    await stage.page.context().close();
  });

  test("a token that ends is renewed by the page's own function, before it ends and when it was refused", async () => {
    const stage = await open();
    await stage.page.exposeFunction("nextToken", (reason: string) => token(reason === "initial" ? 30 : 3600));
    await stage.page.evaluate(async (apiUrl) => {
      const { nextToken } = window as unknown as { nextToken: (reason: string) => Promise<string> };
      const reasons: string[] = [];
      Object.assign(window, { reasons });
      const getAccessToken = ({ reason }: { reason: string }) => {
        reasons.push(reason);
        return nextToken(reason);
      };
      await window.page.mount({ getAccessToken, options: { apiUrl } });
    }, theatre.sandbox.url);
    await fault("expired");
    await stage.key(await idOf()).click();
    await stage.key("disconnect").click();
    await stage.key("confirm").click();
    await stage.title("QuickBooks Desktop disconnected").waitFor();
    expect(await stage.page.evaluate(() => (window as unknown as { reasons: string[] }).reasons)).toEqual([
      "initial",
      "expiring",
      "rejected",
    ]);
    expect(await stage.heard("onError")).toEqual([]);
    await stage.page.context().close();
  });

  test("an origin that is not allowed is told from a server that is not there, in words that help the developer", async () => {
    const stage = await open();
    await theatre.control("PUT /_sandbox/origins", { allowedOrigins: [] });
    await stage.mount();
    await theatre.control("PUT /_sandbox/origins", { allowedOrigins: [theatre.host.origin] });
    expect(await stage.heard("onError")).toMatchObject([{ code: "cors", userRecoverable: false }]);
    expect(await stage.trouble()).toContainEqual(
      expect.stringContaining(`The origin ${theatre.host.origin} is not among the allowed origins`),
    );
    await stage.page.context().close();
  });

  test("a disconnect that is refused leaves the connection as it was, and says why where it was asked", async () => {
    const stage = await asked();
    await fault("500");
    await stage.key("confirm").click();
    const alert = stage.embed.getByRole("alert");
    await alert.getByText(/Reference: \S+/).waitFor();
    expect(await stage.heard("onDisconnect")).toEqual([]);
    expect(await stage.heard("onError")).toMatchObject([{ code: "server", errorCode: 500, correlationId: expect.any(String) }]);
    await stage.key("cancel").click();
    await stage.key("back").click();
    expect(await stage.embed.getByText("Disconnected").count()).toBe(0);
    await stage.page.context().close();
  });

  test.each(["cut", "badjson", "content-type"])(
    "a disconnect whose answer is lost (%s) is looked up, and never asked for twice",
    async (words) => {
      const stage = await asked();
      await fault(words);
      await stage.key("confirm").click();
      await stage.title("QuickBooks Desktop disconnected").waitFor();
      expect(await stage.heard("onDisconnect")).toHaveLength(1);
      expect(stage.asked("PATCH")).toBe(1);
      await stage.page.context().close();
    },
  );

  test("a connection that is gone meanwhile leads back to the list, and is named", async () => {
    const stage = await asked();
    await fault("404");
    await stage.key("confirm").click();
    await stage.embed.getByText("QuickBooks Desktop is no longer there.").waitFor();
    await stage.page.context().close();
  });

  test("offline, nothing is kept for later: what was asked is not done, and says so", async () => {
    const stage = await asked();
    const before = (await theatre.connections("one"))[0]?.status;
    await stage.page.context().setOffline(true);
    await stage.embed.getByText("You're offline, so this can't be done now.").waitFor();
    await stage.key("confirm").click({ force: true });
    await stage.page.context().setOffline(false);
    await stage.embed.getByText("You're offline", { exact: false }).first().waitFor({ state: "hidden" });
    await stage.page.waitForTimeout(200);
    expect((await theatre.connections("one"))[0]?.status).toBe(before);
    expect(await stage.heard("onDisconnect")).toEqual([]);
    await stage.page.context().close();
  });

  test("back online the list comes by itself", async () => {
    const stage = await open();
    await stage.page.evaluate('import("/embed/flows/flows.js")');
    await stage.page.context().setOffline(true);
    await stage.mount();
    await stage.embed.getByText("You're offline. Try again when you're back.").waitFor();
    await stage.page.context().setOffline(false);
    await stage.title("Manage connected accounts").waitFor();
    await stage.page.context().close();
  });

  test("a second file that does not come is asked for again when it is needed, and is no error of the page's", async () => {
    const stage = await open();
    const file = "**/flows/flows.js";
    await stage.page.route(file, (route) => route.abort());
    await stage.mount();
    await stage.key(await idOf()).click();
    await stage.title("Something went wrong").waitFor();
    expect(await stage.heard("onError")).toMatchObject([{ code: "network", userRecoverable: true }]);
    await stage.page.unroute(file);
    await stage.key("retry").click();
    await stage.key(await idOf()).click();
    await stage.key("disconnect").waitFor();
    expect(await stage.trouble()).toEqual([]);
    await stage.page.context().close();
  });

  test("a callback of the page that throws is the page's to see, and changes nothing here", async () => {
    const stage = await open();
    await stage.page.evaluate(
      ([accessToken, apiUrl]) =>
        window.page.mount({
          accessToken,
          options: { apiUrl },
          onReady: () => {
            throw new Error("from the page");
          },
        }),
      [stage.token, theatre.sandbox.url],
    );
    await stage.title("Manage connected accounts").waitFor();
    expect(await stage.heard("uncaught")).toEqual([expect.stringContaining("from the page")]);
    await stage.page.context().close();
  });
});
