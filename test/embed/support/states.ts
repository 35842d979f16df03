import type { CodatConnectionsProps } from "../../../embed/src/types.ts";
import { seededCompanies } from "../../../sandbox/src/index.ts";
import type { Company, Stage, Theatre } from "./stage.ts";

export const dataTypes: NonNullable<CodatConnectionsProps["options"]> = {
  text: {
    "accounting.connectionDetails.dataTypes": ["**Balance sheet**", "_Profit_ & loss", "[Bills](https://example.com/bills)"],
    "commerce.connectionDetails.dataTypes": ["Orders"],
  },
};

export interface Visit {
  readonly state: string;
  /** Brings the page from the state before it to this one. */
  readonly go: (stage: Stage, theatre: Theatre) => Promise<void>;
}

const fault = (theatre: Theatre, words: string) => theatre.control("POST /_sandbox/faults", { fault: words, times: 1 });

/** Every state of the component, in an order in which each can be reached from the one before it. */
export const tour = (ids: { readonly linked: string; readonly attention: string; readonly desktop: string }): readonly Visit[] => [
  { state: "list", go: ({ key }) => key(ids.linked).waitFor() },
  { state: "connected", go: ({ key }) => key(ids.linked).click() },
  { state: "confirm", go: ({ key }) => key("disconnect").click() },
  {
    state: "refused",
    go: async ({ key, embed }, theatre) => {
      await fault(theatre, "500");
      await key("confirm").click();
      await embed.getByRole("alert").waitFor();
    },
  },
  {
    state: "disconnected",
    go: async ({ key }) => {
      await key("confirm").click();
      await key("continue").waitFor();
    },
  },
  {
    state: "was-connected",
    go: async ({ key }) => {
      await key("continue").click();
      await key(ids.linked).click();
      await key("reconnect").waitFor();
    },
  },
  { state: "reconnect", go: ({ key }) => key("reconnect").click() },
  {
    state: "waiting",
    go: async ({ key, page }) => {
      const [popup] = await Promise.all([page.waitForEvent("popup"), key("start").click()]);
      await key("finished").waitFor();
      await popup.waitForURL(/start/);
    },
  },
  {
    state: "mismatch",
    go: async ({ key, page }) => {
      const popup = page.context().pages().at(-1);
      await popup?.getByRole("button", { name: "Approve for another company" }).click();
      await key("keep").waitFor();
    },
  },
  { state: "reconnected", go: ({ key }) => key("keep").click() },
  {
    state: "attention",
    go: async ({ key }) => {
      await key("continue").click();
      await key(ids.attention).click();
      await key("reconnect").waitFor();
    },
  },
  {
    state: "pause",
    go: async ({ key }) => {
      await key("back").click();
      await key(ids.desktop).click();
      await key("pause").click();
      await key("pauseDay").waitFor();
    },
  },
  {
    state: "paused",
    go: async ({ key }) => {
      await key("pauseDay").click();
      await key("resume").waitFor();
    },
  },
  {
    state: "offline",
    go: async ({ page, embed, key }) => {
      await key("disconnect").click();
      await page.context().setOffline(true);
      await embed.locator(".bar:not(:empty)").waitFor();
    },
  },
];

export interface Lonely {
  readonly state: string;
  readonly company: Company;
  readonly go: (stage: Stage, theatre: Theatre) => Promise<void>;
}

/** States in which there are no connections to show: they come, there are none, or they cannot be had. */
export const lonely: readonly Lonely[] = [
  {
    state: "loading",
    company: "one",
    go: async ({ mount, embed }, theatre) => {
      await fault(theatre, "delay=30000");
      void mount().catch(() => {});
      await embed.locator(".skeleton").first().waitFor();
    },
  },
  {
    state: "empty",
    company: "empty",
    go: async ({ mount, embed }) => {
      await mount();
      await embed.locator(".picture").waitFor();
    },
  },
  {
    state: "session-over",
    company: "one",
    go: async ({ mount, key }, theatre) => {
      await fault(theatre, "expired");
      await mount();
      await key("retry").waitFor();
    },
  },
  {
    state: "origin-unknown",
    company: "one",
    go: async ({ mount, embed }, theatre) => {
      await theatre.control("PUT /_sandbox/origins", { allowedOrigins: [] });
      await mount();
      await embed.getByRole("alert").waitFor();
      await theatre.control("PUT /_sandbox/origins", { allowedOrigins: [theatre.host.origin] });
    },
  },
  {
    state: "forbidden-with-reference",
    company: "one",
    go: async ({ mount, embed }, theatre) => {
      await fault(theatre, "403");
      await mount();
      await embed.locator(".reference").waitFor();
    },
  },
  {
    state: "window-blocked",
    company: "one",
    go: async ({ mount, page, key }, theatre) => {
      const rows = await theatre.connections("one");
      await theatre.control(`PUT /_sandbox/companies/${seededCompanies.one}/connections/${rows[0]?.id}/status`, { status: "Deauthorized" });
      await mount();
      await key(rows[0]?.id ?? "").click();
      await key("reconnect").click();
      await page.evaluate(() => {
        window.open = () => null;
      });
      await key("start").click();
      await key("open").waitFor();
    },
  },
];
