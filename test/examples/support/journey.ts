import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { type Sandbox, seededCompanies } from "../../../sandbox/src/index.ts";

/** The company has one connection, to QuickBooks Desktop. */
export const companyId = seededCompanies.one;

/** What a person does with a page of the examples, from its first look to leaving; the page must show, and the API hold, what was done. */
export async function journey(page: Page, url: string, sandbox: Sandbox): Promise<void> {
  const { dialog, button, title, manage, said } = partsOf(page);

  await page.goto(url);
  const [token] = await Promise.all([page.waitForResponse("**/api/token"), manage.click()]);
  expect(token.status()).toBe(200);
  await button(/QuickBooks Desktop.*Last active/).waitFor();
  expect(await sizeOf(dialog)).toEqual({ width: 460, height: 840 });

  await button(/QuickBooks Desktop/).click();
  await title("QuickBooks Desktop").waitFor();
  await button("Disconnect").click();
  await title("Are you sure you want to disconnect?").waitFor();
  await button("Disconnect").click();
  await title("QuickBooks Desktop disconnected").waitFor();
  await said("QuickBooks Desktop was disconnected.").waitFor();
  expect(await statusOf(sandbox)).toBe("Unlinked");
  await button("Continue").click();

  await button(/QuickBooks Desktop.*Disconnected/).click();
  await button("Reconnect").click();
  const [popup] = await Promise.all([page.waitForEvent("popup"), button("Reconnect").click()]);
  await popup.getByRole("button", { name: "Approve", exact: true }).click();
  await title("QuickBooks Desktop connected").waitFor();
  await said("QuickBooks Desktop was reconnected.").waitFor();
  expect(await statusOf(sandbox)).toBe("Linked");

  await button("Close").click();
  await dialog.waitFor({ state: "hidden" });
  await manage.click();
  await button(/QuickBooks Desktop.*Last active/).waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });

  await slowList(sandbox);
  await Promise.all([page.waitForRequest("**/connections?*"), manage.click()]);
  await page.goto("about:blank");
}

function partsOf(page: Page) {
  const dialog = page.getByRole("dialog", { name: "Connections" });
  return {
    dialog,
    button: (name: string | RegExp): Locator => dialog.getByRole("button", { name, exact: true }),
    title: (name: string): Locator => dialog.getByRole("heading", { name, exact: true }),
    manage: page.getByRole("button", { name: "Manage connections" }),
    said: (text: string): Locator => page.getByRole("status", { includeHidden: true }).filter({ hasText: text }),
  };
}

/** What the component takes of the dialog: all of it. */
async function sizeOf(dialog: Locator): Promise<{ width: number; height: number } | null> {
  const box = await dialog.locator("[part=root]").boundingBox();
  return box && { width: box.width, height: box.height };
}

async function statusOf(sandbox: Sandbox): Promise<string | undefined> {
  const answer = await fetch(`${sandbox.url}/_sandbox/companies/${companyId}/connections`);
  const { connections } = (await answer.json()) as { readonly connections: readonly { readonly status: string }[] };
  return connections[0]?.status;
}

const slowList = (sandbox: Sandbox): Promise<Response> =>
  fetch(`${sandbox.url}/_sandbox/faults`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ fault: "delay=3000", operation: "list-connections", times: 1 }),
  });

/** What a page must never have: errors that nobody caught, and errors in its console. Call it before the page loads. */
export function troubleOf(page: Page): readonly string[] {
  const trouble: string[] = [];
  page.on("pageerror", (error) => trouble.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) trouble.push(`${message.text()} (${message.location().url})`);
  });
  return trouble;
}
