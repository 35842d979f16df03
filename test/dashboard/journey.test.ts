import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { missingBrowser } from "../support/browser.ts";
import { card, suiteDesk, tabTo } from "./dashboard.ts";

describe.skipIf(missingBrowser())("the journey", () => {
  const desk = suiteDesk();
  const received: string[] = [];
  let consumer: Server;

  beforeAll(() => {
    consumer = createServer((request, response) => {
      request.on("data", (chunk: Buffer) => received.push(chunk.toString()));
      request.on("end", () => response.writeHead(204).end());
    }).listen(0, "127.0.0.1");
  });
  afterAll(() => {
    consumer.closeAllConnections();
    consumer.close();
  });

  test("with the keyboard alone: a consumer, a company, a token, the embed, a disconnection, and what came of it", async () => {
    const { page, problems } = await desk.open();
    const url = `http://127.0.0.1:${(consumer.address() as AddressInfo).port}/`;

    await page.getByText("sandbox-test-key", { exact: true }).waitFor();
    await tabTo(page, page.getByLabel("New consumer"));
    await page.keyboard.type(url);
    await page.keyboard.press("Enter");
    await card(page, "Webhooks").getByText(url, { exact: true }).waitFor();

    await tabTo(page, page.getByRole("link", { name: /^One of a Kind/ }));
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "One of a Kind" }).waitFor();

    const issue = page.getByRole("button", { name: "Issue token" });
    await tabTo(page, issue);
    await page.keyboard.press("Enter");
    const token = page.getByRole("dialog", { name: "Access token for One of a Kind" });
    await token.waitFor();
    expect(await token.getByRole("textbox", { name: "The token" }).inputValue()).toMatch(/^eyJ[\w-]+\.[\w-]+\.[\w-]+$/);
    await page.keyboard.press("Escape");
    await token.waitFor({ state: "detached" });
    expect(await issue.evaluate((element) => element.matches(":focus")), "the focus is back").toBe(true);

    await tabTo(page, page.getByRole("button", { name: "Open embed" }));
    await page.keyboard.press("Enter");
    const embed = page.getByRole("dialog", { name: "Connections of One of a Kind" });
    await tabTo(page, embed.getByRole("button", { name: /QuickBooks Desktop/ }));
    await page.keyboard.press("Enter");
    await tabTo(page, embed.getByRole("button", { name: "Disconnect" }));
    await page.keyboard.press("Enter");
    await embed.getByRole("heading", { name: "Are you sure you want to disconnect?" }).waitFor();
    await tabTo(page, embed.getByRole("button", { name: "Disconnect" }));
    await page.keyboard.press("Enter");
    await embed.getByText(/^onDisconnect/).waitFor();
    await page.keyboard.press("Escape");
    await embed.waitFor({ state: "detached" });

    await card(page, "Companies").getByText("Unlinked", { exact: true }).nth(1).waitFor();
    await card(page, "Requests")
      .getByRole("button", { name: /connections\.unlink/ })
      .waitFor();
    const sent = card(page, "Webhooks").getByRole("listitem").filter({ hasText: "connection.disconnected" });
    await sent.getByText("delivered", { exact: true }).waitFor();
    expect(received).toHaveLength(1);

    await tabTo(page, sent.getByRole("button", { name: /^Replay/ }));
    await page.keyboard.press("Enter");
    await expect.poll(() => received.length).toBe(2);
    expect(received[1]).toBe(received[0]);
    expect(problems).toEqual([]);
  });
});
