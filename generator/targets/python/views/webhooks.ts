import { type Code, join, trusted } from "../../code.ts";
import { plain } from "../comments.ts";
import type { Facts } from "../facts.ts";
import { modelOf } from "../facts.ts";
import * as naming from "../naming.ts";

/** webhooks.py, or null when the API sends none. */
export function webhooksView(facts: Facts) {
  const { webhooks } = facts.sdk;
  if (webhooks === null) return null;
  const event: Code | null = webhooks.event === null ? null : join`shared.${naming.type(modelOf(facts, webhooks.event).name)}`;
  return {
    typing: trusted(event === null ? "TYPE_CHECKING, Any" : "TYPE_CHECKING"),
    imports: trusted(event === null ? "" : "from .models import shared"),
    event: event ?? trusted("Any"),
    kind: event ?? trusted("Any"),
    hasModel: event !== null,
    events: webhooks.events.map(({ wire, docs }) => ({ code: line(`- \`\`${wire}\`\`${docs.summary === "" ? "" : `: ${docs.summary}`}`) })),
  };
}

const line = (text: string): Code => trusted(plain(text).replace(/\s+/g, " "));
