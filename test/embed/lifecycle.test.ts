import { describe, expect, test } from "vitest";
import { missingBrowser, suiteBrowser } from "../support/browser.ts";
import { countTimers, keptBy } from "../support/leaks.ts";
import { type Stage, suiteTheatre } from "./support/stage.ts";

describe.skipIf(missingBrowser())("coming and going", () => {
  const chrome = suiteBrowser();
  const theatre = suiteTheatre();
  const open = () => theatre.open(chrome.browser, "one");
  const props = ({ token }: Stage) => ({ accessToken: token, options: { apiUrl: theatre.sandbox.url } });
  const lists = ({ page }: Stage) => page.getByRole("heading", { name: "Manage connected accounts" }).count();

  test("two on one page do not know of each other", async () => {
    const stage = await open();
    await stage.mount();
    await stage.mount();
    expect(await lists(stage)).toBe(2);
    await stage.page.evaluate(() => window.page.instances[0]?.destroy());
    expect(await lists(stage)).toBe(1);
    expect(await stage.trouble()).toEqual([]);
    await stage.page.context().close();
  });

  test("destroying twice, before it is ready, or after the page removed it does no harm", async () => {
    const stage = await open();
    await stage.page.evaluate(async (given) => {
      const { CodatConnections } = window.page.component;
      const target = document.getElementById("target") as HTMLElement;
      const early = new CodatConnections({ target, props: given });
      early.destroy();
      early.destroy();
      await early.ready;
      const removed = new CodatConnections({ target, props: given });
      target.removeChild(target.children[0] as Element);
      await removed.ready;
      removed.destroy();
    }, props(stage));
    expect(await stage.page.evaluate(() => document.getElementById("target")?.childElementCount)).toBe(0);
    expect(await stage.trouble()).toEqual([]);
    await stage.page.context().close();
  });

  test("one that the page removes stops asking; one that it moves goes on where it was", async () => {
    const stage = await open();
    await stage.mount({ options: { refreshInterval: 100 } });
    await stage.embed.getByRole("listitem").getByRole("button").click();
    await stage.key("back").waitFor();
    await stage.page.evaluate(() => document.querySelector("main")?.prepend(document.querySelector("#target > *") as Element));
    await stage.page.waitForTimeout(150);
    expect(await stage.page.locator("main > * [data-key=back]").count()).toBe(1);
    await stage.page.evaluate(() => document.querySelector("main > *")?.remove());
    await stage.page.waitForTimeout(200);
    const before = stage.asked();
    await stage.page.waitForTimeout(500);
    expect(stage.asked()).toBe(before);
    await stage.page.context().close();
  });

  test("it can be taken to another document, and keeps its looks", async () => {
    const stage = await open();
    await stage.mount();
    const display = await stage.page.evaluate(async () => {
      const frame = document.createElement("iframe");
      document.body.append(frame);
      const body = frame.contentDocument?.body as HTMLElement;
      body.append(document.querySelector("#target > *") as Element);
      const app = body.firstElementChild?.shadowRoot?.querySelector(".app") as HTMLElement;
      return getComputedStyle(app).display;
    });
    expect(display).toBe("flex");
    await stage.page.context().close();
  });

  test("new props take hold without a new instance", async () => {
    const stage = await open();
    await stage.mount();
    await stage.page.evaluate((apiUrl) => {
      window.page.instances[0]?.update({
        options: { apiUrl, text: { title: "Your ledgers" }, theme: { primary: "#005f73" }, colorScheme: "dark" },
      });
    }, theatre.sandbox.url);
    await stage.title("Your ledgers").waitFor();
    await expect
      .poll(() => stage.embed.evaluate((element) => (element as HTMLElement).style.getPropertyValue("--codat-color-primary")))
      .toBe("#005f73");
    expect(await stage.embed.evaluate((element) => getComputedStyle(element).colorScheme)).toBe("dark");
    await stage.page.context().close();
  });

  test("new props count by themselves: a listener for the X brings it, and a theme that is taken back goes", async () => {
    const stage = await open();
    const value = () => stage.embed.evaluate((element) => (element as HTMLElement).style.getPropertyValue("--codat-color-primary"));
    await stage.page.evaluate(async ({ accessToken, options }) => {
      const target = document.getElementById("target") as HTMLElement;
      const instance = new window.page.component.CodatConnections({
        target,
        props: { accessToken, options: { ...options, theme: { primary: "#005f73" } } },
      });
      window.page.instances.push(instance);
      await instance.ready;
    }, props(stage));
    await expect.poll(value).toBe("#005f73");
    expect(await stage.key("close").isVisible()).toBe(false);
    await stage.page.evaluate(() => window.page.instances[0]?.update({ onClose: () => {} }));
    await stage.key("close").waitFor();
    await stage.page.evaluate((options) => window.page.instances[0]?.update({ options }), props(stage).options);
    await expect.poll(value).toBe("");
    await stage.page.context().close();
  });

  test("without a target or a token it says what is missing", async () => {
    const stage = await open();
    const messages = await stage.page.evaluate(() => {
      const { CodatConnections } = window.page.component;
      const target = document.body;
      return [{ target: null, props: {} }, { target, props: {} }, { target, props: { accessToken: "" } }, { target }].map((args) => {
        try {
          new CodatConnections(args as never);
          return "";
        } catch (error) {
          return `${(error as Error).name}: ${(error as Error).message}`;
        }
      });
    });
    const token = "TypeError: CodatConnections: props needs accessToken or getAccessToken";
    expect(messages).toEqual(["TypeError: CodatConnections: target is no element of the page", token, token, token]);
    await stage.page.context().close();
  });

  test("as an element it takes the token as a property, and has no attribute for it", async () => {
    const stage = await open();
    await stage.page.evaluate(({ accessToken, options }) => {
      const element = document.createElement("codat-connections");
      element.setAttribute("api-url", options.apiUrl);
      element.setAttribute("access-token", "no");
      element.setAttribute("locale", "de");
      element.addEventListener("codat-ready", () => window.page.events.push({ name: "ready", argument: null }));
      document.body.append(element);
      Object.assign(element, { accessToken });
    }, props(stage));
    await stage.page.getByRole("heading", { name: "Verbundene Konten verwalten" }).waitFor();
    await expect.poll(() => stage.heard("ready")).toHaveLength(1);
    await stage.page.evaluate(() => document.querySelector("codat-connections")?.remove());
    expect(await stage.trouble()).toEqual([]);
    await stage.page.context().close();
  });

  test("two versions on one page do not meet", async () => {
    const stage = await open();
    await stage.page.route("**/other/**", async (route) => {
      const path = new URL(route.request().url()).pathname.replace("/other/", "/embed/");
      const answer = await route.fetch({ url: theatre.host.origin + path });
      await route.fulfill({ response: answer, body: (await answer.text()).replaceAll('"1.0.0"', '"1.1.0"') });
    });
    await stage.mount();
    await stage.page.evaluate(
      `import("/other/connections.js").then(({ CodatConnections }) => new CodatConnections({ target: document.getElementById("target"), props: ${JSON.stringify(props(stage))} }).ready)`,
    );
    const tags = await stage.page.evaluate(() =>
      [...(document.getElementById("target")?.children ?? [])].map(({ localName }) => localName),
    );
    expect(tags).toEqual(["codat-connections-1-0-0", "codat-connections-1-1-0"]);
    expect(await lists(stage)).toBe(2);
    expect(await stage.trouble()).toEqual([]);
    await stage.page.context().close();
  });

  test("two hundred mounts leave no node, no listener and no timer behind", async () => {
    const stage = await open();
    await countTimers(stage.page);
    await stage.page.reload();
    await stage.page.waitForFunction(() => "page" in window);
    const cycle = (times: number) =>
      stage.page.evaluate(
        async ([given, count]) => {
          const target = document.getElementById("target") as HTMLElement;
          for (let round = 0; round < count; round++) {
            const instance = new window.page.component.CodatConnections({ target, props: given });
            if (round % 2) await instance.ready;
            instance.destroy();
          }
          await new Promise((resolve) => setTimeout(resolve, 100));
        },
        [props(stage), times] as const,
      );
    await cycle(20);
    const before = await keptBy(stage.page);
    await cycle(200);
    const after = await keptBy(stage.page);
    expect(after.timers).toBe(0);
    expect(after.nodes - before.nodes).toBeLessThan(50);
    expect(after.listeners - before.listeners).toBeLessThan(20);
    await stage.page.context().close();
  });
});
