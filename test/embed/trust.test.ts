import { describe, expect, test } from "vitest";
import { seededCompanies } from "../../sandbox/src/index.ts";
import { missingBrowser, suiteBrowser } from "../support/browser.ts";
import { suiteTheatre } from "./support/stage.ts";

describe.skipIf(missingBrowser())("what the component keeps to itself", () => {
  const chrome = suiteBrowser();
  const theatre = suiteTheatre();

  test("the token is in no element, address, storage, cookie or line of the console, whatever happens", async () => {
    const stage = await theatre.open(chrome.browser, "one");
    const addresses: string[] = [];
    stage.page.on("request", (request) => addresses.push(request.url()));
    const id = (await theatre.connections("one"))[0]?.id ?? "";
    await stage.mount();
    await stage.key(id).click();
    await theatre.control("POST /_sandbox/faults", { fault: "500", times: 1 });
    await stage.key("disconnect").click();
    await stage.key("confirm").click();
    await stage.embed.getByRole("alert").waitFor();
    await stage.key("confirm").click();
    await stage.key("continue").click();
    await stage.key(id).click();
    await stage.key("reconnect").click();
    const [popup] = await Promise.all([stage.page.waitForEvent("popup"), stage.key("start").click()]);
    await popup.waitForURL(/start/);
    addresses.push(popup.url());
    const places = await stage.page.evaluate(() => {
      const deep = (root: ParentNode): string =>
        [...root.querySelectorAll("*")].map((element) => element.outerHTML + (element.shadowRoot ? deep(element.shadowRoot) : "")).join("");
      const stored = [localStorage, sessionStorage].map((storage) => JSON.stringify(storage)).join();
      return [deep(document), stored, document.cookie, location.href].join();
    });
    for (const place of [places, ...addresses, ...(await stage.trouble())]) expect(place).not.toContain(stage.token);
    expect(places).toContain("codat-connections-link"); // what is kept is which connection was left for its link
    await stage.page.context().close();
  });

  test("what the API says is text, never elements of the page", async () => {
    const stage = await theatre.open(chrome.browser, "one");
    const [row] = await theatre.connections("one");
    await theatre.control(`PUT /_sandbox/companies/${seededCompanies.one}/connections/${row?.id}/status`, { status: "Linked" });
    const evil = '<img src=x onerror="window.evil=1"><script>window.evil=1</script>';
    await stage.page.route(/connections\?/, async (route) => {
      const answer = await route.fetch();
      const body = (await answer.json()) as { results: object[] };
      const results = body.results.map((row) => ({ ...row, platformName: evil, connectionInfo: { companyName: evil } }));
      await route.fulfill({ response: answer, json: { ...body, results } });
    });
    await stage.mount({ options: { text: { title: evil, "accounting.connectionDetails.dataTypes": [evil] } } });
    await stage.embed.getByRole("listitem").getByRole("button").click();
    await stage.key("disconnect").click();
    await stage.embed.getByText(evil, { exact: false }).first().waitFor();
    expect(await stage.page.evaluate(() => "evil" in window)).toBe(false);
    expect(await stage.embed.locator("img, script").count()).toBe(0);
    expect(await stage.trouble()).toEqual([]);
    await stage.page.context().close();
  });

  test.each([
    ["a logo that does not come", "https://elsewhere.example/none.svg", 0],
    ["a logo that is a script", "javascript:alert(1)", 0],
  ])("%s leaves a letter", async (_, src, images) => {
    const stage = await theatre.open(chrome.browser, "one");
    await stage.page.route("**/branding", (route) =>
      route.fulfill({ json: { logo: { full: { image: { src } } } }, headers: { "access-control-allow-origin": "*" } }),
    );
    const asked = stage.page.waitForResponse(/branding/);
    await stage.mount();
    await asked;
    await stage.page.waitForTimeout(300); // for the picture to be put there, and to fail
    expect(await stage.embed.locator("img").count()).toBe(images);
    expect(await stage.embed.locator(".logo").getAttribute("data-letter")).toBe("Q");
    await stage.page.context().close();
  });

  test("the looks of the page around do not reach in, and those inside do not reach out", async () => {
    const stage = await theatre.open(chrome.browser, "one", {}, "?css=hostile");
    await stage.mount();
    const looks = await stage.page.evaluate(() => {
      const root = document.querySelector("#target > *")?.shadowRoot as ShadowRoot;
      const style = (element: Element | null) => getComputedStyle(element as Element);
      return {
        row: [style(root.querySelector(".row")).color, style(root.querySelector(".row")).textTransform],
        title: style(root.querySelector(".title")).color,
        list: style(root.querySelector(".list")).listStyleType,
        outside: style(document.getElementById("opener")).color,
      };
    });
    expect(looks).toEqual({ row: ["rgb(27, 28, 33)", "none"], title: "rgb(27, 28, 33)", list: "none", outside: "rgb(255, 0, 0)" });
    await stage.page.context().close();
  });

  test("a theme's values are colours and sizes or nothing, and a developer hears which were nothing", async () => {
    const stage = await theatre.open(chrome.browser, "one");
    await stage.mount({ options: { theme: { primary: "#ffdd00", radius: "4px", muted: "url(https://elsewhere.example)", font: "}" } } });
    const value = (name: string) =>
      stage.embed.evaluate((element, given) => (element as HTMLElement).style.getPropertyValue(`--codat-${given}`), name);
    await expect.poll(() => value("color-primary")).toBe("#ffdd00");
    expect(await value("color-on-primary")).toBe("#000");
    expect(await value("radius")).toBe("4px");
    expect(await value("color-muted")).toBe("");
    expect(await stage.trouble()).toEqual([
      "console.warning: CodatConnections: theme.muted is no color",
      "console.warning: CodatConnections: theme.font is no font-family",
    ]);
    await stage.page.context().close();
  });
});

describe.skipIf(missingBrowser())("on a page without constructable style sheets", () => {
  const chrome = suiteBrowser();
  const theatre = suiteTheatre(
    (api) => `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-n0nce'; connect-src ${api}; img-src ${api}`,
  );

  test("the styles carry the page's nonce", async () => {
    const stage = await theatre.open(chrome.browser, "one");
    await stage.page.evaluate(() => Reflect.deleteProperty(CSSStyleSheet.prototype, "replaceSync"));
    await stage.mount({ options: { nonce: "n0nce" } });
    expect(await stage.embed.locator(".app").evaluate((element) => getComputedStyle(element).display)).toBe("flex");
    expect(await stage.trouble()).toEqual([]);
    await stage.page.context().close();
  });
});
