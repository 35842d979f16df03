import type { Webhooks } from "../../../model/sdk.ts";
import { type Code, trusted } from "../../code.ts";
import { safe } from "../comments.ts";
import type { Context } from "../context.ts";
import { importOf, present } from "../imports.ts";
import { typeText } from "../types.ts";

/** `webhooks.ts`: checking and making signatures, and the type of what comes. */
export interface WebhooksView {
  readonly imports: readonly Code[];
  readonly event: Code;
  readonly client: Code;
  /** One line an event, for the doc comment. */
  readonly events: readonly Code[];
}

export function webhooksView({ event, events }: Webhooks, context: Context): WebhooksView {
  const type = event === null ? trusted("unknown") : typeText({ kind: "model", id: event }, { direction: "output", prefix: "" }, context);
  return {
    imports: present([
      importOf({ from: "./runtime/webhooks.js", values: ["verified"], types: ["VerifyOptions", "WebhookHeaders"] }),
      importOf({ from: "./types.js", types: type === "unknown" ? [] : [type] }),
    ]),
    event: type,
    client: context.client,
    events: events.map(({ wire, docs }) => {
      const summary = safe(docs.summary || docs.description).split("\n")[0] ?? "";
      return trusted(` * - \`${safe(wire).replace(/[`\n]/g, " ")}\`${summary === "" ? "" : `: ${summary}`}`);
    }),
  };
}
